import type { ApplicationState } from '@/lib/pipeline/application'
import type { Reader } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'

export type OfCandidate = Pick<ApplicationState, 'personId' | 'jobId' | 'placeAskedId'>

/**
 * The zone in which a candidate reads dates and has their decent hours: their own, else that of
 * where they work here, of the job's place they asked for, of one of the job's places, else UTC.
 */
export async function findCandidateZone(reader: Reader, candidate: OfCandidate): Promise<string> {
  const [row] = await reader.$queryRaw<{ zone: string | null }[]>`
    SELECT (${candidateZone(candidate)}) AS zone`
  return zoneOrUtc(row?.zone)
}

/** The same as a part of another statement; null for UTC. */
export function candidateZone({ personId, jobId, placeAskedId }: OfCandidate): Sql {
  return sql`
    SELECT coalesce(p.time_zone, own.time_zone, (
             SELECT l.time_zone FROM job_places j JOIN places l ON l.id = j.place_id
              WHERE j.job_id = ${jobId}::uuid
              ORDER BY j.place_id IS NOT DISTINCT FROM ${placeAskedId}::uuid DESC LIMIT 1))
      FROM persons p LEFT JOIN places own ON own.id = p.place_id
     WHERE p.id = ${personId}::uuid`
}

export function zoneOrUtc(zone: string | null | undefined): string {
  return zone ?? 'UTC'
}
