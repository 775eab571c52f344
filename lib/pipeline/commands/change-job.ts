import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

type JobChange = { commandId: string; jobId: string; actor: Actor }
export type JobStatus = 'draft' | 'open' | 'paused' | 'closed'
export type JobRefusal =
  | 'no-such-job'
  | 'not-possible-now'
  | 'no-published-plan'
  | 'applications-undecided'
export type JobChanged =
  | { ok: true; jobId: string; status: JobStatus }
  | { ok: false; refusal: JobRefusal; applicationIds?: string[] }

/** Takes applications from now on; `listed` says whether the public list of jobs shows it. */
export function openJob(change: JobChange & { listed: boolean }): Promise<JobChanged> {
  return once({ commandId: change.commandId, command: 'open-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    if (job.status === 'open') return { ok: false, refusal: 'not-possible-now' } as const
    if (!(await findPublishedPlan(tx, job.planId))) {
      return { ok: false, refusal: 'no-published-plan' } as const
    }
    return record(tx, now, change, { type: 'job.opened', status: 'open', listed: change.listed })
  })
}

/** No new applications; those under way go on until somebody pauses them too. */
export function pauseJob(change: JobChange): Promise<JobChanged> {
  return once({ commandId: change.commandId, command: 'pause-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    if (job.status !== 'open') return { ok: false, refusal: 'not-possible-now' } as const
    return record(tx, now, change, { type: 'job.paused', status: 'paused', listed: false })
  })
}

/** Ends a job. Refuses with the applications that still wait for an answer: nobody is forgotten in a closed job. */
export function closeJob(change: JobChange): Promise<JobChanged> {
  return once({ commandId: change.commandId, command: 'close-job' }, async (tx, now) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) return { ok: false, refusal: 'no-such-job' } as const
    if (job.status === 'closed') return { ok: false, refusal: 'not-possible-now' } as const
    const open = await tx.application.findMany({
      where: { jobId: change.jobId, status: { in: ['active', 'paused'] } },
      select: { id: true },
    })
    if (open.length > 0) {
      const applicationIds = open.map(({ id }) => id)
      return { ok: false, refusal: 'applications-undecided', applicationIds } as const
    }
    return record(tx, now, change, { type: 'job.closed', status: 'closed', listed: false })
  })
}

async function record(
  tx: Transaction,
  now: Date,
  change: JobChange,
  { type, status, listed }: { type: string; status: JobStatus; listed: boolean },
): Promise<JobChanged> {
  await tx.job.update({ where: { id: change.jobId }, data: { status, listed } })
  const events = [{ type, listed }]
  await appendNext(tx, {
    stream: 'job',
    streamId: change.jobId,
    actor: change.actor,
    at: now,
    events,
  })
  return { ok: true, jobId: change.jobId, status }
}

/** FOR UPDATE waits for whoever is applying: their share lock and this one exclude each other. */
async function lockJob(tx: Transaction, jobId: string) {
  const rows = await tx.$queryRaw<{ status: JobStatus; planId: string }[]>`
    SELECT status, plan_id AS "planId" FROM jobs WHERE id = ${jobId}::uuid FOR UPDATE`
  return rows[0] ?? null
}
