import { beforeAll, expect, test } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { visibleMessages } from '@/lib/people/data/visible-applications'
import { scopeOf } from '@/lib/people/test-scope'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Mei'] })
}, 60_000)

test('a mail that names pay is read by who sees the pay of that very job', async () => {
  const applicationId = await apply(company.jobId)
  const { personId } = await database().application.findUniqueOrThrow({
    where: { id: applicationId },
  })
  await database().message.updateMany({
    where: { applicationId },
    data: { kind: 'offer-extended' },
  })
  const mei = company.person('Mei')
  const job = await database().job.findUniqueOrThrow({ where: { id: company.jobId } })
  const elsewhere = { ...job, id: newId() }
  await database().job.create({ data: elsewhere })
  const seenBy = async (jobId: string) => {
    await database().roleGrant.deleteMany({ where: { personId: mei } })
    // A coordinator everywhere sees every job's mails; a decider sees the pay of their own job.
    for (const grant of [
      { role: 'coordinator', jobId: null },
      { role: 'decider', jobId },
    ]) {
      await database().roleGrant.create({ data: { id: newId(), personId: mei, ...grant } })
    }
    const scope = await scopeOf(mei)
    const within = visibleMessages(scope)
    return database().message.count({
      where: { AND: [{ applicationId, recipientId: personId }, within] },
    })
  }
  expect(await seenBy(elsewhere.id)).toBe(0)
  expect(await seenBy(company.jobId)).toBe(1)
})
