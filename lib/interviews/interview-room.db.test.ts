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
import { acceptInvite, declineInvite, sayTookPlace } from '@/lib/interviews/commands'
import { findInterviewRoom } from '@/lib/interviews/data/interview-room'
import { readMyWeek } from '@/lib/interviews/data/my-week'
import { findOwnSeat } from '@/lib/interviews/data/room-access'
import { pauseInterviewer } from '@/lib/people/commands/pause-interviewer'
import type { SeatScope, StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import type { InterviewPart } from '@/lib/pipeline/application'
import { rejectApplication } from '@/lib/pipeline/commands/close-application'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { handInScorecard, saveScorecardDraft } from '@/lib/scorecards/commands'
import type { WrittenScorecard } from '@/lib/scorecards/scorecard-form'

testDatabase()

let company: TestCompany
const names = ['Mei', 'Ines', 'Noah'] as const
let scopes: Record<(typeof names)[number] | 'Recruiter', StaffScope>

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
    'Pair programming': ['Noah'],
  })
  const called = (name: string) => scopeOf(company.person(name))
  scopes = {
    Mei: await called('Mei'),
    Ines: await called('Ines'),
    Noah: await called('Noah'),
    Recruiter: await called('Recruiter'),
  }
}, 60_000)

const changeBy = (scope: StaffScope, applicationId: string) => ({
  applicationId,
  commandId: newId(),
  actor: { kind: 'person' as const, personId: scope.personId },
})

/** A final whose two interviews are booked with Mei and Ines; the clock stands before both. */
async function bookedFinal() {
  await setClock('2026-11-24T20:00:00Z')
  const { Recruiter } = scopes
  const applicationId = await apply(company.jobId)
  await advanceApplication(changeBy(Recruiter, applicationId))
  const { plan } = await situationOf(applicationId)
  const final = plan.stages.find(
    ({ kind, sessions }) => kind === 'interview' && sessions.length === 2,
  )
  const stageId = final?.id ?? null
  await deviateFromPlan(changeBy(Recruiter, applicationId), {
    how: 'skip',
    stageId,
    reason: 'Known',
  })
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  const { bundles } = await findOptions(situation, { interviewIds })
  const startsAt = bundles[0]?.startsAt ?? new Date(0)
  const booked = await confirmBooking(changeBy(Recruiter, applicationId), {
    interviewIds,
    startsAt,
  })
  expect(booked.ok).toBe(true)
  const { application } = await situationOf(applicationId)
  const interviews = application.runs
    .flatMap(({ parts }) => parts)
    .filter((part): part is InterviewPart => part.kind === 'interview' && part.state === 'booked')
  const of = (scope: StaffScope) => {
    const part = interviews.find(({ seats }) => seats[0]?.personId === scope.personId)
    const seat = part?.seats[0]
    if (!part?.endsAt || !seat?.scorecard) throw new Error('nobody sits there')
    return {
      interviewId: part.id,
      seatId: seat.id,
      scorecardId: seat.scorecard.id,
      endsAt: part.endsAt,
    }
  }
  return { applicationId, design: of(scopes.Mei), behavioural: of(scopes.Ines) }
}
type Final = Awaited<ReturnType<typeof bookedFinal>>

async function bothTookPlace({ applicationId, design, behavioural }: Final) {
  await setClock(new Date(Math.max(+design.endsAt, +behavioural.endsAt)).toISOString())
  for (const [scope, { interviewId }] of [
    [scopes.Mei, design],
    [scopes.Ines, behavioural],
  ] as const) {
    expect((await sayTookPlace(changeBy(scope, applicationId), { interviewId })).ok).toBe(true)
  }
}

async function writtenBy(scope: StaffScope, interviewId: string): Promise<WrittenScorecard> {
  const room = await roomOf(scope, interviewId)
  const [first] = room?.desk.competencies ?? []
  if (!first) throw new Error('no rubric')
  return {
    ratings: [{ competencyId: first.id, level: 3, evidence: `seen by ${scope.name}` }],
    notes: `notes of ${scope.name}`,
    noteToRecruiter: `between us, ${scope.name}`,
    recommendation: 'yes',
  }
}

async function handIn(scope: StaffScope, final: Final, where: Final['design']) {
  const written = await writtenBy(scope, where.interviewId)
  return handInScorecard(changeBy(scope, final.applicationId), {
    scorecardId: where.scorecardId,
    authorId: scope.personId,
    written,
  })
}

async function roomOf(scope: StaffScope, interviewId: string) {
  return findInterviewRoom(database(), scope, interviewId, await readClock())
}

describe('the room of an interview', () => {
  test('before it begins has what helps to interview and nothing of anybody’s verdict', async () => {
    const { design } = await bookedFinal()
    const room = await roomOf(scopes.Mei, design.interviewId)
    expect(room).toMatchObject({ phase: 'before', standing: 'not-yet', closed: false })
    expect(room?.kit?.agenda.at(-1)?.endsAt).toEqual(room?.endsAt)
    expect(room?.others.map(({ people }) => people)).toEqual([['Ines']])
    expect(room?.desk.others).toEqual([])
  })

  test('opens for nobody without a seat on it, except whoever recruits for the job', async () => {
    const { design } = await bookedFinal()
    expect(await roomOf(scopes.Noah, design.interviewId)).toBeNull()
    expect(await roomOf(scopes.Ines, design.interviewId)).toBeNull()
    expect(await roomOf(scopes.Recruiter, design.interviewId)).toMatchObject({ seat: null })
  })

  test('keeps every other scorecard from an interviewer until their own is submitted', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    expect((await handIn(scopes.Ines, final, final.behavioural)).ok).toBe(true)

    const before = await roomOf(scopes.Mei, final.design.interviewId)
    expect(before).toMatchObject({ standing: 'due', desk: { others: [], hidden: 1 } })
    expect(JSON.stringify(before)).not.toContain('of Ines')

    expect((await handIn(scopes.Mei, final, final.design)).ok).toBe(true)
    const after = await roomOf(scopes.Mei, final.design.interviewId)
    expect(after?.standing).toBe('submitted')
    expect(after?.desk.others.map(({ author }) => author)).toEqual(['Ines'])
    expect(after?.desk.others[0]?.written.notes).toBe('notes of Ines')
  })

  test('shows the note to the recruiter to its author and the recruiter alone', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    await handIn(scopes.Ines, final, final.behavioural)
    await handIn(scopes.Mei, final, final.design)
    const text = async (scope: StaffScope) =>
      JSON.stringify(await roomOf(scope, final.design.interviewId))
    expect(await text(scopes.Mei)).not.toContain('between us, Ines')
    expect(await text(scopes.Mei)).toContain('between us, Mei')
    expect(await text(scopes.Recruiter)).toContain('between us, Ines')
  })

  test('closes the papers again once the application is decided, and keeps what its reader wrote', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    await handIn(scopes.Ines, final, final.behavioural)
    await handIn(scopes.Mei, final, final.design)
    const rejected = await rejectApplication(changeBy(scopes.Recruiter, final.applicationId), {
      reason: 'skills',
      message: 'We go on with others.',
    })
    expect(rejected.ok).toBe(true)
    const room = await roomOf(scopes.Mei, final.design.interviewId)
    expect(room).toMatchObject({ closed: true, kit: null, cv: null, desk: { others: [] } })
    expect(room?.desk.own?.written.notes).toBe('notes of Mei')
  })

  test('shows somebody who gave the seat back what it was, and nothing to judge by', async () => {
    const { applicationId, design } = await bookedFinal()
    const { personId } = scopes.Mei
    const { seatId } = design
    await declineInvite(changeBy(scopes.Mei, applicationId), { seatId, personId, reason: 'Away' })
    const declined = await roomOf(scopes.Mei, design.interviewId)
    expect(declined).toMatchObject({ seat: { standing: 'declined' }, kit: null, joinUrl: null })
    await acceptInvite(changeBy(scopes.Mei, applicationId), { seatId, personId })
    expect((await roomOf(scopes.Mei, design.interviewId))?.kit).not.toBeNull()
  })
})

describe('a seat', () => {
  test('is found for its own person alone', async () => {
    const { applicationId, design } = await bookedFinal()
    expect(await findOwnSeat(database(), scopes.Mei, design.seatId)).toMatchObject({
      applicationId,
    })
    expect(await findOwnSeat(database(), scopes.Ines, design.seatId)).toBeNull()
    expect(await findOwnSeat(database(), scopes.Recruiter, design.seatId)).toBeNull()
  })

  test('is found by the link of another seat never, even of the same person', async () => {
    const { design } = await bookedFinal()
    const link = { ...scopes.Mei, seatId: newId(), linkId: newId(), purpose: 'interview-page' }
    expect(await findOwnSeat(database(), link as unknown as SeatScope, design.seatId)).toBeNull()
  })
})

describe('a scorecard', () => {
  test('is handed in and drafted by its author alone', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    const { scorecardId, interviewId } = final.design
    const written = await writtenBy(scopes.Mei, interviewId)
    const { personId: authorId } = scopes.Ines
    const change = changeBy(scopes.Ines, final.applicationId)
    expect(await handInScorecard(change, { scorecardId, authorId, written })).toMatchObject({
      refusal: 'not-your-seat',
    })
    expect(await saveScorecardDraft(authorId, scorecardId, written)).toMatchObject({
      refusal: 'not-your-seat',
    })
  })

  test('keeps of a draft what its rubric asks for, and says what it does not know', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    const { scorecardId, interviewId } = final.design
    const written = await writtenBy(scopes.Mei, interviewId)
    const stray = { competencyId: newId(), level: 4, evidence: 'of another rubric' }
    const draft = { ...written, ratings: [stray, ...written.ratings] }
    expect(await saveScorecardDraft(scopes.Mei.personId, scorecardId, draft)).toEqual({
      ok: false,
      refusal: 'unknown-competency',
    })
    const kept = await database().scorecard.findUniqueOrThrow({
      where: { id: scorecardId },
      include: { ratings: true },
    })
    expect(kept.notes).toBe(written.notes)
    expect(kept.ratings.map(({ competencyId }) => competencyId).sort()).toEqual(
      written.ratings.map(({ competencyId }) => competencyId).sort(),
    )
  })

  test('stands as it was submitted when a draft is still on its way', async () => {
    const final = await bookedFinal()
    await bothTookPlace(final)
    const { scorecardId, interviewId } = final.design
    const written = await writtenBy(scopes.Mei, interviewId)
    const stale = { ...written, notes: 'half a sent' }
    const { personId: authorId } = scopes.Mei
    await Promise.all([
      handInScorecard(changeBy(scopes.Mei, final.applicationId), {
        scorecardId,
        authorId,
        written,
      }),
      saveScorecardDraft(authorId, scorecardId, stale),
    ])
    const kept = await database().scorecard.findUniqueOrThrow({ where: { id: scorecardId } })
    expect(kept).toMatchObject({ state: 'submitted', notes: 'notes of Mei' })
  })
})

test('my week shows what is booked, what is owed, and how full it is', async () => {
  const final = await bookedFinal()
  const ids = async () => {
    const week = await readMyWeek(database(), scopes.Mei, await readClock())
    const of = (lines: { interviewId: string }[]) => lines.map(({ interviewId }) => interviewId)
    return { upcoming: of(week.upcoming), owed: of(week.owed), load: week.load }
  }
  const before = await ids()
  expect(before.upcoming).toContain(final.design.interviewId)
  expect(before.load?.held.interviews).toBeGreaterThan(0)
  await bothTookPlace(final)
  const after = await ids()
  expect(after.owed).toContain(final.design.interviewId)
  expect(after.upcoming).not.toContain(final.design.interviewId)
})

test('a pause ends at midnight of the first day back in the interviewer’s zone, and can be ended', async () => {
  await setClock('2026-11-24T20:00:00Z')
  const { personId } = scopes.Noah
  const actor = { kind: 'person' as const, personId }
  const pause = (backOn: string | null) =>
    pauseInterviewer({ commandId: newId(), personId, actor, backOn })
  const until = async () =>
    (await readMyWeek(database(), scopes.Noah, await readClock())).pausedUntilAt
  expect(await pause('2026-11-24')).toEqual({ ok: false, refusal: 'date-in-the-past' })
  expect(await pause('2026-02-30')).toEqual({ ok: false, refusal: 'no-such-date' })
  expect(await pause('2029-01-01')).toEqual({ ok: false, refusal: 'date-too-far' })
  expect(await pause('2026-12-07')).toEqual({ ok: true })
  expect(await until()).toEqual(new Date('2026-12-07T00:00:00Z'))
  expect(await pause(null)).toEqual({ ok: true })
  expect(await until()).toBeNull()
})
