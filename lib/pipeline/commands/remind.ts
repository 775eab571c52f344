import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import type { Situation } from '@/lib/pipeline/decision'
import { colleagueKey, remind } from '@/lib/pipeline/reminding'
import { stepOf } from '@/lib/pipeline/step'
import type { Transaction } from '@/lib/platform/database'

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
    const leadIds = await silentLeads(tx, situation)
    return remind(situation, { personId, leadIds, lastAt })
  })
}

/** Leads of the teams that have not said whether they are interested, where that is what it waits for. */
async function silentLeads(tx: Transaction, situation: Situation): Promise<string[]> {
  const { kind, partIds } = stepOf(situation)
  const [matchingId] = partIds
  if (kind !== 'gather-interest' || !matchingId) return []
  const teams = await tx.team.findMany({
    where: {
      lead: { deactivatedAt: null },
      interests: { none: { matchingId, teamInterested: { not: null } } },
    },
    orderBy: { name: 'asc' },
    select: { leadId: true },
  })
  const leadIds = [...new Set(teams.flatMap(({ leadId }) => leadId ?? []))]
  const blind = new Set(await listBlind(tx, situation.application, leadIds))
  return leadIds.filter((id) => !blind.has(id))
}
