import { beforeAll, describe, expect, test } from 'vitest'
import {
  bookAnyway,
  cancelBooking,
  confirmBooking,
  moveBooking,
} from '@/lib/booking/commands/book-interviews'
import { findOptions } from '@/lib/booking/data/options'
import { optionsOf, standingAt } from '@/lib/booking/test-bookings'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import { findPart, type InterviewPart } from '@/lib/pipeline/application'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei', 'Kofi'],
    Behavioural: ['Kofi', 'Ines'],
    'Pair programming': ['Mei'],
    'Take-home review': ['Mei', 'Ines'],
  })
}, 60_000)

async function interviewsOf(applicationId: string): Promise<InterviewPart[]> {
  const { application } = await situationOf(applicationId)
  return application.runs
    .flatMap((run) => run.parts)
    .filter((part): part is InterviewPart => part.kind === 'interview')
}

describe('booking', () => {
  test('advancing sends the link, and the candidate books one of the times that are offered', async () => {
    const applicationId = await standingAt(company, 'chat')
    const kinds = await database().message.findMany({
      where: { applicationId },
      select: { kind: true },
    })
    expect(kinds.map(({ kind }) => kind)).toContain('advanced-book-link')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    expect(bundles.length).toBeGreaterThan(50)
    const startsAt = bundles[10]?.startsAt ?? new Date(0)
    const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(outcome).toMatchObject({ ok: true })
    const [interview] = await interviewsOf(applicationId)
    expect(interview).toMatchObject({ state: 'booked', startsAt })
    const claimed = await database().occupancy.findMany({ where: { interviewId: interview?.id } })
    expect(claimed.map(({ purpose }) => purpose).sort()).toEqual(['candidate', 'interviewer'])
    const invites = await database().message.findMany({
      where: { applicationId, calendarMethod: 'REQUEST' },
    })
    expect(invites.map(({ kind }) => kind).sort()).toEqual([
      'booking-confirmed',
      'interview-invite',
    ])
  })

  test('the same confirmation twice, at the same moment too, is one booking', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const startsAt = bundles.at(-1)?.startsAt ?? new Date(0)
    const once = company.change(applicationId)
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => confirmBooking(once, { interviewIds, startsAt })),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1)
    const confirmed = await database().message.count({
      where: { applicationId, kind: 'booking-confirmed' },
    })
    expect(confirmed).toBe(1)
  })

  test('of two candidates who confirm the same hour of one recruiter one gets it, the other the three nearest', async () => {
    const [first, second] = [await standingAt(company, 'chat'), await standingAt(company, 'chat')]
    const { bundles, interviewIds } = await optionsOf(first)
    const others = await optionsOf(second)
    const startsAt = bundles[20]?.startsAt ?? new Date(0)
    const outcomes = await Promise.all([
      confirmBooking(company.change(first), { interviewIds, startsAt }),
      confirmBooking(company.change(second), { interviewIds: others.interviewIds, startsAt }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = outcomes.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ ok: false, refusal: 'slot-taken' })
    const alternatives = refused && 'alternatives' in refused ? refused.alternatives : []
    expect(alternatives).toHaveLength(3)
    expect(alternatives?.map((bundle) => +bundle.startsAt)).not.toContain(+startsAt)
  })

  test('a final is booked as a whole, with different people and a break, or not at all', async () => {
    const applicationId = await standingAt(company, 'final')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    expect(interviewIds).toHaveLength(2)
    const startsAt = bundles[5]?.startsAt ?? new Date(0)
    expect(
      await confirmBooking(company.change(applicationId), { interviewIds, startsAt }),
    ).toMatchObject({
      ok: true,
    })
    const booked = (await interviewsOf(applicationId)).filter(({ state }) => state === 'booked')
    expect(booked).toHaveLength(2)
    const [early, late] = booked.toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))
    expect(Number(late?.startsAt)).toBeGreaterThan(Number(early?.endsAt))
    expect(new Set(booked.map(({ seats }) => seats[0]?.personId)).size).toBe(2)
  })

  test('two finals that want the same people at the same hour do not both get them, and nobody sits twice', async () => {
    const [first, second] = [await standingAt(company, 'final'), await standingAt(company, 'final')]
    const mine = await optionsOf(first)
    const theirs = await optionsOf(second)
    const startsAt = mine.bundles[30]?.startsAt ?? new Date(0)
    const outcomes = await Promise.all([
      confirmBooking(company.change(first), { interviewIds: mine.interviewIds, startsAt }),
      confirmBooking(company.change(second), { interviewIds: theirs.interviewIds, startsAt }),
    ])
    const won = outcomes.filter(({ ok }) => ok).length
    expect(won).toBeGreaterThan(0)
    for (const id of [first, second]) {
      const states = (await interviewsOf(id)).filter(({ state }) => state === 'booked').length
      expect([0, 2]).toContain(states)
    }
    expect((await listViolations(database())).violations).toEqual([])
  })

  test('one interview of a final moves, and the other stays where it is', async () => {
    const applicationId = await standingAt(company, 'final')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const startsAt = bundles.at(-40)?.startsAt ?? new Date(0)
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const booked = (await interviewsOf(applicationId)).filter(({ state }) => state === 'booked')
    const [early, late] = booked.toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))
    if (!early || !late) throw new Error('not booked')
    const situation = await situationOf(applicationId)
    const { bundles: others } = await findOptions(situation, { interviewIds: [late.id] })
    const elsewhere = others.find((option) => +option.startsAt !== Number(late.startsAt))
    expect(elsewhere).toBeDefined()
    const outcome = await moveBooking(company.change(applicationId), {
      interviewId: late.id,
      startsAt: elsewhere?.startsAt ?? new Date(0),
      by: 'candidate',
    })
    expect(outcome).toMatchObject({ ok: true })
    const after = await situationOf(applicationId)
    expect(findPart(after.application, 'interview', late.id)?.part.startsAt).toEqual(
      elsewhere?.startsAt,
    )
    expect(findPart(after.application, 'interview', early.id)?.part.startsAt).toEqual(
      early.startsAt,
    )
    expect(findPart(after.application, 'interview', late.id)?.part.candidateMoves).toBe(1)
  })

  test('the company moves nobody’s confirmed time without their yes', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const [interviewId = ''] = interviewIds
    const startsAt = bundles[40]?.startsAt ?? new Date(0)
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const elsewhere = bundles[44]?.startsAt ?? new Date(0)
    const move = { interviewId, startsAt: elsewhere, by: 'company' as const }
    const refused = await moveBooking(company.change(applicationId), move)
    expect(refused).toMatchObject({ ok: false, refusal: 'candidate-not-asked' })
    expect((await interviewsOf(applicationId))[0]?.startsAt).toEqual(startsAt)
    const agreed = await moveBooking(company.change(applicationId), {
      ...move,
      candidateAgreed: true,
    })
    expect(agreed).toMatchObject({ ok: true })
  })

  test('a cancelled time is free for somebody else at once, and its candidate may choose again', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const startsAt = bundles[60]?.startsAt ?? new Date(0)
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const [interviewId = ''] = interviewIds
    const outcome = await cancelBooking(company.change(applicationId), {
      interviewId,
      by: 'candidate',
      words: '',
    })
    expect(outcome).toMatchObject({ ok: true })
    const other = await standingAt(company, 'chat')
    const next = await optionsOf(other)
    const again = await confirmBooking(company.change(other), {
      interviewIds: next.interviewIds,
      startsAt,
    })
    expect(again).toMatchObject({ ok: true })
    const [interview] = await interviewsOf(applicationId)
    expect(interview?.state).toBe('with-candidate')
  })

  test('an interviewer who is a candidate elsewhere is never in both interviews at one hour', async () => {
    const interviewed = await standingAt(company, 'final')
    const theirs = await optionsOf(interviewed)
    const startsAt = theirs.bundles[100]?.startsAt ?? new Date(0)
    const { interviewIds } = theirs
    await confirmBooking(company.change(interviewed), { interviewIds, startsAt })
    const seated = (await interviewsOf(interviewed)).find(({ state }) => state === 'booked')
    const hour = seated?.startsAt ?? new Date(0)
    const interviewer = await database().person.findUniqueOrThrow({
      where: { id: seated?.seats[0]?.personId },
    })
    // Whoever sits on that panel has applied for a job as well.
    const own = await apply(company.jobId, interviewer.email ?? '')
    await advanceApplication(company.change(own))
    const offered = await optionsOf(own)
    expect(offered.bundles.map((bundle) => +bundle.startsAt)).not.toContain(+hour)
    const outcome = await confirmBooking(company.change(own), {
      interviewIds: offered.interviewIds,
      startsAt: hour,
    })
    expect(outcome).toMatchObject({ ok: false, refusal: 'slot-taken' })
    const [interviewId = ''] = offered.interviewIds
    const panel = [{ seatTemplateId: null, personId: company.ownerId, shadow: false }]
    const anyway = { interviewId, startsAt: hour, panel, reason: 'So they asked' }
    expect(await bookAnyway(company.change(own), anyway)).toMatchObject({
      ok: false,
      refusal: 'person-taken',
    })
  })

  test('nobody is offered who would interview themselves, and the answer says why', async () => {
    const applicationId = await apply(company.jobId, 'recruiter@company.example')
    await advanceApplication(company.change(applicationId))
    const { bundles, why } = await optionsOf(applicationId)
    expect(bundles).toEqual([])
    expect(why).toContainEqual(expect.objectContaining({ kind: 'seat', counts: { excluded: 1 } }))
  })

  test('what took place can no longer be booked or moved', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const startsAt = bundles[70]?.startsAt ?? new Date(0)
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const [interviewId = ''] = interviewIds
    await setClock(new Date(startsAt.getTime() + 40 * 60_000).toISOString())
    const outcome = await sayTookPlace(company.change(applicationId), { interviewId })
    expect(outcome).toMatchObject({ ok: true })
    const again = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(again).toMatchObject({ ok: false, refusal: 'already-taken-place' })
    expect((await listViolations(database())).violations).toEqual([])
  })
})
