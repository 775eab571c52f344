import { beforeAll, expect, test } from 'vitest'
import { bookByHand, partsOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import {
  rejectApplication,
  undoApplicationRejection,
} from '@/lib/pipeline/commands/close-application'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
const monday = (time: string) => new Date(`2026-11-30T${time}:00Z`)

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
  })
}, 60_000)

async function book(applicationId: string, position: number, name: string, startsAt: Date) {
  const interviewId = (await partsOf(applicationId, 'interview'))[position]?.id
  return bookByHand(company, applicationId, { interviewId, startsAt, names: [name] })
}

async function atFinal(): Promise<string> {
  const applicationId = await apply(company.jobId)
  const { plan } = await situationOf(applicationId)
  const stageId = plan.stages.find(
    ({ sessions, kind }) => kind === 'interview' && sessions.length === 2,
  )?.id
  const wish = { how: 'skip' as const, stageId: stageId ?? null, reason: 'Known to us' }
  expect(await deviateFromPlan(company.change(applicationId), wish)).toMatchObject({ ok: true })
  return applicationId
}

test('an undone rejection books again what can stand, and asks for another time for the rest', async () => {
  const applicationId = await atFinal()
  const design = await book(applicationId, 0, 'Mei', monday('10:00'))
  const behaviour = await book(applicationId, 1, 'Ines', monday('14:00'))
  await rejectApplication(company.change(applicationId), {
    reason: 'other',
    message: 'Thank you.',
    tellAt: monday('09:00'),
  })
  const other = await apply(company.jobId)
  await advanceApplication(company.change(other))
  await book(other, 0, 'Mei', monday('10:30'))

  expect(await undoApplicationRejection(company.change(applicationId))).toMatchObject({ ok: true })
  const after = await partsOf(applicationId, 'interview')
  expect(after.find(({ id }) => id === behaviour)).toMatchObject({
    state: 'booked',
    startsAt: monday('14:00'),
  })
  expect(after.find(({ id }) => id === design)).toMatchObject({
    state: 'with-candidate',
    startsAt: null,
  })
  expect(await database().occupancy.count({ where: { interviewId: behaviour } })).toBe(2)
})
