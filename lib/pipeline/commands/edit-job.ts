import { appendNext } from '@/lib/pipeline/commands/append-next'
import { type FactsRefusal, refusalOfFacts } from '@/lib/pipeline/commands/create-job'
import { once } from '@/lib/pipeline/commands/once'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import type { Actor } from '@/lib/pipeline/events'
import type { JobFacts, JobMemberRole } from '@/lib/pipeline/job-facts'
import { type Transaction, violatedConstraint } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type JobEdit = JobFacts & {
  commandId: string
  jobId: string
  actor: Actor
  /** The state's version that the form showed. */
  expectedVersion: number
}
export type EditJobRefusal =
  | FactsRefusal
  | 'no-such-job'
  | 'changed-meanwhile'
  | 'no-published-plan'
export type JobEdited = { ok: true; jobId: string } | { ok: false; refusal: EditJobRefusal }

/**
 * Writes everything that a job says of itself. Applications under way keep their owner and their plan's
 * version; new ones take what is here. An open job needs a plan that is published.
 */
export async function editJob(edit: JobEdit): Promise<JobEdited> {
  try {
    return await once({ commandId: edit.commandId, command: 'edit-job' }, (tx, now) =>
      editWithin(tx, now, edit),
    )
  } catch (error) {
    // Two jobs may be given one address at the same moment; the unique index decides.
    if (violatedConstraint(error)?.includes('slug')) return { ok: false, refusal: 'slug-taken' }
    throw error
  }
}

async function editWithin(tx: Transaction, now: Date, edit: JobEdit): Promise<JobEdited> {
  const { commandId: _, jobId, actor, expectedVersion, places, bands, members, ...rest } = edit
  const { posting, ...columns } = rest
  await tx.$executeRaw`SELECT 1 FROM jobs WHERE id = ${jobId}::uuid FOR UPDATE`
  const before = await tx.job.findUnique({
    where: { id: jobId },
    include: { members: true, posting: true, places: true, bands: true },
  })
  if (!before) return { ok: false, refusal: 'no-such-job' }
  if (before.stateVersion !== expectedVersion) return { ok: false, refusal: 'changed-meanwhile' }
  const people = [before.ownerId, ...before.members.map(({ personId }) => personId)]
  const refusal = await refusalOfFacts(tx, edit, { jobId, people })
  if (refusal) return { ok: false, refusal }
  const runs = before.status === 'open' || before.status === 'paused'
  if (runs && !(await findPublishedPlan(tx, columns.planId))) {
    return { ok: false, refusal: 'no-published-plan' }
  }
  await tx.job.update({ where: { id: jobId }, data: columns })
  await tx.posting.upsert({
    where: { jobId },
    create: { ...posting, id: newId(), jobId },
    update: posting,
  })
  await tx.jobPlace.deleteMany({ where: { jobId } })
  await tx.jobPlace.createMany({ data: places.map((place) => ({ ...place, jobId })) })
  await tx.band.deleteMany({ where: { jobId } })
  await tx.band.createMany({ data: bands.map((band) => ({ ...band, id: newId(), jobId })) })
  await tx.jobMember.deleteMany({ where: { jobId } })
  await tx.jobMember.createMany({ data: members.map((member) => ({ ...member, jobId })) })
  const { planId, ownerId, coolingOffDays } = columns
  const changed = {
    type: 'job.changed',
    planId,
    ownerId,
    coolingOffDays,
    placeIds: places.map(({ placeId }) => placeId),
    bandCount: bands.length,
    questionCount: posting.questions.length,
  }
  const events = [changed, ...memberEvents(before.members, members)]
  await appendNext(tx, { stream: 'job', streamId: jobId, actor, at: now, events })
  return { ok: true, jobId }
}

type Member = { personId: string; role: string }

function memberEvents(
  before: Member[],
  after: { personId: string; role: JobMemberRole }[],
): ({ type: string } & Member)[] {
  const has = (list: Member[], one: Member) =>
    list.some(({ personId, role }) => personId === one.personId && role === one.role)
  const only = ({ personId, role }: Member) => ({ personId, role })
  return [
    ...after
      .filter((one) => !has(before, one))
      .map((one) => ({ type: 'job.member-added', ...only(one) })),
    ...before
      .filter((one) => !has(after, one))
      .map((one) => ({ type: 'job.member-removed', ...only(one) })),
  ]
}
