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
