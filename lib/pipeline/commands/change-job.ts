import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import type { Refusal } from '@/lib/pipeline/decision'
import type { Actor } from '@/lib/pipeline/events'
import { changeJob } from '@/lib/pipeline/jobs'
import { follow } from '@/lib/pipeline/life'
import { type JobStatus, type JobVerb, jobLife } from '@/lib/pipeline/life-tables'
import type { Transaction } from '@/lib/platform/database'

type JobChange = { commandId: string; jobId: string; actor: Actor }
export type JobRefusal = Refusal | 'no-such-job' | 'no-published-plan' | 'applications-undecided'
export type JobChanged =
  | { ok: true; jobId: string; status: JobStatus }
  | { ok: false; refusal: JobRefusal; applicationIds?: string[] }

/** Takes applications from now on, for the first time or again; `listed`: the public list of jobs shows it. */
export function openJob(change: JobChange & { listed: boolean }): Promise<JobChanged> {
  return once({ commandId: change.commandId, command: 'open-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    if (!(await findPublishedPlan(tx, job.planId))) {
      return { ok: false, refusal: 'no-published-plan' } as const
    }
    const verb = job.status === 'paused' ? 'resume' : 'open'
    return record(tx, now, { ...change, from: job.status, verb, listed: change.listed })
  })
}

/** No new applications; those under way go on until somebody pauses them too. */
export function pauseJob(change: JobChange): Promise<JobChanged> {
  return once({ commandId: change.commandId, command: 'pause-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    return record(tx, now, { ...change, from: job.status, verb: 'pause', listed: false })
  })
}

/**
 * Ends a job. Refuses with the applications that still wait for an answer, unless they are among `goingOn`: of
 * those somebody has said that they go on to their end with their owner. Nobody is forgotten in a closed job.
 */
export function closeJob(change: JobChange & { goingOn?: readonly string[] }): Promise<JobChanged> {
  const { goingOn = [], ...rest } = change
  return once({ commandId: change.commandId, command: 'close-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    const open = await tx.application.findMany({
      where: { jobId: change.jobId, status: { in: ['active', 'paused'] } },
      select: { id: true },
    })
    const undecided = open.filter(({ id }) => !goingOn.includes(id))
    if (undecided.length > 0) {
      const applicationIds = undecided.map(({ id }) => id)
      return { ok: false, refusal: 'applications-undecided', applicationIds } as const
    }
    return record(tx, now, { ...rest, from: job.status, verb: 'close', listed: false })
  })
}

/** Shows an open job on the public list, or takes it off; who has its address can apply all the same. */
export function listJob(change: JobChange & { listed: boolean }): Promise<JobChanged> {
  const { commandId, jobId, actor, listed } = change
  return once({ commandId, command: 'list-job' }, async (tx, now) => {
    const job = await lockJob(tx, jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    if (job.status !== 'open') return { ok: false, refusal: 'not-active' } as const
    await tx.job.update({ where: { id: jobId }, data: { listed } })
    const events = [{ type: 'job.listed', listed }]
    await appendNext(tx, { stream: 'job', streamId: jobId, actor, at: now, events })
    return { ok: true, jobId, status: job.status } as const
  })
}

type Turn = JobChange & { from: JobStatus; verb: JobVerb; listed: boolean }

async function record(tx: Transaction, now: Date, turn: Turn): Promise<JobChanged> {
  const { jobId, actor, from, verb, listed } = turn
  const verdict = changeJob(from, { verb, textId: null })
  if (!verdict.ok) return verdict
  const status = follow(jobLife, from, verb)
  await tx.job.update({ where: { id: jobId }, data: { status, listed } })
  const events = [...verdict.events, { type: 'job.listed', listed }]
  await appendNext(tx, { stream: 'job', streamId: jobId, actor, at: now, events })
  return { ok: true, jobId, status }
}

/** FOR UPDATE waits for whoever is applying: their share lock and this one exclude each other. */
async function lockJob(tx: Transaction, jobId: string) {
  const rows = await tx.$queryRaw<{ status: JobStatus; planId: string }[]>`
    SELECT status, plan_id AS "planId" FROM jobs WHERE id = ${jobId}::uuid FOR UPDATE`
  return rows[0] ?? null
}
