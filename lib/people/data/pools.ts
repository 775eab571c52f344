import type { StaffScope } from '@/lib/people/scope'
import type { Training } from '@/lib/people/training'
import { database } from '@/lib/platform/database'

const present = { deactivatedAt: null, erasedAt: null }

export type PoolLine = {
  id: string
  name: string
  qualified: number
  inTraining: number
  /** Sessions and take-homes of published plans, newest versions only. */
  usedBy: string[]
}

/** Every pool by name; the scope proves that somebody signed in asks. */
export async function listPools(_scope: StaffScope): Promise<PoolLine[]> {
  const reader = database()
  const [pools, newest] = await Promise.all([
    reader.pool.findMany({
      orderBy: { name: 'asc' },
      include: { qualifications: { where: { person: present }, select: { state: true } } },
    }),
    reader.planVersion.findMany({
      where: { publishedAt: { not: null } },
      orderBy: [{ planId: 'asc' }, { version: 'desc' }],
      distinct: ['planId'],
      select: { id: true },
    }),
  ])
  const inUse = { stage: { planVersionId: { in: newest.map(({ id }) => id) } } }
  const seats = await reader.planSeat.findMany({
    where: { OR: [{ session: inUse }, { takeHome: inUse }] },
    select: {
      poolId: true,
      session: { select: { name: true } },
      takeHome: { select: { name: true } },
    },
  })
  return pools.map(({ id, name, qualifications }) => {
    const qualified = qualifications.filter(({ state }) => state === 'qualified').length
    const usedBy = seats
      .filter(({ poolId }) => poolId === id)
      .map(({ session, takeHome }) => session?.name ?? takeHome?.name ?? '')
    return {
      id,
      name,
      qualified,
      inTraining: qualifications.length - qualified,
      usedBy: [...new Set(usedBy)].sort(),
    }
  })
}

/** Null: there is no such pool. Its people by name. */
export async function findPool(_scope: StaffScope, poolId: string) {
  const row = await database().pool.findUnique({
    where: { id: poolId },
    include: {
      qualifications: {
        where: { person: present },
        include: { person: { select: { name: true, place: { select: { name: true } } } } },
      },
    },
  })
  if (!row) return null
  return {
    id: row.id,
    name: row.name,
    shadowsNeeded: row.shadowsNeeded,
    reverseShadowsNeeded: row.reverseShadowsNeeded,
    members: row.qualifications
      .map(({ personId, state, shadowsDone, reverseShadowsDone, expertise, person }) => ({
        personId,
        name: person.name,
        place: person.place?.name ?? null,
        state: state as Training,
        shadowsDone,
        reverseShadowsDone,
        expertise,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
export type PoolDetail = NonNullable<Awaited<ReturnType<typeof findPool>>>
