import { beforeAll, describe, expect, test } from 'vitest'
import { bookAnyway } from '@/lib/booking/commands/book-interviews'
import { proposeTimes } from '@/lib/booking/commands/propose-times'
import { findBookingWarnings } from '@/lib/booking/data/find-booking-warnings'
import { interviewsToBook } from '@/lib/booking/data/options'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { findPart } from '@/lib/pipeline/application'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter'], 'System design': ['Mei'] })
}, 60_000)

async function asked() {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  const situation = await situationOf(applicationId)
  const [interviewId = ''] = interviewsToBook(situation.application).map(({ id }) => id)
  return { applicationId, interviewId, situation }
}

const sits = (personId: string) => [{ seatTemplateId: null, personId, shadow: false }]
/** Thursday of the week; the clock stands on Tuesday evening. */
const thursday = (time: string) => new Date(`2026-11-26T${time}:00Z`)

describe('what speaks against a booking by hand', () => {
  test('is read from hours, pools, exclusions and what is kept for others', async () => {
    const { applicationId, interviewId, situation } = await asked()
    const warn = async (personId: string, startsAt: Date) =>
      (await findBookingWarnings(situation, { interviewId, startsAt, panel: sits(personId) })).map(
        ({ kind }) => kind,
      )
    const recruiter = company.ownerId
    expect(await warn(recruiter, thursday('11:00'))).toEqual([])
    expect(await warn(recruiter, thursday('03:00'))).toEqual(['outside-hours'])
    expect(await warn(company.person('Mei'), thursday('11:00'))).toEqual(['not-qualified'])
    const other = await asked()
    await proposeTimes(company.change(other.applicationId), {
      options: [{ startsAt: thursday('11:00') }],
    })
    expect(await warn(recruiter, thursday('11:00'))).toEqual(['taken'])
    await database().exclusion.create({
      data: {
        applicationId,
        personId: recruiter,
        reason: 'referred them',
        notOnPanel: true,
        mayNotSee: false,
      },
    })
    expect(await warn(recruiter, thursday('15:00'))).toEqual(['excluded'])
  })

  test('does not keep it from being booked, for as long as an agreed adjustment makes it', async () => {
    const { applicationId, interviewId, situation } = await asked()
    await database().adjustment.create({
      data: {
        personId: situation.application.personId,
        lengthenPercent: 50,
        instruction: 'More time',
        agreedAt: situation.now,
      },
    })
    const startsAt = thursday('05:00')
    const panel = sits(company.person('Mei'))
    const wish = { interviewId, startsAt, panel, reason: 'They are in New Zealand' }
    expect(await bookAnyway(company.change(applicationId), wish)).toMatchObject({ ok: true })
    const { application } = await situationOf(applicationId)
    const part = findPart(application, 'interview', interviewId)?.part
    expect(part?.endsAt).toEqual(thursday('05:45'))
  })
})
