import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { JobFacts } from '@/lib/pipeline/job-facts'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type JobCreated = { ok: true; jobId: string } | { ok: false; refusal: FactsRefusal }
/** What no job can have, whether new or edited. */
export type FactsRefusal = 'slug-taken' | 'no-such-plan' | 'no-place' | 'no-such-person'

/** Writes a job as a draft: nobody sees it outside and nobody can apply before it is opened. */
export function createJob(
  job: JobFacts & { commandId: string; jobId: string; actor: Actor },
): Promise<JobCreated> {
  return once({ commandId: job.commandId, command: 'create-job' }, async (tx, now) => {
    const { commandId: _, jobId, actor, places, bands, members, posting, ...columns } = job
    const refusal = await refusalOfFacts(tx, job)
    if (refusal) return { ok: false, refusal } as const
    await tx.job.create({ data: { ...columns, id: jobId, status: 'draft', createdAt: now } })
    await tx.jobPlace.createMany({ data: places.map((place) => ({ ...place, jobId })) })
    await tx.band.createMany({ data: bands.map((band) => ({ ...band, id: newId(), jobId })) })
    await tx.jobMember.createMany({ data: members.map((member) => ({ ...member, jobId })) })
    await tx.posting.create({ data: { ...posting, id: newId(), jobId } })
    const events = [
      { type: 'job.created', planId: columns.planId, ownerId: columns.ownerId },
      ...members.map((member) => ({ type: 'job.member-added', ...member })),
    ]
    await appendNext(tx, { stream: 'job', streamId: jobId, actor, at: now, events })
    return { ok: true, jobId } as const
  })
}

/**
 * Why a job cannot be like this, or null. `before`: the job as it is, which keeps its own address, and whose
 * people stay although they have left meanwhile.
 */
export async function refusalOfFacts(
  tx: Transaction,
  { planId, ownerId, places, members, posting }: JobFacts,
  before: { jobId: string; people: string[] } | null = null,
): Promise<FactsRefusal | null> {
  if (places.length === 0) return 'no-place'
  if (!(await tx.plan.findUnique({ where: { id: planId } }))) return 'no-such-plan'
  const newcomers = [...new Set([ownerId, ...members.map(({ personId }) => personId)])].filter(
    (id) => !before?.people.includes(id),
  )
  const present = await tx.person.count({
    where: { id: { in: newcomers }, deactivatedAt: null, erasedAt: null },
  })
  if (present < newcomers.length) return 'no-such-person'
  const taken = await tx.posting.findUnique({ where: { slug: posting.slug } })
  return taken && taken.jobId !== before?.jobId ? 'slug-taken' : null
}
