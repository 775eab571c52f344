import { beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { listJob, openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { editJob, type JobEdit } from '@/lib/pipeline/commands/edit-job'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import type { JobFacts } from '@/lib/pipeline/job-facts'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const recruiterId = newId()
const actor = { kind: 'person', personId: recruiterId } as const
let facts: JobFacts

beforeAll(async () => {
  const laid = await inTransaction((tx) => layFoundations(tx))
  if (!laid) throw new Error('the database was not empty')
  await addPerson(recruiterId, 'Amara')
  facts = {
    title: 'Engineer',
    level: 'L50',
    ownerId: recruiterId,
    planId: laid.planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId: laid.placeId, mode: 'hybrid', daysOnSite: 2 }],
    bands: [{ level: 'L50', placeId: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
    members: [{ personId: recruiterId, role: 'recruiter' }],
    posting: { slug: 'engineer', summary: 'Build', body: 'Text', questions: [] },
  }
}, 60_000)

async function addPerson(personId: string, name: string) {
  await createPerson({
    commandId: newId(),
    personId,
    actor: { kind: 'system' },
    name,
    email: `${name.toLowerCase()}@company.example`,
    timeZone: null,
    placeId: null,
    roles: ['recruiter'],
  })
}

async function aJob(): Promise<{ jobId: string; slug: string }> {
  const jobId = newId()
  const slug = `engineer-${jobId}`
  const posting = { ...facts.posting, slug }
  const created = await createJob({ ...facts, posting, commandId: newId(), jobId, actor })
  expect(created).toMatchObject({ ok: true })
  return { jobId, slug }
}

async function edit(
  { jobId, slug }: { jobId: string; slug: string },
  change: Partial<JobEdit> = {},
) {
  const { stateVersion } = await database().job.findUniqueOrThrow({ where: { id: jobId } })
  return editJob({
    ...facts,
    posting: { ...facts.posting, slug },
    commandId: newId(),
    jobId,
    actor,
    expectedVersion: stateVersion,
    ...change,
  })
}

describe('editing a job', () => {
  test('replaces everything it says, and logs ids and numbers alone', async () => {
    const job = await aJob()
    const deciderId = newId()
    await addPerson(deciderId, `Ruth-${deciderId}`)
    const saved = await edit(job, {
      title: 'Staff engineer',
      bands: [],
      members: [{ personId: deciderId, role: 'decider' }],
      coolingOffDays: 90,
    })
    expect(saved).toMatchObject({ ok: true })
    const after = await database().job.findUniqueOrThrow({
      where: { id: job.jobId },
      include: { bands: true, members: true, places: true },
    })
    expect(after).toMatchObject({ title: 'Staff engineer', coolingOffDays: 90, bands: [] })
    expect(after.members).toMatchObject([{ personId: deciderId, role: 'decider' }])
    expect(after.places).toHaveLength(1)
    const events = await database().event.findMany({
      where: { stream: 'job', streamId: job.jobId },
      orderBy: { seq: 'asc' },
    })
    const types = events.map(({ type }) => type)
    expect(types.slice(-3)).toEqual(['job.changed', 'job.member-added', 'job.member-removed'])
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('Staff engineer')
  })

  test('refuses whoever edits what somebody else has changed meanwhile', async () => {
    const job = await aJob()
    expect(await edit(job, { expectedVersion: 0 })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    })
  })

  test('keeps its own address and refuses that of another job', async () => {
    const [one, other] = [await aJob(), await aJob()]
    expect(await edit(one)).toMatchObject({ ok: true })
    expect(await edit({ jobId: one.jobId, slug: other.slug })).toEqual({
      ok: false,
      refusal: 'slug-taken',
    })
  })

  test('keeps a member who has left, and takes no new one who has', async () => {
    const [kept, fresh] = [await aJob(), await aJob()]
    const goneId = newId()
    await addPerson(goneId, `Gone-${goneId}`)
    const members = [{ personId: goneId, role: 'decider' }] as const
    expect(await edit(kept, { members: [...members] })).toMatchObject({ ok: true })
    const leaving = { commandId: newId(), personId: goneId, actor, accepted: true }
    expect(await deactivatePerson(leaving)).toMatchObject({ ok: true })
    expect(await edit(kept, { members: [...members] })).toMatchObject({ ok: true })
    expect(await edit(fresh, { members: [...members] })).toEqual({
      ok: false,
      refusal: 'no-such-person',
    })
  })
})

test('being on the public list is a switch of open jobs alone', async () => {
  const { jobId } = await aJob()
  const change = () => ({ commandId: newId(), jobId, actor })
  expect(await listJob({ ...change(), listed: true })).toEqual({
    ok: false,
    refusal: 'not-active',
  })
  expect(await openJob({ ...change(), listed: true })).toMatchObject({ ok: true })
  expect(await listJob({ ...change(), listed: false })).toMatchObject({ ok: true, status: 'open' })
  const job = await database().job.findUniqueOrThrow({ where: { id: jobId } })
  expect(job).toMatchObject({ status: 'open', listed: false })
})
