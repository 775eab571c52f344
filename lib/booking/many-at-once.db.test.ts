import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { interviewsToBook } from '@/lib/booking/data/options'
import { optionsOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
const recruiters = ['Recruiter', ...Array.from({ length: 29 }, (_, index) => `Colleague-${index}`)]

beforeAll(async () => {
  company = await layCompany({ Recruiters: recruiters, 'System design': [], Behavioural: [] })
}, 60_000)

async function askedToBook(): Promise<string> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  return applicationId
}

describe('many candidates at once', () => {
  test('of fifty who confirm one hour as many get it as there are people free, all others the three nearest', async () => {
    const candidates: { id: string; interviewIds: string[] }[] = []
    for (let index = 0; index < 50; index += 1) {
      const id = await askedToBook()
      const { application } = await situationOf(id)
      candidates.push({ id, interviewIds: interviewsToBook(application).map((part) => part.id) })
    }
    const { bundles } = await optionsOf(candidates[0]?.id ?? '')
    const startsAt = bundles[40]?.startsAt ?? new Date(0)
    const settled = await Promise.allSettled(
      candidates.map(({ id, interviewIds }) =>
        confirmBooking(company.change(id), { interviewIds, startsAt }),
      ),
    )
    const broken = settled.filter(({ status }) => status === 'rejected')
    expect(broken).toEqual([])
    const outcomes = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(recruiters.length)
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
    for (const outcome of refused) {
      expect(outcome.refusal).toBe('slot-taken')
      expect('alternatives' in outcome && outcome.alternatives).toHaveLength(3)
    }
    expect((await listViolations(database())).violations).toEqual([])
  }, 180_000)
})

describe('calendars', () => {
  test('a reservation that has expired keeps nobody from the time', async () => {
    const applicationId = await askedToBook()
    const { interviewIds, bundles } = await optionsOf(applicationId)
    const startsAt = bundles[100]?.startsAt ?? new Date(0)
    const { application, now } = await situationOf(applicationId)
    const expiresAt = new Date(now.getTime() - 60_000)
    const reservation = await database().reservation.create({
      data: {
        stageRunId: application.runs.at(-1)?.id ?? '',
        createdById: company.ownerId,
        createdAt: now,
        expiresAt,
      },
    })
    await database().occupancy.createMany({
      data: recruiters.map((name) => ({
        personId: company.person(name),
        startsAt,
        endsAt: new Date(startsAt.getTime() + 30 * 60_000),
        purpose: 'reservation',
        reservationId: reservation.id,
        expiresAt,
      })),
    })
    const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(outcome).toMatchObject({ ok: true })
  })

  test('who cannot get at a calendar that somebody else holds is refused politely, and nothing is done', async () => {
    const applicationId = await askedToBook()
    const { interviewIds, bundles } = await optionsOf(applicationId)
    const startsAt = bundles[110]?.startsAt ?? new Date(0)
    const holder = await pool().connect()
    try {
      await holder.query('BEGIN')
      await holder.query('SELECT * FROM calendars FOR UPDATE')
      const outcome = await confirmBooking(company.change(applicationId), {
        interviewIds,
        startsAt,
      })
      expect(outcome).toEqual({ ok: false, refusal: 'busy-right-now' })
    } finally {
      await holder.query('ROLLBACK')
      holder.release()
    }
    const again = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(again).toMatchObject({ ok: true })
  }, 60_000)

  test('a shadow who is taken meanwhile is left out, and the interview is booked without them', async () => {
    const applicationId = await askedToBook()
    const { interviewIds, bundles } = await optionsOf(applicationId)
    const startsAt = bundles[120]?.startsAt ?? new Date(0)
    const { plan } = await situationOf(applicationId)
    const session = plan.stages.flatMap(({ sessions }) => sessions).at(0)
    const [lead] = session?.seats ?? []
    if (!session || !lead) throw new Error('the plan has no session')
    // Published plans are kept in memory, and this one has no place for a shadow.
    session.seats.push({ ...lead, id: newId(), shadow: true })
    const trainee = company.person('Colleague-1')
    await database().qualification.updateMany({
      where: { personId: trainee },
      data: { state: 'shadowing' },
    })
    const { bundles: withShadow } = await optionsOf(applicationId)
    const option = withShadow.find((one) => +one.startsAt === +startsAt)
    expect(option?.sessions[0]?.shadows).toEqual([trainee])
    const other = await askedToBook()
    const theirs = await optionsOf(other)
    const outcomes = await Promise.all([
      confirmBooking(company.change(applicationId), { interviewIds, startsAt }),
      confirmBooking(company.change(other), { interviewIds: theirs.interviewIds, startsAt }),
    ])
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }])
    expect(await database().occupancy.count({ where: { personId: trainee, startsAt } })).toBe(1)
  })
})
