/** The whole way out, against a real PostgreSQL and a real SMTP server on loopback that keeps what it gets. */
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openMessageLinks } from '@/lib/outbox/commands/open-message-links'
import { recordingEffects } from '@/lib/outbox/commands/record-effects'
import { recordLinkOpened } from '@/lib/outbox/commands/record-link-opened'
import { replaceLinks, revokeLinks as revokeOnes } from '@/lib/outbox/commands/replace-links'
import { retryMessage } from '@/lib/outbox/commands/retry-message'
import { revokeLinks } from '@/lib/outbox/commands/revoke-links'
import { sendMessage } from '@/lib/outbox/commands/send-message'
import { enqueueWaitingMessages } from '@/lib/outbox/commands/send-queued'
import { isAlive, listCandidateLinks } from '@/lib/outbox/data/candidate-links'
import { findLink } from '@/lib/outbox/data/links'
import { countMessages, findMessage, listMessages } from '@/lib/outbox/data/messages'
import type { ApplicationState, InterviewPart } from '@/lib/pipeline/application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlan } from '@/lib/pipeline/data/plan'
import type { Effect } from '@/lib/pipeline/effects'
import type { Plan } from '@/lib/pipeline/plan'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { hashToken } from '@/lib/platform/tokens'
import { writeAtOnce } from '@/lib/platform/write-at-once'

testDatabase()

const worldNow = new Date('2026-11-20T10:30:00Z')

type World = {
  applicationId: string
  candidateId: string
  recruiterId: string
  meiId: string
  kofiId: string
  designId: string
  behaviouralId: string
  state: ApplicationState
  plan: Plan
}

async function buildWorld(): Promise<World> {
  const at = worldNow
  const place = await database().place.create({
    data: {
      name: `London ${newId()}`,
      timeZone: 'Europe/London',
      region: 'GB-ENG',
      workingDays: [1, 2, 3, 4, 5],
    },
  })
  const person = async (name: string, timeZone: string | null) => {
    const id = newId()
    const email = `${name.split(' ')[0]?.toLowerCase()}-${id}@harbourfinch.example`
    await database().person.create({
      data: { id, name, email, timeZone, placeId: timeZone ? null : place.id, createdAt: at },
    })
    return id
  }
  const candidateId = await person('Anjali Thapa', 'Asia/Kathmandu')
  const recruiterId = await person('Rosa Delgado', null)
  const meiId = await person('Mei Tanaka', null)
  const kofiId = await person('Kofi Mensah', 'America/St_Johns')
  const planVersionId = newId()
  const stageId = newId()
  const [designSessionId, behaviouralSessionId] = [newId(), newId()]
  const plan = await database().plan.create({
    data: {
      name: 'Engineers',
      createdAt: at,
      versions: {
        create: {
          id: planVersionId,
          version: 1,
          promiseDays: 28,
          publishedAt: at,
          stages: {
            create: {
              id: stageId,
              position: 0,
              kind: 'interview',
              name: 'Final',
              candidateName: 'final',
              candidateDescription: 'Bring something to draw with.',
              shareDays: 7,
              nudgeDays: [3],
              linkLifetimeDays: 14,
              sessions: {
                create: [
                  {
                    id: designSessionId,
                    position: 0,
                    name: 'System design',
                    candidateName: 'system design interview',
                    minutes: 60,
                  },
                  {
                    id: behaviouralSessionId,
                    position: 1,
                    name: 'Behavioural',
                    candidateName: 'behavioural interview',
                    minutes: 60,
                  },
                ],
              },
            },
          },
        },
      },
    },
  })
  const job = await database().job.create({
    data: {
      title: 'Senior backend engineer',
      level: 'L50',
      status: 'open',
      ownerId: recruiterId,
      planId: plan.id,
      createdAt: at,
      places: { create: { placeId: place.id, mode: 'hybrid' } },
    },
  })
  const applicationId = newId()
  const [designId, behaviouralId] = [newId(), newId()]
  const interview = (
    id: string,
    position: number,
    sessionId: string,
    startsAt: string,
    interviewerId: string,
  ) => ({
    id,
    position,
    sessionId,
    occurrence: 1,
    state: 'booked',
    startsAt: new Date(startsAt),
    endsAt: new Date(new Date(startsAt).getTime() + 3_600_000),
    seats: { create: [{ position: 0, personId: interviewerId, state: 'seated' }] },
  })
  await database().application.create({
    data: {
      id: applicationId,
      personId: candidateId,
      jobId: job.id,
      planVersionId,
      ownerId: recruiterId,
      status: 'active',
      seq: 10,
      stateVersion: 10,
      receivedAt: at,
      answerByDate: '2026-12-17',
      source: 'recruiter',
      answers: [],
      links: [],
      runs: {
        create: {
          stageId,
          position: 0,
          attempt: 1,
          enteredAt: at,
          interviews: {
            create: [
              interview(designId, 0, designSessionId, '2026-11-24T10:00:00Z', meiId),
              interview(behaviouralId, 1, behaviouralSessionId, '2026-11-24T11:15:00Z', kofiId),
            ],
          },
        },
      },
    },
  })
  const state = await findApplicationState(database(), applicationId)
  if (!state) throw new Error('the world has no application')
  return {
    applicationId,
    candidateId,
    recruiterId,
    meiId,
    kofiId,
    designId,
    behaviouralId,
    state,
    plan: await getPlan(database(), planVersionId),
  }
}

/** The state with one interview changed. */
function withInterview(
  state: ApplicationState,
  interviewId: string,
  change: Partial<InterviewPart>,
): ApplicationState {
  return {
    ...state,
    runs: state.runs.map((run) => ({
      ...run,
      parts: run.parts.map((part) =>
        part.id === interviewId && part.kind === 'interview' ? { ...part, ...change } : part,
      ),
    })),
  }
}

type Delivery = { raw: string; to: string[] }
const delivered: Delivery[] = []
/** What the sink does with the next messages after it has them. */
let answer: (session: Delivery) => Error | null = () => null
const sink = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const delivery = {
        raw: Buffer.concat(chunks).toString(),
        to: session.envelope.rcptTo.map(({ address }) => address),
      }
      const error = answer(delivery)
      if (!error) delivered.push(delivery)
      done(error)
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const { port } = sink.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(async () => {
  await new Promise<void>((resolve) => sink.close(resolve))
})
beforeEach(() => {
  delivered.length = 0
  answer = () => null
})

async function record(world: World, effects: Effect[], given: Partial<Recorded> = {}) {
  const recorded = {
    before: world.state,
    after: world.state,
    plan: world.plan,
    effects,
    now: worldNow,
    firstSeq: 11,
    ...given,
  }
  await inTransaction(async (tx) => {
    const { writes, calls } = await recordingEffects(tx, recorded)
    await writeAtOnce(tx, writes, calls)
  })
  return database().message.findMany({
    where: { applicationId: world.applicationId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}
type Recorded = Parameters<typeof recordingEffects>[1]

async function sendAll(world: World): Promise<ParsedMail[]> {
  const rows = await database().message.findMany({
    where: { applicationId: world.applicationId, state: 'queued' },
    orderBy: { id: 'asc' },
  })
  for (const { id } of rows) await sendMessage(id)
  return Promise.all(delivered.map(({ raw }) => simpleParser(raw)))
}

function calendarOf(mail: ParsedMail | undefined) {
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')
  const text = (part?.content ?? mail?.attachments[0]?.content)?.toString() ?? ''
  const root = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined)
  return {
    method: root.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
    attendees: event.attendees.map((one) => String(one.getFirstValue())),
    status: event.component.getFirstPropertyValue('status'),
    stamp: String(event.component.getFirstPropertyValue('dtstamp')),
  }
}

const booked = (world: World): Effect[] => [
  { kind: 'message', message: 'booking-confirmed', to: 'candidate', interviewId: world.designId },
  {
    kind: 'message',
    message: 'booking-confirmed',
    to: 'candidate',
    interviewId: world.behaviouralId,
  },
  {
    kind: 'message',
    message: 'interview-invite',
    to: { personId: world.meiId },
    interviewId: world.designId,
  },
  {
    kind: 'message',
    message: 'interview-invite',
    to: { personId: world.kofiId },
    interviewId: world.behaviouralId,
  },
]

describe('recording what a change implies', () => {
  test('a booked loop makes a mail with its own invite for each interview and each person', async () => {
    const world = await buildWorld()
    await record(world, booked(world))
    const mails = await sendAll(world)
    expect(mails).toHaveLength(4)
    const [design, behavioural, mei, kofi] = mails.map(calendarOf)
    expect(new Set([design, behavioural, mei, kofi].map((one) => one?.uid)).size).toBe(4)
    expect(design).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      startsAt: '2026-11-24T10:00:00.000Z',
      attendees: [
        `mailto:${mails[0]?.to && 'value' in mails[0].to ? mails[0].to.value[0]?.address : ''}`,
      ],
    })
    expect(mei?.summary).toBe('System design: Anjali Thapa')
    expect(mails[0]?.text).toContain('15:45')
    expect(mails[0]?.text).toContain('Kathmandu')
    expect(mails[3]?.text).toMatch(/07:45/)
    for (const [index, mail] of mails.entries()) {
      const { raw } = delivered[index] ?? { raw: '' }
      expect(raw).toMatch(/text\/calendar;\s*charset=utf-8;\s*method=REQUEST/i)
      expect(mail.from?.value[0]?.address).toBeTruthy()
    }
  })

  test('the same change recorded twice makes each message once and moves no sequence', async () => {
    const world = await buildWorld()
    const first = await record(world, booked(world))
    const second = await record(world, booked(world))
    expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    const invites = await database().invite.findMany({ where: { interviewId: world.designId } })
    expect(invites.map(({ sequence }) => sequence)).toEqual([0, 0])
  })

  test('a move keeps the uid and raises the sequence; a swapped interviewer alone is uninvited', async () => {
    const world = await buildWorld()
    await record(world, booked(world))
    const earlier = (await sendAll(world)).map(calendarOf)
    delivered.length = 0
    const after = withInterview(world.state, world.designId, {
      startsAt: new Date('2026-11-25T10:00:00Z'),
      endsAt: new Date('2026-11-25T11:00:00Z'),
      seats: [
        {
          id: newId(),
          seatTemplateId: null,
          personId: world.kofiId,
          shadow: false,
          state: 'seated',
          scorecard: null,
        },
      ],
    })
    await record(
      world,
      [
        { kind: 'message', message: 'booking-moved', to: 'candidate', interviewId: world.designId },
        {
          kind: 'message',
          message: 'interview-invite',
          to: { personId: world.kofiId },
          interviewId: world.designId,
        },
        {
          kind: 'message',
          message: 'interview-uninvited',
          to: { personId: world.meiId },
          interviewId: world.designId,
        },
      ],
      { after, firstSeq: 12, now: new Date('2026-11-21T10:00:00Z') },
    )
    const mails = await sendAll(world)
    const [moved, invited, uninvited] = mails.map(calendarOf)
    expect(moved).toMatchObject({
      uid: earlier[0]?.uid,
      sequence: 1,
      method: 'REQUEST',
      startsAt: '2026-11-25T10:00:00.000Z',
    })
    expect(invited).toMatchObject({ uid: earlier[2]?.uid, sequence: 1, method: 'REQUEST' })
    expect(uninvited).toMatchObject({
      uid: earlier[2]?.uid,
      sequence: 1,
      method: 'CANCEL',
      status: null,
      startsAt: '2026-11-24T10:00:00.000Z',
    })
    expect(uninvited?.attendees).toHaveLength(1)
    expect(mails[0]?.text).toContain('It was')
  })

  test.each(['paused-notice', 'rejection', 'withdrawal-confirmed', 'transferred'] as const)(
    '%s lists all that it cancels, and each invite vanishes by a mail without further words',
    async (letter) => {
      const world = await buildWorld()
      await record(world, booked(world))
      const candidate = (await sendAll(world))[0]?.to
      delivered.length = 0
      const cancels = [world.designId, world.behaviouralId].map(
        (interviewId): Effect => ({
          kind: 'message',
          message: 'booking-cancelled',
          to: 'candidate',
          interviewId,
        }),
      )
      await record(world, [...cancels, { kind: 'message', message: letter, to: 'candidate' }], {
        firstSeq: 12,
      })
      const [told, ...others] = await sendAll(world)
      expect(told?.text).toContain('system design interview, Tue 24 Nov, 15:45')
      expect(told?.text).toContain('behavioural interview, Tue 24 Nov, 17:00')
      expect(others).toHaveLength(2)
      for (const other of others) {
        expect(other.to).toEqual(candidate)
        expect(calendarOf(other)).toMatchObject({ method: 'CANCEL', sequence: 1 })
        expect(other.text?.trim().split('\n')).toHaveLength(1)
        expect(other.text).not.toContain('/go/')
      }
    },
  )

  test('what is cancelled without a letter is told once, in the first of the cancellations', async () => {
    const world = await buildWorld()
    await record(world, booked(world))
    await sendAll(world)
    delivered.length = 0
    const cancels = [world.designId, world.behaviouralId].map(
      (interviewId): Effect => ({
        kind: 'message',
        message: 'booking-cancelled',
        to: 'candidate',
        interviewId,
      }),
    )
    await record(world, cancels, { firstSeq: 12 })
    const [first, second] = await sendAll(world)
    expect(first?.text).toMatch(/system design interview, .*\n.*behavioural interview, /)
    expect(second?.text?.trim().split('\n')).toHaveLength(1)
    expect([first, second].map((mail) => calendarOf(mail).method)).toEqual(['CANCEL', 'CANCEL'])
  })

  test('a reason that staff wrote for each other stays with staff', async () => {
    const world = await buildWorld()
    const reason = await database().text.create({
      data: {
        kind: 'reason',
        body: 'Head count frozen',
        personId: world.candidateId,
        createdAt: worldNow,
      },
    })
    const about = { kind: 'message', textId: reason.id } as const
    const [toCandidate, toOwner] = await record(world, [
      { ...about, message: 'paused-notice', to: 'candidate' },
      {
        ...about,
        message: 'owner-notice',
        to: { personId: world.recruiterId },
        notice: 'seat-declined',
      },
    ])
    expect(`${toCandidate?.text}${toCandidate?.html}`).not.toContain('Head count')
    expect(toOwner?.text).toContain('Head count frozen')
  })

  test('an erased person gets nothing, and the message says why', async () => {
    const world = await buildWorld()
    await database().person.update({
      where: { id: world.candidateId },
      data: { email: null, erasedAt: worldNow, name: 'Erased person' },
    })
    const [message] = await record(world, booked(world).slice(0, 1))
    expect(message).toMatchObject({
      state: 'failed',
      lastError: 'This person has been erased.',
      toAddress: '',
    })
  })
})

describe('sending', () => {
  test('a crash after the server took the mail repeats the same bytes, links included', async () => {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    await sendMessage(message?.id ?? '')
    // As if the process had died between the server's 250 and the commit.
    await database().message.update({
      where: { id: message?.id },
      data: { state: 'queued', sentAt: null, attempts: 0 },
    })
    await sendMessage(message?.id ?? '')
    expect(delivered).toHaveLength(2)
    const [once, twice] = await Promise.all(delivered.map(({ raw }) => simpleParser(raw)))
    expect(twice?.messageId).toBe(once?.messageId)
    expect(once?.messageId).toBe(message?.headerMessageId)
    expect(twice?.text).toBe(once?.text)
    expect(twice?.html).toBe(once?.html)
    expect(calendarOf(twice)).toEqual(calendarOf(once))
    expect(await database().link.count({ where: { applicationId: world.applicationId } })).toBe(1)
  })

  test('the database holds hashes and placeholders, the mail holds the link', async () => {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    expect(await database().link.count({ where: { applicationId: world.applicationId } })).toBe(0)
    await sendMessage(message?.id ?? '')
    const token =
      /\/go\/([\w-]{43})/.exec((await simpleParser(delivered[0]?.raw ?? '')).text ?? '')?.[1] ?? ''
    const stored = JSON.stringify(
      await Promise.all([
        database().message.findMany({ where: { applicationId: world.applicationId } }),
        database().link.findMany({ where: { applicationId: world.applicationId } }),
      ]),
    )
    expect(stored).not.toContain(token)
    expect(stored).toContain(hashToken(token))
    const found = await findLink(token)
    expect(found).toMatchObject({
      ok: true,
      link: {
        purpose: 'candidate-page',
        applicationId: world.applicationId,
        personId: world.candidateId,
      },
    })
    const calendar = calendarOf(await simpleParser(delivered[0]?.raw ?? ''))
    expect(calendar.description).toContain(`/go/${token}`)
  })

  test('a server that is busy leaves the message waiting with its reason, one that refuses ends it', async () => {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    answer = () => Object.assign(new Error('come back later'), { responseCode: 451 })
    await expect(sendMessage(message?.id ?? '')).rejects.toThrow()
    expect(await findMessage(message?.id ?? '')).toMatchObject({ state: 'queued', attempts: 1 })
    answer = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 })
    await sendMessage(message?.id ?? '')
    const failed = await findMessage(message?.id ?? '')
    expect(failed).toMatchObject({ state: 'failed', attempts: 2 })
    expect(failed?.lastError).toContain('no such mailbox')
    answer = () => null
    expect(await retryMessage(message?.id ?? '')).toEqual({ ok: true })
    expect(await retryMessage(message?.id ?? '')).toEqual({ ok: false, refusal: 'not-failed' })
    expect(await countMessages({ applicationId: world.applicationId })).toMatchObject({
      queued: 1,
      failed: 0,
    })
  })

  test('sent again after its address was corrected, it goes there in mail and calendar alike', async () => {
    const world = await buildWorld()
    const rows = await record(world, booked(world))
    const message = rows.find(({ recipientId }) => recipientId === world.meiId)
    answer = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 })
    await sendMessage(message?.id ?? '')
    answer = () => null
    // Long enough to be folded in the file.
    const email = `mei.tanaka-of-the-system-design-panel.${message?.id}@corrected.example`
    await database().person.update({ where: { id: world.meiId }, data: { email } })
    expect(await retryMessage(message?.id ?? '')).toEqual({ ok: true })
    await sendMessage(message?.id ?? '')
    expect(delivered.map(({ to }) => to)).toEqual([[email]])
    const mail = await simpleParser(delivered[0]?.raw ?? '')
    expect(mail.messageId).toBe(message?.headerMessageId)
    expect(calendarOf(mail)).toMatchObject({ attendees: [`mailto:${email}`], sequence: 0 })
  })

  test('a cancellation leaves after the letter that explains it, and not at all when that cannot leave', async () => {
    const closing = (world: World): Effect[] => [
      {
        kind: 'message',
        message: 'booking-cancelled',
        to: 'candidate',
        interviewId: world.designId,
      },
      { kind: 'message', message: 'rejection', to: 'candidate', textId: letterId },
    ]
    let letterId = ''
    const reject = async () => {
      const world = await buildWorld()
      await record(world, booked(world).slice(0, 1))
      await sendAll(world)
      delivered.length = 0
      const letter = await database().text.create({
        data: {
          kind: 'rejection',
          body: 'Dear Anjali,\n\nthank you {{link:booking-page}}.',
          personId: world.candidateId,
          createdAt: worldNow,
        },
      })
      letterId = letter.id
      const rows = await record(world, closing(world), {
        firstSeq: 12,
        now: new Date('2026-11-23T09:00:00Z'),
      })
      return { world, cancel: rows.find(({ kind }) => kind === 'booking-cancelled')?.id ?? '' }
    }
    const kind = await reject()
    await sendMessage(kind.cancel)
    const [letter, cancel] = await Promise.all(delivered.map(({ raw }) => simpleParser(raw)))
    expect(letter?.text).toContain('Dear Anjali')
    expect(letter?.text).not.toMatch(/thank you http/)
    expect(delivered[1]?.raw).toMatch(/text\/calendar;\s*charset=utf-8;\s*method=CANCEL/i)
    expect(calendarOf(cancel)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 })

    const refused = await reject()
    answer = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 })
    await sendMessage(refused.cancel)
    expect(delivered).toEqual([])
    expect(await findMessage(refused.cancel)).toMatchObject({ state: 'failed', attempts: 0 })
  })

  test('what waits without a job gets one, and what has one is left alone', async () => {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    const key = `message:${message?.id}`
    const job = () =>
      database().$queryRaw<
        { id: string }[]
      >`SELECT id::text FROM graphile_worker.jobs WHERE key = ${key}`
    const [first] = await job()
    await enqueueWaitingMessages()
    expect(await job()).toEqual([first])
    await database().$executeRaw`SELECT graphile_worker.remove_job(${key})`
    expect(await enqueueWaitingMessages()).toBeGreaterThan(0)
    expect(await job()).toHaveLength(1)
  })
})

describe('a private link', () => {
  async function sentLink() {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    await sendMessage(message?.id ?? '')
    const token =
      /\/go\/([\w-]{43})/.exec((await simpleParser(delivered[0]?.raw ?? '')).text ?? '')?.[1] ?? ''
    return { world, token }
  }

  test('refuses what is unknown, over or revoked, each by its name', async () => {
    const { world, token } = await sentLink()
    expect(await findLink('nonsense')).toEqual({ ok: false, refusal: 'link-unknown' })
    const all = { where: { applicationId: world.applicationId } }
    await database().link.updateMany({
      ...all,
      data: { expiresAt: new Date('2026-01-01T00:00:00Z') },
    })
    expect(await findLink(token)).toEqual({ ok: false, refusal: 'link-expired' })
    await inTransaction((tx) => revokeLinks(tx, world.applicationId, worldNow))
    expect(await findLink(token)).toEqual({ ok: false, refusal: 'link-revoked' })
  })

  test('dies with its person', async () => {
    const { world, token } = await sentLink()
    await database().person.update({
      where: { id: world.candidateId },
      data: { erasedAt: worldNow },
    })
    expect(await findLink(token)).toEqual({ ok: false, refusal: 'link-revoked' })
  })

  test('counts its openings, and only the first is an event', async () => {
    const { world, token } = await sentLink()
    const found = await findLink(token)
    if (!found.ok) throw new Error(found.refusal)
    await recordLinkOpened(found.link.id)
    await recordLinkOpened(found.link.id)
    const row = await database().link.findUniqueOrThrow({ where: { id: found.link.id } })
    expect(row.openCount).toBe(2)
    const events = await database().event.findMany({ where: { streamId: world.applicationId } })
    expect(events.map(({ type }) => type)).toEqual(['link.opened'])
  })

  test('is revoked with all others of the candidate, those on their way too, and a new one works', async () => {
    const world = await buildWorld()
    await record(world, booked(world))
    const waitsFor = async (recipientId: string) =>
      (await database().message.findMany({ where: { recipientId, state: 'queued' } })).map(
        ({ id }) => id,
      )
    const [sent, waiting] = await waitsFor(world.candidateId)
    const [toMei] = await waitsFor(world.meiId)
    for (const id of [sent, toMei]) await sendMessage(id ?? '')
    const actor = { kind: 'person', personId: world.recruiterId } as const
    const change = () => ({ applicationId: world.applicationId, commandId: newId(), actor })
    const refused = await replaceLinks(change(), { reason: ' ', sendNew: true })
    expect(refused).toEqual({ ok: false, refusal: 'words-missing' })
    const wish = { reason: 'Sent to a shared mailbox', sendNew: true }
    expect(await replaceLinks(change(), wish)).toMatchObject({ ok: true })
    delivered.length = 0
    await sendMessage(waiting ?? '')
    const [letter] = await waitsFor(world.candidateId)
    await sendMessage(letter ?? '')
    const tokens = await Promise.all(
      delivered.map(
        async ({ raw }) =>
          /\/go\/([\w-]{43})/.exec((await simpleParser(raw)).text ?? '')?.[1] ?? '',
      ),
    )
    expect(await findLink(tokens[0] ?? '')).toEqual({ ok: false, refusal: 'link-revoked' })
    expect(await findLink(tokens[1] ?? '')).toMatchObject({ ok: true })
    const links = await listCandidateLinks(database(), world.applicationId)
    expect(links.map((one) => isAlive(one, worldNow))).toEqual([true, false, false])
    expect(links[0]).toMatchObject({ purpose: 'candidate-page', messageId: letter })
    const toPanel = { applicationId: world.applicationId, personId: world.meiId, revokedAt: null }
    expect(await database().link.count({ where: toPanel })).toBeGreaterThan(0)
  })

  test('is revoked alone where only that one is meant, and somebody else’s never', async () => {
    const world = await buildWorld()
    await record(world, booked(world))
    const queued = await database().message.findMany({ where: { state: 'queued' } })
    for (const { id } of queued) await sendMessage(id)
    const alive = async () =>
      (await listCandidateLinks(database(), world.applicationId)).filter((one) =>
        isAlive(one, worldNow),
      )
    const [first, ...rest] = await alive()
    const ofMei = await database().link.findFirstOrThrow({ where: { personId: world.meiId } })
    const actor = { kind: 'person', personId: world.recruiterId } as const
    const change = () => ({ applicationId: world.applicationId, commandId: newId(), actor })
    const linkIds = [first?.id ?? '', ofMei.id]
    expect(await revokeOnes(change(), { reason: '', linkIds })).toEqual({
      ok: false,
      refusal: 'words-missing',
    })
    for (const reason of ['Forwarded to a friend', 'Once more']) {
      expect(await revokeOnes(change(), { reason, linkIds })).toMatchObject({ ok: true })
    }
    expect((await alive()).map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
    const still = await database().link.findUniqueOrThrow({ where: { id: ofMei.id } })
    expect(still.revokedAt).toBeNull()
    const told = await database().event.findMany({ where: { streamId: world.applicationId } })
    expect(told.map(({ payload }) => payload)).toMatchObject([{ linkIds: [first?.id] }])
  })

  test('is not shown to staff outside the demo', async () => {
    const world = await buildWorld()
    const [message] = await record(world, booked(world).slice(0, 1))
    expect(await openMessageLinks(message?.id ?? '')).toEqual({ ok: false, refusal: 'not-in-demo' })
  })
})

test('messages are listed newest first, page by page, by application and state', async () => {
  const world = await buildWorld()
  const rows = await record(world, booked(world))
  const filter = { applicationId: world.applicationId, state: 'queued' } as const
  const first = await listMessages(filter, { size: 3 })
  const second = await listMessages(filter, { size: 3, after: first.nextAfter ?? '' })
  expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(
    rows.map(({ id }) => id).reverse(),
  )
  expect(second.nextAfter).toBeNull()
})
