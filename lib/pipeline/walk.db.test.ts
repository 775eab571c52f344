/** Random walks on the real database, through the commands that people and the clock use; then everything is verified. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import { createTeam } from '@/lib/people/commands/create-team'
import { type ChangeOutcome, changeApplication } from '@/lib/pipeline/commands/change-application'
import {
  closeForNoReply,
  rejectApplication,
  reopenApplication,
  tellRejection,
  undoApplicationRejection,
} from '@/lib/pipeline/commands/close-application'
import { pauseApplication, resumeApplication } from '@/lib/pipeline/commands/deviate'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { advanceApplication, sendCandidateLink } from '@/lib/pipeline/commands/progress'
import { chooseOption, handInTakeHome } from '@/lib/pipeline/commands/take-home'
import { getTimerFacts } from '@/lib/pipeline/data/timer-facts'
import { listViolations, listViolationsOf } from '@/lib/pipeline/data/violations'
import { timersOf } from '@/lib/pipeline/due'
import { acts, type Cast, one } from '@/lib/pipeline/test-acts'
import { readClock } from '@/lib/platform/clock'
import { database, violatedConstraint } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const seed = Number(process.env.LOOPLINE_SEED) || 20_261_102
const walks = Number(process.env.LOOPLINE_WALKS) || 24

let company: TestCompany
let cast: Cast

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter', 'Amara'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
    'Pair programming': ['Mei', 'Tariq'],
    'Take-home review': ['Mei', 'Ines'],
  })
  const teamId = newId()
  const team = { teamId, name: 'Payments', about: '', leadId: company.ownerId }
  await createTeam({ commandId: newId(), actor: company.actor, ...team })
  cast = {
    staffIds: ['Mei', 'Ines', 'Tariq', 'Amara'].map((name) => company.person(name)),
    ownerIds: [company.ownerId, company.person('Amara')],
    approverId: company.ownerId,
    teamId,
    termsId: newId(),
    textId: newId(),
    plansElsewhere: [],
  }
}, 60_000)

type Command = (applicationId: string, pick: number) => Promise<{ ok: boolean }>

/** What the buttons call, where it is more than the rule alone. */
const commands: Command[] = [
  (id) => advanceApplication(company.change(id), { overrideReason: 'Known to us' }),
  (id) => sendCandidateLink(company.change(id)),
  (id) => rejectApplication(company.change(id), { reason: 'skills', message: 'Thank you.' }),
  (id) => undoApplicationRejection(company.change(id)),
  (id) => tellRejection(company.change(id)),
  (id) => closeForNoReply(company.change(id)),
  (id) => reopenApplication(company.change(id)),
  (id, pick) =>
    pauseApplication(company.change(id), {
      reason: 'other',
      wakeAt: null,
      words: '',
      booked: pick % 2 === 0 ? 'keep' : 'release',
    }),
  (id) => resumeApplication(company.change(id)),
  book,
  book,
  chooseOne,
  handInWork,
  sayItTookPlace,
]

async function book(id: string, pick: number) {
  const situation = await situationOf(id)
  const interviewIds = interviewsToBook(situation.application).map((part) => part.id)
  if (interviewIds.length === 0) return { ok: false }
  const { bundles } = await findOptions(situation, { interviewIds })
  const startsAt = one(bundles, pick)?.startsAt
  return startsAt ? confirmBooking(company.change(id), { interviewIds, startsAt }) : { ok: false }
}

async function partsOf(id: string) {
  const { application } = await situationOf(id)
  return application.runs.at(-1)?.parts ?? []
}

async function chooseOne(id: string, pick: number) {
  const part = (await partsOf(id)).find(({ kind }) => kind === 'choice')
  const optionKey = pick % 2 === 0 ? 'take-home' : 'pairing'
  return part ? chooseOption(company.change(id), { partId: part.id, optionKey }) : { ok: false }
}

async function handInWork(id: string) {
  const part = (await partsOf(id)).find(({ kind }) => kind === 'take-home')
  const work = { words: 'https://code.example/pot', fileId: null }
  return part ? handInTakeHome(company.change(id), { partId: part.id, ...work }) : { ok: false }
}

async function sayItTookPlace(id: string, pick: number) {
  const part = one(
    (await partsOf(id)).filter(({ kind }) => kind === 'interview'),
    pick,
  )
  return part ? sayTookPlace(company.change(id), { interviewId: part.id }) : { ok: false }
}

/** A rule through the way of every change: locked, decided, written, recorded, told. */
async function follow(id: string, choice: number, pick: number): Promise<ChangeOutcome> {
  const act = acts[choice % acts.length]
  try {
    return await changeApplication(company.change(id), (situation) => {
      return act?.do({ ...situation, cast }, pick) ?? { ok: true, events: [] }
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'occupancies_no_overlap') throw error
    return { ok: false, refusal: 'person-taken' }
  }
}

type Stride = { desk: number; choice: number; pick: number; minutes: number }
const someStrides: fc.Arbitrary<Stride[]> = fc.array(
  fc.record({
    desk: fc.nat(1),
    choice: fc.nat(acts.length + 2 * commands.length - 1),
    pick: fc.nat(10_000),
    minutes: fc.oneof(
      { weight: 9, arbitrary: fc.nat(10 * 60) },
      { weight: 1, arbitrary: fc.nat(7 * 24 * 60) },
    ),
  }),
  { minLength: 8, maxLength: 24, size: 'max' },
)

describe(`walks on the database (LOOPLINE_SEED=${seed})`, () => {
  test('leave rows, messages, invites and timers that the log explains', {
    timeout: 900_000,
  }, async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(someStrides, async (strides) => {
        const ids = [await apply(company.jobId), await apply(company.jobId)]
        for (const { desk, choice, pick, minutes } of strides) {
          const now = await readClock()
          await setClock(new Date(now.getTime() + minutes * 60_000).toISOString())
          await fireDueTimers()
          const id = one(ids, desk) ?? ''
          const command = choice < acts.length ? null : one(commands, choice)
          const outcome = await (command ? command(id, pick) : follow(id, choice, pick))
          if (outcome.ok) done += 1
          await fireDueTimers()
        }
        expect(await listViolationsOf(database(), ids)).toEqual([])
        for (const id of ids) {
          await expectTimers(id)
          await expectSequences(id)
        }
      }),
      { seed, numRuns: walks },
    )
    expect(done).toBeGreaterThan(walks * 5)
    expect((await listViolations(database())).violations).toEqual([])
  })
})

/** Every timer that the state implies is kept, and has fired or lies ahead; none is kept that it does not imply. */
async function expectTimers(applicationId: string) {
  const { application, plan, now } = await situationOf(applicationId)
  const facts = await getTimerFacts(database(), application)
  const wanted = timersOf({ application, plan, now, ...facts }).map(({ key }) => key)
  const kept = await database().timer.findMany({ where: { applicationId } })
  const waiting = kept.filter(({ firedAt }) => !firedAt)
  expect(wanted.filter((key) => !kept.some((timer) => timer.key === key))).toEqual([])
  expect(waiting.filter(({ key }) => !wanted.includes(key))).toEqual([])
  expect(waiting.filter(({ dueAt }) => dueAt <= now)).toEqual([])
}

/** SEQUENCE grows with every change of a calendar object, which keeps its UID; one change has one SEQUENCE. */
async function expectSequences(applicationId: string) {
  const messages = await database().message.findMany({
    where: { applicationId, calendar: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { calendar: true, effectKey: true },
  })
  const last = new Map<string, { sequence: number; change: string }>()
  for (const { calendar, effectKey } of messages) {
    const uid = /^UID:(.+)$/m.exec(calendar ?? '')?.[1]?.trim() ?? ''
    const sequence = Number(/^SEQUENCE:(\d+)/m.exec(calendar ?? '')?.[1])
    const change = effectKey.split(':')[1] ?? ''
    const before = last.get(uid)
    if (before) {
      const grows = sequence > before.sequence
      expect(grows || (sequence === before.sequence && change === before.change)).toBe(true)
    }
    last.set(uid, { sequence, change })
  }
}
