import type { TakeHomePart } from '@/lib/pipeline/application'
import type { Situation } from '@/lib/pipeline/decision'
import type { PanelMember } from '@/lib/pipeline/panel'
import { findTakeHome } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'

const loadDays = 28

/**
 * A reviewer for each seat of a take-home: qualified, here, not excluded, and of these the one with the least
 * work of the last four weeks relative to their limit. Seats that nobody can take stay empty.
 */
export async function chooseReviewers(
  tx: Transaction,
  situation: Situation,
  part: TakeHomePart,
): Promise<PanelMember[]> {
  const template = findTakeHome(situation.plan, part.takeHomeId)
  const seats = template?.seats.filter(({ shadow }) => !shadow) ?? []
  const { application, now } = situation
  const since = new Date(now.getTime() - loadDays * 86_400_000)
  const excluded = await tx.exclusion.findMany({
    where: { applicationId: application.id, notOnPanel: true },
  })
  const away = [application.personId, ...excluded.map(({ personId }) => personId)]
  const qualified = await tx.qualification.findMany({
    where: {
      poolId: { in: seats.map(({ poolId }) => poolId) },
      state: 'qualified',
      personId: { notIn: away },
      person: {
        deactivatedAt: null,
        OR: [{ pausedUntilAt: null }, { pausedUntilAt: { lte: now } }],
      },
    },
    select: {
      poolId: true,
      personId: true,
      person: {
        select: {
          weeklyLimit: true,
          place: { select: { weeklyLimit: true } },
          seats: {
            where: {
              OR: [
                { interview: { startsAt: { gte: since } } },
                { takeHome: { handedInAt: { gte: since } } },
              ],
            },
            select: { id: true },
          },
        },
      },
    },
  })
  const load = ({ person }: (typeof qualified)[number]) =>
    person.seats.length / Math.max(1, person.weeklyLimit ?? person.place?.weeklyLimit ?? 5)
  const fairest = [...qualified].sort(
    (a, b) => load(a) - load(b) || (a.personId < b.personId ? -1 : 1),
  )
  const taken = new Set<string>()
  return seats.flatMap(({ id, poolId }) => {
    const next = fairest.find((one) => one.poolId === poolId && !taken.has(one.personId))
    if (!next) return []
    taken.add(next.personId)
    return [{ seatTemplateId: id, personId: next.personId, shadow: false }]
  })
}
