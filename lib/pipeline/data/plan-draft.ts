import { getPlan } from '@/lib/pipeline/data/plan'
import type { Plan } from '@/lib/pipeline/plan'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Company, PoolMember } from '@/lib/pipeline/plan-people'
import { readClock } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/database'
import { offsetMinutesAt } from '@/lib/time/zones'

/** One version of a plan without its ids, to edit or to check; must exist. */
export async function getPlanDraft(reader: Reader, planVersionId: string): Promise<PlanDraft> {
  return toDraft(await getPlan(reader, planVersionId))
}

/**
 * Versions of a plan without their ids, in the order asked for; they must exist. Published ones are kept in
 * memory, so that this mostly asks nothing of the database.
 */
export async function listPlanDrafts(
  reader: Reader,
  planVersionIds: readonly string[],
): Promise<PlanDraft[]> {
  const drafts: PlanDraft[] = []
  for (const id of planVersionIds) drafts.push(toDraft(await getPlan(reader, id)))
  return drafts
}

function toDraft({ name, promiseDays, stages }: Plan): PlanDraft {
  return {
    name,
    promiseDays,
    stages: stages.map(({ id: _, ...stage }) => ({
      ...stage,
      deciderRole: stage.deciderRole ?? 'recruiter',
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

/** What a check of plans needs: pools with their people, and how long their days are. Two queries. */
export async function getCompany(reader: Reader): Promise<Company> {
  const now = await readClock(reader)
  const [pools, hours] = await Promise.all([
    reader.pool.findMany({
      select: {
        id: true,
        name: true,
        qualifications: {
          where: { state: 'qualified', person: { deactivatedAt: null } },
          select: {
            person: {
              select: {
                id: true,
                placeId: true,
                timeZone: true,
                ownHours: true,
                place: { select: { timeZone: true } },
              },
            },
          },
        },
      },
    }),
    reader.weeklyHours.findMany(),
  ])
  const hoursOf = grouped(hours, ({ personId, placeId }) => personId ?? placeId)
  return {
    pools: new Map(
      pools.map(({ id, name, qualifications }) => [
        id,
        {
          name,
          people: qualifications.map(({ person }) => {
            const { id, placeId, timeZone, ownHours, place } = person
            const hours = hoursOf.get(ownHours ? id : placeId) ?? []
            return { id, ...dayOf(hours), open: weekOf(hours, timeZone ?? place?.timeZone, now) }
          }),
        },
      ]),
    ),
  }
}

type Stretch = { weekday: number; startMinute: number; endMinute: number }

function weekOf(stretches: Stretch[], timeZone = 'UTC', now: Date): PoolMember['open'] {
  const offset = offsetMinutesAt(timeZone, now)
  return stretches.map(({ weekday, startMinute, endMinute }) => {
    const midnight = (weekday - 1) * 1440 - offset
    return [midnight + startMinute, midnight + endMinute] as const
  })
}

function dayOf(stretches: Stretch[]): Omit<PoolMember, 'id' | 'open'> {
  const days = [...grouped(stretches, ({ weekday }) => weekday).values()]
  const longest = (minutes: number[]) => Math.max(0, ...minutes)
  return {
    stretchMinutes: longest(stretches.map(({ startMinute, endMinute }) => endMinute - startMinute)),
    daySpanMinutes: longest(
      days.map(
        (day) =>
          Math.max(...day.map(({ endMinute }) => endMinute)) -
          Math.min(...day.map(({ startMinute }) => startMinute)),
      ),
    ),
  }
}

function grouped<T, K>(all: T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
