import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { listManagers } from '@/lib/pipeline/data/line-managers'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import { refuse } from '@/lib/pipeline/decision'
import { findScorecard } from '@/lib/pipeline/panel'
import { tellManager } from '@/lib/pipeline/reminding'

/**
 * By email, at once, to the line manager of whoever owes this scorecard. Refuses `no-such-person` where none is
 * known, and what `tellManager` refuses.
 */
export function tellLineManager(change: Change, { scorecardId }: { scorecardId: string }) {
  return changeApplication(change, async (situation, tx) => {
    const found = findScorecard(situation.application, scorecardId)
    if (!found) return refuse('not-due')
    const { authorId } = found.scorecard
    const manager = (await listManagers(tx, [authorId])).get(authorId)
    if (!manager) return refuse('no-such-person')
    const log = await readApplicationLog(tx, change.applicationId)
    const lastAt =
      log.findLast(
        ({ event }) => event.type === 'manager.told' && event.scorecardId === scorecardId,
      )?.at ?? null
    return tellManager(situation, { scorecardId, managerId: manager.personId, lastAt })
  })
}
