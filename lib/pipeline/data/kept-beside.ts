import type { KeptTimer } from '@/lib/pipeline/due'
import { type Heard, nothingHeard } from '@/lib/pipeline/standing'
import type { Reader } from '@/lib/platform/database'
import { rowOf, rowsOf } from '@/lib/platform/json-rows'

type Json = Record<string, unknown>

type Kept = { heard: Heard; timers: KeptTimer[] }

/** Beside an application that begins. */
export const nothingKept: Kept = { heard: nothingHeard, timers: [] }

/** What is kept beside an application's state and goes on from what it was: what was heard, and its timers. */
export async function readKept(reader: Reader, applicationId: string): Promise<Kept> {
  const [row] = await reader.$queryRaw<{ heard: Json | null; timers: Json[] | null }[]>`
    SELECT (SELECT jsonb_build_object('wrote_at', wrote_at, 'woke_at', woke_at,
                     'nothing_open_at', nothing_open_at)
              FROM standings WHERE application_id = ${applicationId}::uuid) AS heard,
           (SELECT jsonb_agg(jsonb_build_object('key', key, 'due_at', due_at, 'fired_at', fired_at))
              FROM timers WHERE application_id = ${applicationId}::uuid) AS timers`
  return {
    heard: row?.heard ? rowOf<Heard>(row.heard) : nothingHeard,
    timers: rowsOf<KeptTimer>(row?.timers ?? null),
  }
}
