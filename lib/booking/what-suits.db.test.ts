import { beforeAll, expect, test } from 'vitest'
import { sayWhatSuits } from '@/lib/booking/commands/say-what-suits'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { suggestOptions } from '@/lib/booking/suggestions'
import { apply, layCompany, situationOf } from '@/lib/booking/test-company'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { localPartsAt } from '@/lib/time/zones'

testDatabase()

let applicationId = ''

beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Ada', 'Cyd'], Behavioural: ['Bo'] })
  applicationId = await apply(company.jobId)
  await advanceApplication({ applicationId, commandId: newId(), actor: company.actor })
}, 60_000)

async function bestForRecruiter() {
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  const { bundles, preferences } = await findOptions(situation, { interviewIds })
  const timeZone = 'Europe/London'
  const wish = {
    now: situation.now,
    timeZone,
    count: 5,
    chooser: 'recruiter',
    preferences,
  } as const
  return suggestOptions(bundles, wish).map(({ startsAt }) => localPartsAt(startsAt, timeZone))
}

test('what a candidate ticked is kept, and puts the recruiter’s options in order until they say otherwise', async () => {
  const { application } = await situationOf(applicationId)
  const { personId } = application
  const before = await bestForRecruiter()
  const rare = [1, 2, 3, 4, 5].find((day) => before.every(({ weekday }) => weekday !== day)) ?? 4
  const wish = { personId, actor: { kind: 'candidate', personId } as const }
  await sayWhatSuits({
    ...wish,
    commandId: newId(),
    weekdays: [rare, rare],
    partsOfDay: ['morning'],
  })
  const after = await bestForRecruiter()
  expect(after.filter(({ weekday }) => weekday === rare).length).toBeGreaterThan(
    before.filter(({ weekday }) => weekday === rare).length,
  )
  expect(after.some(({ weekday, minuteOfDay }) => weekday === rare && minuteOfDay < 720)).toBe(true)
  const kept = { preferredWeekdays: [rare], preferredPartsOfDay: ['morning'] }
  const person = await database().person.findUniqueOrThrow({ where: { id: personId } })
  expect(person).toMatchObject(kept)
  const event = await database().event.findFirstOrThrow({
    where: { streamId: personId, type: 'person.changed' },
  })
  expect(event.payload).toEqual({ fields: ['preferredTimes'] })
  await sayWhatSuits({ ...wish, commandId: newId(), weekdays: [], partsOfDay: [] })
  expect(await bestForRecruiter()).toEqual(before)
})

test('the database keeps nothing that is no weekday and no time of day', async () => {
  const { application } = await situationOf(applicationId)
  const where = { id: application.personId }
  await expect(
    database().person.update({ where, data: { preferredWeekdays: [8] } }),
  ).rejects.toThrow()
  await expect(
    database().person.update({ where, data: { preferredPartsOfDay: ['midnight'] } }),
  ).rejects.toThrow()
})
