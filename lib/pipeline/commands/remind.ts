import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { listHolders } from '@/lib/pipeline/data/deciders'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import { listSilentLeads } from '@/lib/pipeline/data/silent-leads'
import { decidersOf } from '@/lib/pipeline/deciding'
import { colleagueKey, remind } from '@/lib/pipeline/reminding'
import { stepOf } from '@/lib/pipeline/step'

/**
 * A reminder by hand, to one person or to everybody who owes something; by email, at once. Refuses `not-due`
 * and, within a working day of the last one, `reminded-already`.
 */
export function remindOf(change: Change, { personId }: { personId: string | null }) {
  return changeApplication(change, async (situation, tx) => {
    const log = await readApplicationLog(tx, change.applicationId)
    const lastAt = (id: string) =>
      log.findLast(
        ({ event, actor }) =>
          (event.type === 'scorecard.reminded' && event.scorecardId === id) ||
          // The question at the interview's end is no reminder yet.
          (event.type === 'interview.outcome-asked' &&
            event.interviewId === id &&
            actor.kind === 'person') ||
          (event.type === 'colleague.reminded' &&
            colleagueKey(event.partId, event.personId) === id),
      )?.at ?? null
    const leadIds = await listSilentLeads(tx, situation)
    const { waitsFor } = stepOf(situation)
    const holders = await listHolders(tx)
    const deciderIds = decidersOf(waitsFor, situation.application.jobId, holders)
    return remind(situation, { personId, leadIds, deciderIds, lastAt })
  })
}
