import { listApplicationStates } from '@/lib/pipeline/data/application-state'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { toStandingRow } from '@/lib/pipeline/data/standings'
import { heardFrom, standingOf } from '@/lib/pipeline/standing'
import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'

const atOnce = 100

/**
 * Writes the standing of every application that has none, as after an update of the product; answers how many.
 * A change that goes on meanwhile writes its own, and keeps it.
 */
export async function rebuildStandings(): Promise<number> {
  let written = 0
  for (;;) {
    const count = await inTransaction(rebuildSome)
    if (count === 0) return written
    written += count
  }
}

async function rebuildSome(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM applications a LEFT JOIN standings s ON s.application_id = a.id
     WHERE s.application_id IS NULL ORDER BY a.id LIMIT ${atOnce}
       FOR NO KEY UPDATE OF a`
  const now = await readClock(tx)
  const states = await listApplicationStates(
    tx,
    rows.map(({ id }) => id),
  )
  for (const application of states) {
    const plan = await getPlanOf(tx, application)
    const log = await readApplicationLog(tx, application.id)
    const heard = heardFrom(log)
    const row = toStandingRow(standingOf({ application, plan, now }, heard))
    await tx.standing.createMany({ data: [row], skipDuplicates: true })
  }
  return rows.length
}
