import type { TakeHomePart } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import type { Situation } from '@/lib/pipeline/decision'
import type { PanelMember } from '@/lib/pipeline/panel'
import { findTakeHome } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'
import { listReviewsOf } from '@/lib/scheduling/data/reviews'
import { weeksBehind } from '@/lib/scheduling/load'
import { reviewersInOrder, seatReviewers } from '@/lib/scheduling/reviewers'
import { scorecardDueDates } from '@/lib/scorecards/data/due-dates'

/** A reviewer for each seat of a take-home: qualified, here, not excluded. Seats that nobody can take stay empty. */
export async function chooseReviewers(
  tx: Transaction,
  situation: Situation,
  part: TakeHomePart,
): Promise<PanelMember[]> {
  const template = findTakeHome(situation.plan, part.takeHomeId)
  const seats = template?.seats.filter(({ shadow }) => !shadow) ?? []
  const poolIds = seats.map(({ poolId }) => poolId)
  const qualified = await listQualified(tx, situation, poolIds)
  const order = await inOrder(
    tx,
    [...new Set(qualified.map(({ personId }) => personId))],
    situation.now,
  )
  const ofPool = (poolId: string) =>
    new Set(qualified.filter((one) => one.poolId === poolId).map(({ personId }) => personId))
  const people = seatReviewers(poolIds.map(ofPool), order)
  return seats.flatMap(({ id }, index) => {
    const personId = people[index]
    return personId ? [{ seatTemplateId: id, personId, shadow: false }] : []
  })
}

async function listQualified(tx: Transaction, { application, now }: Situation, poolIds: string[]) {
  const excluded = await tx.exclusion.findMany({
    where: { applicationId: application.id, notOnPanel: true },
    select: { personId: true },
  })
  return tx.qualification.findMany({
    where: {
      poolId: { in: poolIds },
      state: 'qualified',
      personId: { notIn: [application.personId, ...excluded.map(({ personId }) => personId)] },
      person: {
        deactivatedAt: null,
        OR: [{ pausedUntilAt: null }, { pausedUntilAt: { lte: now } }],
      },
    },
    select: { poolId: true, personId: true },
  })
}

/** Those of them who can read it, best first. */
async function inOrder(tx: Transaction, personIds: string[], now: Date): Promise<string[]> {
  const reach = { from: daysAfter(now, -7 * (weeksBehind + 1)), to: daysAfter(now, 28) }
  const times = await listPeopleTime(tx, { personIds, from: now, to: daysAfter(now, 14), now })
  const reviews = await listReviewsOf(tx, personIds, reach)
  const dueAtFor = await scorecardDueDates(tx, personIds, now)
  return reviewersInOrder(
    times.map((time) => ({
      time: { ...time, reviews: reviews.get(time.personId) ?? [] },
      dueAt: dueAtFor(time.personId),
    })),
    now,
  )
}
