import { type LifeRow, livesFrom, workingLives } from '@/lib/people/data/working-calendars'
import type { ApplicationState } from '@/lib/pipeline/application'
import { candidateZone, zoneOrUtc } from '@/lib/pipeline/data/candidate-zone'
import { timedPeople, timerFactsFrom } from '@/lib/pipeline/data/timer-facts'
import type { KeptTimer, TimerFacts } from '@/lib/pipeline/due'
import { type Heard, nothingHeard } from '@/lib/pipeline/standing'
import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { rowOf, rowsOf } from '@/lib/platform/json-rows'
import { sql } from '@/lib/platform/sql'

type Json = Record<string, unknown>
type Kept = {
  heard: Json | null
  timers: Json[] | null
  lives: LifeRow[] | null
  zone: string | null
}

/**
 * What is kept beside an application's state and goes on from what it was: what was heard, and its timers, with
 * what the calendars of its people know. One statement, since every change asks for all of it.
 */
export async function readKept(
  reader: Reader,
  application: ApplicationState,
): Promise<{ heard: Heard; timers: KeptTimer[]; facts: TimerFacts }> {
  const { id } = application
  const [row] = await ask<Kept>(
    reader,
    sql`
    SELECT (SELECT jsonb_build_object('wrote_at', wrote_at, 'woke_at', woke_at,
                     'nothing_open_at', nothing_open_at)
              FROM standings WHERE application_id = ${id}::uuid) AS heard,
           (SELECT jsonb_agg(jsonb_build_object('key', key, 'due_at', due_at, 'fired_at', fired_at))
              FROM timers WHERE application_id = ${id}::uuid) AS timers,
           (SELECT json_agg(x) FROM (${workingLives(timedPeople(application))}) x) AS lives,
           (${candidateZone(application)}) AS zone`,
  )
  return {
    heard: row?.heard ? rowOf<Heard>(row.heard) : nothingHeard,
    timers: rowsOf<KeptTimer>(row?.timers ?? null),
    facts: timerFactsFrom(livesFrom(row?.lives ?? []), zoneOrUtc(row?.zone)),
  }
}
