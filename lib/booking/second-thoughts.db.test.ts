import { beforeAll, describe, expect, test } from 'vitest'
import {
  bookAnyway,
  cancelBooking,
  confirmBooking,
  moveBooking,
} from '@/lib/booking/commands/book-interviews'
import { findOptions } from '@/lib/booking/data/options'
import { optionsOf, partOf } from '@/lib/booking/test-bookings'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import {
  acceptInvite,
  declineInvite,
  recuseFromSeat,
  sayTookPlace,
} from '@/lib/interviews/commands'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { findPart, type InterviewPart } from '@/lib/pipeline/application'
import {
  reconsiderApplication,
  rejectApplication,
  tellRejection,
  undoApplicationRejection,
} from '@/lib/pipeline/commands/close-application'
import {
  changeApplicationOwner,
  changeApplicationPause,
  deviateFromPlan,
  pauseApplication,
  resumeApplication,
} from '@/lib/pipeline/commands/deviate'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { chooseOption, handInTakeHome } from '@/lib/pipeline/commands/take-home'
import { listViolations } from '@/lib/pipeline/data/violations'
import { daysAfter } from '@/lib/pipeline/days'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter', 'Amara'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
    'Pair programming': ['Mei'],
    'Take-home review': ['Mei', 'Ines'],
  })
}, 60_000)

async function asked(email?: string): Promise<string> {
  const applicationId = await apply(company.jobId, email)
  expect(await advanceApplication(company.change(applicationId))).toMatchObject({ ok: true })
  return applicationId
}

async function choosing(): Promise<{ applicationId: string; partId: string }> {
  const applicationId = await asked()
  const { plan } = await situationOf(applicationId)
  const stageId = plan.stages.find(({ kind }) => kind === 'choice')?.id ?? null
  await deviateFromPlan(company.change(applicationId), {
    how: 'skip',
    stageId,
    reason: 'Known to us',
  })
  return { applicationId, partId: (await partOf(applicationId, 'choice')).id }
}

async function bookAt(applicationId: string, position: number): Promise<InterviewPart> {
  const { interviewIds, bundles } = await optionsOf(applicationId)
  const startsAt = bundles.at(position)?.startsAt ?? new Date(0)
  const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
  expect(outcome).toMatchObject({ ok: true })
  const { application } = await situationOf(applicationId)
  const found = findPart(application, 'interview', interviewIds[0] ?? '')
  if (!found) throw new Error('not booked')
  return found.part
}

const countMails = (applicationId: string, kind: string) =>
  database().message.count({ where: { applicationId, kind } })

describe('a command id', () => {
  test('that comes back with another wish is not answered as done', async () => {
    const applicationId = await asked()
    const { interviewIds, bundles } = await optionsOf(applicationId)
    const once = company.change(applicationId)
    const [first, second] = [bundles[3], bundles[9]].map((one) => one?.startsAt ?? new Date(0))
    const wish = { interviewIds, startsAt: first ?? new Date(0) }
    expect(await confirmBooking(once, wish)).toMatchObject({ ok: true, repeated: false })
    expect(await confirmBooking(once, wish)).toMatchObject({ ok: true, repeated: true })
    const other = await confirmBooking(once, { interviewIds, startsAt: second ?? new Date(0) })
    expect(other).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  })

  test('that belongs to another application is a mistake, not a success', async () => {
    const [one, other] = [await apply(company.jobId), await apply(company.jobId)]
    const first = company.change(one)
    await advanceApplication(first)
    await expect(advanceApplication({ ...first, applicationId: other })).rejects.toThrow(
      'already used',
    )
  })
})

describe('a pause', () => {
  test('tells the candidate in the words that were written for them, and has no waking behind it', async () => {
    const applicationId = await asked()
    const wish = { reason: 'other', words: 'Back in May, all is well.', booked: 'keep' } as const
    const { now } = await situationOf(applicationId)
    expect(await pauseApplication(company.change(applicationId), { ...wish, wakeAt: now })).toEqual(
      {
        ok: false,
        refusal: 'time-in-the-past',
      },
    )
    await pauseApplication(company.change(applicationId), { ...wish, wakeAt: null })
    const mail = await database().message.findFirstOrThrow({
      where: { applicationId, kind: 'paused-notice' },
    })
    expect(mail.text).toContain('Back in May')
  })
})

describe('a pause that goes on', () => {
  test('gets a day without resuming; the candidate hears of the day and not of the reason', async () => {
    const applicationId = await asked()
    const { now } = await situationOf(applicationId)
    const none = { reason: 'other', wakeAt: null, words: '' } as const
    const until = { reason: 'candidate-asked', wakeAt: daysAfter(now, 10), words: '' } as const
    expect(await changeApplicationPause(company.change(applicationId), until)).toEqual({
      ok: false,
      refusal: 'not-paused',
    })
    await pauseApplication(company.change(applicationId), { ...none, booked: 'keep' })
    const past = { ...until, wakeAt: now }
    expect(await changeApplicationPause(company.change(applicationId), past)).toEqual({
      ok: false,
      refusal: 'time-in-the-past',
    })
    expect(await changeApplicationPause(company.change(applicationId), until)).toMatchObject({
      ok: true,
    })
    const { application } = await situationOf(applicationId)
    expect(application.pause).toMatchObject({ reason: 'candidate-asked', wakeAt: until.wakeAt })
    expect(await countMails(applicationId, 'paused-notice')).toBe(2)
    const wakes = await database().timer.findMany({ where: { applicationId, kind: 'wake' } })
    expect(wakes.map(({ dueAt }) => dueAt)).toEqual([until.wakeAt])
    const other = { ...until, reason: 'other' } as const
    expect(await changeApplicationPause(company.change(applicationId), other)).toMatchObject({
      ok: true,
    })
    expect(await countMails(applicationId, 'paused-notice')).toBe(2)
    await setClock(until.wakeAt.toISOString())
    await fireDueTimers()
    expect((await situationOf(applicationId)).application.status).toBe('active')
  })
})

describe('what has been done once by the clock', () => {
  test('is not done again after a pause or an undone rejection', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const applicationId = await asked()
    await setClock('2026-12-09T10:00:00Z')
    await fireDueTimers()
    const nudges = await countMails(applicationId, 'nudge')
    const notices = await countMails(applicationId, 'owner-notice')
    await pauseApplication(company.change(applicationId), {
      reason: 'other',
      wakeAt: null,
      words: '',
      booked: 'keep',
    })
    await resumeApplication(company.change(applicationId))
    await rejectApplication(company.change(applicationId), { reason: 'skills', message: 'Sorry.' })
    await undoApplicationRejection(company.change(applicationId))
    await fireDueTimers()
    expect(await countMails(applicationId, 'nudge')).toBe(nudges)
    expect(await countMails(applicationId, 'owner-notice')).toBe(notices)
  })

  test('comes as one message when several of a row are overdue', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const applicationId = await asked()
    await setClock('2026-12-09T10:00:00Z')
    await fireDueTimers()
    expect(await countMails(applicationId, 'nudge')).toBe(0)
    expect(await countMails(applicationId, 'owner-notice')).toBe(1)
  })

  test('goes on for everybody when one application is in trouble at the same instant', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const ids = [await asked(), await asked(), await asked()]
    const wakeAt = new Date('2026-11-26T10:00:00Z')
    for (const id of ids) {
      await pauseApplication(company.change(id), {
        reason: 'other',
        wakeAt,
        words: '',
        booked: 'keep',
      })
    }
    const due = await database().timer.findMany({
      where: { kind: 'wake', firedAt: null },
      orderBy: { applicationId: 'asc' },
    })
    const broken = due[0]?.applicationId ?? ''
    const { planVersionId } = await database().application.findUniqueOrThrow({
      where: { id: broken },
    })
    // Another process wrote this number already: whatever is recorded next is refused by the log.
    const { seq } = await database().application.findUniqueOrThrow({ where: { id: broken } })
    await database().application.update({ where: { id: broken }, data: { seq: seq - 1 } })
    await setClock('2026-11-26T10:01:00Z')
    await fireDueTimers()
    await database().application.update({ where: { id: broken }, data: { seq, planVersionId } })
    for (const id of ids.filter((one) => one !== broken)) {
      expect((await situationOf(id)).application.status).toBe('active')
    }
    await fireDueTimers()
    expect((await situationOf(broken)).application.status).toBe('active')
  })
})

describe('an application that is opened again', () => {
  test('is refused in words when the person has applied anew meanwhile', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const old = await asked('again@mail.example')
    await rejectApplication(company.change(old), { reason: 'skills', message: 'Sorry.' })
    await receiveApplication({
      commandId: newId(),
      jobId: company.jobId,
      person: { name: 'Sujata Gurung', email: 'again@mail.example', timeZone: null },
      answers: [],
      links: [],
      cvFileId: null,
      source: 'recruiter',
      referrerId: null,
      levelAsked: null,
      placeAskedId: null,
      actor: company.actor,
    })
    const refused = { ok: false, refusal: 'applied-again' }
    expect(await undoApplicationRejection(company.change(old))).toEqual(refused)
    await tellRejection(company.change(old))
    expect(await reconsiderApplication(company.change(old), 'A second look')).toEqual(refused)
  })

  test('rejected, undone and rejected again has invites that only ever count up', async () => {
    const applicationId = await asked()
    const { id: interviewId } = await bookAt(applicationId, -1)
    const sequences = async () =>
      (
        await database().invite.findMany({ where: { interviewId }, orderBy: { audience: 'asc' } })
      ).map(({ sequence }) => sequence)
    expect(await sequences()).toEqual([0, 0])
    const reject = () =>
      rejectApplication(company.change(applicationId), { reason: 'skills', message: 'Sorry.' })
    await reject()
    expect(await sequences()).toEqual([0, 1])
    await undoApplicationRejection(company.change(applicationId))
    await reject()
    expect(await sequences()).toEqual([0, 3])
    await tellRejection(company.change(applicationId))
    expect(await sequences()).toEqual([1, 3])
    expect(await countMails(applicationId, 'booking-cancelled')).toBe(1)
    expect(await countMails(applicationId, 'booking-confirmed')).toBe(1)
  })
})

describe('a choice', () => {
  test('may be changed after its interview was booked and given back', async () => {
    const { applicationId, partId } = await choosing()
    const { plan, application } = await situationOf(applicationId)
    const stage = plan.stages.find(({ id }) => id === application.runs.at(-1)?.stageId)
    const keyOf = (withSession: boolean) =>
      stage?.options.find(
        ({ key }) => stage.sessions.some(({ optionKey }) => optionKey === key) === withSession,
      )?.key ?? ''
    await chooseOption(company.change(applicationId), { partId, optionKey: keyOf(true) })
    const interview = await bookAt(applicationId, 2)
    await cancelBooking(company.change(applicationId), {
      interviewId: interview.id,
      by: 'candidate',
      words: '',
    })
    const outcome = await chooseOption(company.change(applicationId), {
      partId,
      optionKey: keyOf(false),
    })
    expect(outcome).toMatchObject({ ok: true })
    const part = (await situationOf(applicationId)).application.runs
      .at(-1)
      ?.parts.find(({ kind }) => kind === 'take-home')
    const elsewhere = await database().file.create({
      data: {
        id: newId(),
        name: 'theirs.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: '',
        complete: true,
        applicationId: await apply(company.jobId),
        createdAt: new Date(),
      },
    })
    for (const fileId of [elsewhere.id, newId()]) {
      const wish = { partId: part?.id ?? '', words: 'Here', fileId }
      expect(await handInTakeHome(company.change(applicationId), wish)).toEqual({
        ok: false,
        refusal: 'no-such-file',
      })
    }
    expect(await database().text.count({ where: { applicationId, kind: 'take-home' } })).toBe(0)
  })
})

describe('a seat', () => {
  test('exchanged for another’s at the same moment makes nobody wait for ever', async () => {
    const [a, b] = [company.ownerId, company.person('Amara')]
    for (let round = 0; round < 3; round += 1) {
      const [first, second] = [await asked(), await asked()]
      const [mine, theirs] = [await optionsOf(first), await optionsOf(second)]
      const start = (position: number) => mine.bundles[position]?.startsAt ?? new Date(0)
      const [from, to] = [start(20 + 8 * round), start(24 + 8 * round)]
      const panelOf = (personId: string) => [{ seatTemplateId: null, personId, shadow: false }]
      const book = (id: string, interviewIds: string[], startsAt: Date, personId: string) =>
        bookAnyway(company.change(id), {
          interviewId: interviewIds[0] ?? '',
          startsAt,
          panel: panelOf(personId),
          reason: 'So agreed',
        })
      await book(first, mine.interviewIds, from, a)
      await book(second, theirs.interviewIds, to, b)
      // Where the first wants to go only the other's interviewer is free, and the other way round.
      const onlyFree = [
        { personId: a, startsAt: start(100 + 8 * round) },
        { personId: b, startsAt: start(104 + 8 * round) },
      ]
      await database().busyInterval.createMany({
        data: onlyFree.map((busy) => ({
          ...busy,
          endsAt: new Date(busy.startsAt.getTime() + 30 * 60_000),
          hardness: 'hard',
          source: 'own',
        })),
      })
      const moved = await Promise.all([
        moveBooking(company.change(first), {
          interviewId: mine.interviewIds[0] ?? '',
          startsAt: onlyFree[0]?.startsAt ?? new Date(0),
          by: 'company',
          candidateAgreed: true,
        }),
        moveBooking(company.change(second), {
          interviewId: theirs.interviewIds[0] ?? '',
          startsAt: onlyFree[1]?.startsAt ?? new Date(0),
          by: 'company',
          candidateAgreed: true,
        }),
      ])
      expect(moved).toMatchObject([{ ok: true }, { ok: true }])
    }
  })

  test('that was declined cannot be accepted by who sits elsewhere by then', async () => {
    const applicationId = await asked()
    const interview = await bookAt(applicationId, 30)
    const [seat] = interview.seats
    const { startsAt } = interview
    if (!seat || !startsAt) throw new Error('nobody sits')
    const own = { seatId: seat.id, personId: seat.personId }
    await declineInvite(company.change(applicationId), { ...own, reason: 'A dentist' })
    const other = await asked()
    const { interviewIds } = await optionsOf(other)
    const panel = [{ seatTemplateId: null, personId: seat.personId, shadow: false }]
    const elsewhere = { interviewId: interviewIds[0] ?? '', startsAt, panel, reason: 'They can' }
    expect(await bookAnyway(company.change(other), elsewhere)).toMatchObject({ ok: true })
    expect(await acceptInvite(company.change(applicationId), own)).toEqual({
      ok: false,
      refusal: 'person-taken',
    })
  })

  test('left for good is never filled with the same person, who sees the application no more', async () => {
    const applicationId = await asked()
    const interview = await bookAt(applicationId, 40)
    const [seat] = interview.seats
    if (!seat) throw new Error('nobody sits')
    await recuseFromSeat(company.change(applicationId), {
      seatId: seat.id,
      reason: 'We are friends',
    })
    const rows = await database().exclusion.findMany({ where: { applicationId } })
    expect(rows).toMatchObject([
      {
        personId: seat.personId,
        notOnPanel: true,
        mayNotSee: seat.personId !== company.ownerId,
        reason: 'recused',
      },
    ])
    const situation = await situationOf(applicationId)
    const { bundles } = await findOptions(situation, { interviewIds: [interview.id] })
    expect(bundles.length).toBeGreaterThan(0)
    const people = bundles.flatMap(({ sessions }) => sessions.flatMap((one) => one.people))
    expect(people).not.toContain(seat.personId)
  })

  test('is not given to somebody who leaves at the same moment', async () => {
    const applicationId = await asked()
    const { interviewIds, bundles } = await optionsOf(applicationId)
    const startsAt = bundles[50]?.startsAt ?? new Date(0)
    const leaver = bundles[50]?.sessions[0]?.people[0] ?? ''
    const [left, booked] = await Promise.all([
      deactivatePerson({
        commandId: newId(),
        personId: company.person('Amara'),
        actor: company.actor,
        accepted: false,
      }),
      confirmBooking(company.change(applicationId), { interviewIds, startsAt }),
    ])
    const holds = await database().occupancy.count({
      where: { personId: company.person('Amara'), startsAt },
    })
    expect(leaver).not.toBe('')
    expect(booked.ok || left.ok).toBe(true)
    if (left.ok) expect(holds).toBe(0)
  })

  test('of an interview whose outcome is told days later owes nothing that is late already', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const applicationId = await asked()
    const interview = await bookAt(applicationId, 5)
    const later = new Date(Number(interview.endsAt) + 10 * 86_400_000)
    await setClock(later.toISOString())
    await fireDueTimers()
    await sayTookPlace(company.change(applicationId), { interviewId: interview.id })
    await fireDueTimers()
    expect(await countMails(applicationId, 'scorecard-due')).toBe(1)
    expect(await countMails(applicationId, 'scorecard-reminder')).toBe(0)
    await setClock(new Date(later.getTime() + 10 * 86_400_000).toISOString())
    await fireDueTimers()
    expect(await countMails(applicationId, 'scorecard-reminder')).toBe(1)
  })
})

describe('an owner', () => {
  test('is never the candidate, nor who must not see the application', async () => {
    await setClock('2026-11-25T10:00:00Z')
    const role = { id: newId(), personId: company.person('Ines'), role: 'recruiter' }
    await database().roleGrant.create({ data: role })
    const own = await apply(company.jobId, 'recruiter@company.example')
    const { application } = await situationOf(own)
    expect(application.personId).toBe(company.ownerId)
    expect(application.ownerId).toBe(company.person('Ines'))
    expect(await changeApplicationOwner(company.change(own), company.ownerId)).toEqual({
      ok: false,
      refusal: 'no-such-person',
    })
  })

  test('finds nothing broken in all that happened here', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })
})
