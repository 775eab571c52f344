import type { Reader } from '@/lib/platform/database'

/** How many different people the largest loop of a plan in use asks of a pool, and who is qualified. */
export type PoolNeed = {
  id: string
  name: string
  needed: number
  /** The plans that ask for it, each with what its largest loop asks. */
  plans: { name: string; needed: number }[]
  qualifiedIds: string[]
}

/**
 * The pools of the plans in use (of all, before the first job), by name: a loop's seats need different people,
 * so its seats from one pool are counted together.
 */
export async function listPoolNeeds(reader: Reader): Promise<PoolNeed[]> {
  const inUse = { jobs: { some: { status: { not: 'closed' } } } }
  const anyInUse = (await reader.plan.count({ where: inUse })) > 0
  const plans = await reader.plan.findMany({
    where: anyInUse ? inUse : {},
    include: {
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { version: 'desc' },
        take: 1,
        include: {
          stages: {
            include: {
              sessions: { include: { seats: true } },
              takeHomes: { include: { seats: true } },
            },
          },
        },
      },
    },
  })
  const needed = new Map<string, number>()
  const byPlan = plans.map(({ name, versions }) => ({
    name,
    needed: neededBy(versions.flatMap(({ stages }) => stages)),
  }))
  for (const [poolId, count] of byPlan.flatMap((plan) => [...plan.needed])) {
    needed.set(poolId, Math.max(needed.get(poolId) ?? 0, count))
  }
  const pools = await reader.pool.findMany({
    where: { id: { in: [...needed.keys()] } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      qualifications: {
        where: { state: 'qualified', person: { deactivatedAt: null, erasedAt: null } },
        select: { personId: true },
      },
    },
  })
  return pools.map(({ id, name, qualifications }) => ({
    id,
    name,
    needed: needed.get(id) ?? 0,
    plans: byPlan.flatMap((plan) => {
      const count = plan.needed.get(id)
      return count ? [{ name: plan.name, needed: count }] : []
    }),
    qualifiedIds: qualifications.map(({ personId }) => personId),
  }))
}

type SeatedPart = { optionKey: string | null; seats: { poolId: string; shadow: boolean }[] }

/** By pool, the largest loop's count of different people. */
function neededBy(stages: { sessions: SeatedPart[]; takeHomes: SeatedPart[] }[]) {
  const needed = new Map<string, number>()
  for (const stage of stages) {
    const loops = new Map<string, number>()
    for (const { optionKey, seats } of [...stage.sessions, ...stage.takeHomes]) {
      for (const { poolId, shadow } of seats) {
        const loop = `${optionKey}/${poolId}`
        if (shadow) continue
        loops.set(loop, (loops.get(loop) ?? 0) + 1)
        needed.set(poolId, Math.max(needed.get(poolId) ?? 0, loops.get(loop) ?? 0))
      }
    }
  }
  return needed
}
