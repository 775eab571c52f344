import { type Lateness, latenessOf, type Span } from '@/lib/pipeline/running-late'
import type { Reader } from '@/lib/platform/database'

type Said = { interviewId: string; minutes: number; personId: string | null }
type Asked = Span & { applicationId: string; interviewId: string }

/** Who said that they run late, by interview; in one query, however many interviews, and for none too. */
export async function listLateness(
  reader: Reader,
  interviews: readonly Asked[],
): Promise<Map<string, Lateness[]>> {
  const applicationIds = [...new Set(interviews.map(({ applicationId }) => applicationId))]
  const rows = await reader.$queryRaw<{ at: Date; said: Said }[]>`
    SELECT at, payload AS said FROM events
     WHERE stream = 'application' AND stream_id = ANY (${applicationIds}::uuid[])
       AND type = 'interview.running-late'
     ORDER BY stream_id, seq`
  const told = rows.map(({ at, said }) => ({
    at,
    event: { type: 'interview.running-late' as const, ...said },
  }))
  return new Map(interviews.map((one) => [one.interviewId, latenessOf(told, one)]))
}
