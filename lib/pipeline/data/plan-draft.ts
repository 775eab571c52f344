import { getPlan } from '@/lib/pipeline/data/plan'
import type { Company, DeciderRole, PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Reader } from '@/lib/platform/database'

/** One version of a plan without its ids, to edit or to check; must exist. */
export async function getPlanDraft(reader: Reader, planVersionId: string): Promise<PlanDraft> {
  const { name, promiseDays, stages } = await getPlan(reader, planVersionId)
  const deciders = await reader.planStage.findMany({
    where: { planVersionId },
    select: { id: true, deciderRole: true },
  })
  const deciderOf = new Map(deciders.map(({ id, deciderRole }) => [id, deciderRole as DeciderRole]))
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
