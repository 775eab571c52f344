import { listPoolNeeds } from '@/lib/people/data/pool-needs'
import type { StaffScope } from '@/lib/people/scope'
import type { Training, TrainingProgress } from '@/lib/people/training'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export type MatrixPool = {
  id: string
  name: string
  shadowsNeeded: number
  reverseShadowsNeeded: number
  qualified: number
  /** What the largest loop of a plan in use asks for; 0: none asks. */
  needed: number
}
export type MatrixPerson = {
  id: string
  name: string
  place: string | null
  /** In the order of the pools; null: not in it. */
  cells: (TrainingProgress | null)[]
}
export type MatrixFilter = {
  search?: string
  placeId?: string
  /** This pool alone. */
  poolId?: string
  personId?: string
  /** Only those who are in some pool, or in training for one. */
  who?: 'in-pools' | 'in-training'
}

/** People by name, pools by name, in a fixed number of queries however many there are of both. */
export async function getMatrix(
  _scope: StaffScope,
  filter: MatrixFilter = {},
): Promise<{ pools: MatrixPool[]; people: MatrixPerson[] }> {
  const reader = database()
  const [pools, people, needs, counts] = await Promise.all([
    reader.pool.findMany({
      where: filter.poolId ? { id: filter.poolId } : {},
      orderBy: { name: 'asc' },
    }),
    reader.person.findMany({
      where: whereOf(filter),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        place: { select: { name: true } },
        qualifications: {
          select: { poolId: true, state: true, shadowsDone: true, reverseShadowsDone: true },
        },
      },
    }),
    listPoolNeeds(reader),
    reader.qualification.groupBy({
      by: ['poolId'],
      where: { state: 'qualified', person: { deactivatedAt: null, erasedAt: null } },
      _count: true,
    }),
  ])
  const needOf = new Map(needs.map(({ id, needed }) => [id, needed]))
  const countOf = new Map(counts.map(({ poolId, _count }) => [poolId, _count]))
  return {
    pools: pools.map(({ id, name, shadowsNeeded, reverseShadowsNeeded }) => ({
      id,
      name,
      shadowsNeeded,
      reverseShadowsNeeded,
      qualified: countOf.get(id) ?? 0,
      needed: needOf.get(id) ?? 0,
    })),
    people: people.map(({ id, name, place, qualifications }) => ({
      id,
      name,
      place: place?.name ?? null,
      cells: pools.map((pool) => {
        const row = qualifications.find(({ poolId }) => poolId === pool.id)
        if (!row) return null
        const { shadowsDone, reverseShadowsDone } = row
        return { state: row.state as Training, shadowsDone, reverseShadowsDone }
      }),
    })),
  }
}

function whereOf({ search, placeId, personId, who }: MatrixFilter): Prisma.PersonWhereInput {
  const words = search?.trim()
  return {
    AND: [
      { deactivatedAt: null, erasedAt: null },
      {
        OR: [
          { roles: { some: {} } },
          { jobMemberships: { some: {} } },
          { qualifications: { some: {} } },
        ],
      },
      words ? { name: { contains: words, mode: 'insensitive' } } : {},
      placeId ? { placeId } : {},
      personId ? { id: personId } : {},
      who === 'in-pools' ? { qualifications: { some: {} } } : {},
      who === 'in-training' ? { qualifications: { some: { state: { not: 'qualified' } } } } : {},
    ],
  }
}
