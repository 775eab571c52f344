import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { closeJob, pauseJob } from '@/lib/pipeline/commands/change-job'
import { pauseApplication } from '@/lib/pipeline/commands/deviate'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'] })
}, 60_000)

describe('closing a job', () => {
  test('forgets nobody: each who is under way has an answer, or somebody says that they go on', async () => {
    const { jobId, actor } = company
    const [going, resting] = [await apply(jobId), await apply(jobId)]
    await pauseJob({ commandId: newId(), jobId, actor })
    await pauseApplication(
      { applicationId: resting, commandId: newId(), actor },
      { reason: 'job-paused', wakeAt: null, words: '', booked: 'release' },
    )
    const close = (goingOn: string[]) => closeJob({ commandId: newId(), jobId, actor, goingOn })
    expect(await close([going])).toEqual({
      ok: false,
      refusal: 'applications-undecided',
      applicationIds: [resting],
    })
    expect(await close([going, resting])).toMatchObject({ ok: true, status: 'closed' })
    const owners = await database().application.findMany({ select: { ownerId: true } })
    expect(owners.every(({ ownerId }) => ownerId === company.ownerId)).toBe(true)
    expect((await listViolations(database())).violations).toEqual([])
  })
})
