import { listBlind } from '@/lib/pipeline/data/exclusions'
import type { Situation } from '@/lib/pipeline/decision'
import { stepOf } from '@/lib/pipeline/step'
import type { Reader } from '@/lib/platform/database'

/** Leads of the teams that have not said whether they are interested, where that is what it waits for. */
export async function listSilentLeads(reader: Reader, situation: Situation): Promise<string[]> {
  const { kind, partIds } = stepOf(situation)
  const [matchingId] = partIds
  if (kind !== 'gather-interest' || !matchingId) return []
  const teams = await reader.team.findMany({
    where: {
      lead: { deactivatedAt: null },
      interests: { none: { matchingId, teamInterested: { not: null } } },
    },
    orderBy: { name: 'asc' },
    select: { leadId: true },
  })
  const leadIds = [...new Set(teams.flatMap(({ leadId }) => leadId ?? []))]
  const blind = new Set(await listBlind(reader, situation.application, leadIds))
  return leadIds.filter((id) => !blind.has(id))
}
