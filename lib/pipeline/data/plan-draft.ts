import { getPlan } from '@/lib/pipeline/data/plan'
import type { Plan } from '@/lib/pipeline/plan'
import type { Company, DeciderRole, PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Reader } from '@/lib/platform/database'

/** One version of a plan without its ids, to edit or to check; must exist. */
export async function getPlanDraft(reader: Reader, planVersionId: string): Promise<PlanDraft> {
  const plan = await getPlan(reader, planVersionId)
  return toDraft(plan, await readDeciders(reader, [planVersionId]))
}

/**
 * Versions of a plan without their ids, in the order asked for; they must exist. Published ones are kept in
 * memory, so that this mostly asks one thing of the database.
 */
export async function listPlanDrafts(
  reader: Reader,
  planVersionIds: readonly string[],
): Promise<PlanDraft[]> {
  const deciderOf = await readDeciders(reader, planVersionIds)
  const drafts: PlanDraft[] = []
  for (const id of planVersionIds) drafts.push(toDraft(await getPlan(reader, id), deciderOf))
  return drafts
}

type DeciderOf = ReadonlyMap<string, DeciderRole>

async function readDeciders(reader: Reader, planVersionIds: readonly string[]): Promise<DeciderOf> {
  const rows = await reader.planStage.findMany({
    where: { planVersionId: { in: [...planVersionIds] } },
    select: { id: true, deciderRole: true },
  })
  return new Map(rows.map(({ id, deciderRole }) => [id, deciderRole as DeciderRole]))
}

function toDraft({ name, promiseDays, stages }: Plan, deciderOf: DeciderOf): PlanDraft {
  return {
    name,
    promiseDays,
    stages: stages.map(({ id, ...stage }) => ({
      ...stage,
      deciderRole: deciderOf.get(id) ?? 'recruiter',
      sessions: stage.sessions.map(({ id: _, ...session }) => ({
        ...session,
        seats: withoutIds(session.seats),
      })),
      takeHomes: stage.takeHomes.map(({ id: _, ...takeHome }) => ({
        ...takeHome,
        seats: withoutIds(takeHome.seats),
      })),
    })),
  }
}

function withoutIds(seats: { id: string; poolId: string; shadow: boolean }[]) {
  return seats.map(({ poolId, shadow }) => ({ poolId, shadow }))
}

/** What a check of plans needs: pools with their people, and the longest open stretch of any working day. */
export async function getCompany(reader: Reader): Promise<Company> {
  const pools = await reader.pool.findMany({
    include: { qualifications: { where: { state: 'qualified', person: { deactivatedAt: null } } } },
  })
  const hours = await reader.weeklyHours.findMany()
  return {
    pools: new Map(
      pools.map(({ id, name, qualifications }) => [id, { name, qualified: qualifications.length }]),
    ),
    longestDayMinutes: Math.max(
      0,
      ...hours.map(({ startMinute, endMinute }) => endMinute - startMinute),
    ),
  }
}
