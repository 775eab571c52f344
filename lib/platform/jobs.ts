import type { Transaction } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'

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

/** Puts many jobs of one name into the queue, each with its own key and payload; a call to go along with others. */
export function queueing(name: string, jobs: { key: string; payload: object }[]): Sql[] {
  if (jobs.length === 0) return []
  const specs = jobs.map(({ key, payload }) => ({ identifier: name, payload, job_key: key }))
  return [
    sql`
    SELECT added.id::text
      FROM graphile_worker.add_jobs(ARRAY(
             SELECT json_populate_record(NULL::graphile_worker.job_spec, spec)
               FROM json_array_elements(${JSON.stringify(specs)}::json) spec)) added`,
  ]
}
