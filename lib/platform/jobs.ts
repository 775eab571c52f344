import type { Transaction } from '@/lib/platform/database'

/**
 * Puts a job into the queue in the caller's transaction: it exists if and only if the change commits.
 * A pending job with the same key is replaced. `runAt` is the machine's time, for retries only; what falls due
 * by the product's clock lives in the timers table.
 */
export async function enqueueJob(
  tx: Transaction,
  name: string,
  payload: object,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text, ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}::text)`
}

/** Many of one name in one statement, each with its own key and payload; as `enqueueJob` otherwise. */
export async function enqueueJobs(
  tx: Transaction,
  name: string,
  jobs: { key: string; payload: object }[],
): Promise<void> {
  if (jobs.length === 0) return
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text, (job ->> 'payload')::json, job_key => job ->> 'key')
      FROM json_array_elements(${JSON.stringify(jobs.map(({ key, payload }) => ({ key, payload: JSON.stringify(payload) })))}::json) job`
}
