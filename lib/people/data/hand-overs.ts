import { countLines, handOverAct, handOverWish, lineId } from '@/lib/people/handing-over'
import type { Reader } from '@/lib/platform/database'

export type HandOver = {
  id: string
  isRunning: boolean
  total: number
  done: number
  failed: number
  /** By line: why not, and who was chosen. */
  failures: ReadonlyMap<string, { refusal: string; toPersonId: string | null }>
  endsAccess: boolean
  /** Why their access is still open although the run was to end it. */
  accessRefusal: string | null
}

/** The latest run of somebody's list; null: none has been begun. */
export async function findHandOver(reader: Reader, leaverId: string): Promise<HandOver | null> {
  const row = await reader.bulkAct.findFirst({
    where: { act: handOverAct, wish: { path: ['leaverId'], equals: leaverId } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, state: true, wish: true },
  })
  const wish = row && handOverWish.safeParse(row.wish).data
  if (!wish) return null
  const failures = wish.lines.flatMap((one) => {
    const refusal = wish.outcomes[lineId(one)]
    return refusal === undefined || refusal === 'done'
      ? []
      : [[lineId(one), { refusal, toPersonId: one.toPersonId }] as const]
  })
  return {
    id: row.id,
    isRunning: row.state === 'running',
    ...countLines(wish),
    failures: new Map(failures),
    endsAccess: wish.endsAccess,
    accessRefusal: wish.accessRefusal,
  }
}
