import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { PlanDraft, SeatDraft } from '@/lib/pipeline/plan-draft'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type NewPlan = {
  planId: string
  planVersionId: string
  actor: Actor
  draft: PlanDraft
  /** Ids of stages, sessions and seats by their place in the draft; fixed in stories. */
  idFor?: (path: string) => string
}
export type PlanDrafted = { ok: true; planId: string; planVersionId: string; version: number }

/** Writes a plan with its first version, as a draft: no application runs on it before it is published. */
export function createPlan(plan: NewPlan & { commandId: string }): Promise<PlanDrafted> {
  return once({ commandId: plan.commandId, command: 'create-plan' }, (tx, now) =>
    createPlanWithin(tx, now, plan),
  )
}

export async function createPlanWithin(
  tx: Transaction,
  now: Date,
  plan: NewPlan,
): Promise<PlanDrafted> {
  const { planId, planVersionId, actor, draft } = plan
  await tx.plan.create({ data: { id: planId, name: draft.name, createdAt: now } })
  await writeVersion(tx, plan, 1)
  const events = [
    { type: 'plan.created' },
    { type: 'plan.version-drafted', planVersionId, version: 1 },
  ]
  await appendNext(tx, { stream: 'plan', streamId: planId, actor, at: now, events })
  return { ok: true, planId, planVersionId, version: 1 }
}

/** Drafts the next version of a plan; applications under way stay on theirs. A draft never published goes. */
export function draftPlanVersion(
  plan: NewPlan & { commandId: string },
): Promise<PlanDrafted | { ok: false; refusal: 'no-such-plan' }> {
  const { commandId, planId, planVersionId } = plan
  return once({ commandId, command: 'draft-plan-version' }, async (tx, now) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM plans WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
    if (locked.length === 0) return { ok: false, refusal: 'no-such-plan' } as const
    const version = await draftVersionWithin(tx, now, plan)
    return { ok: true, planId, planVersionId, version } as const
  })
}

/**
 * The next version as a draft, in place of one that was never published; the caller has locked the plan.
 * Answers its number.
 */
export async function draftVersionWithin(
  tx: Transaction,
  now: Date,
  plan: NewPlan,
): Promise<number> {
  const { planId, planVersionId, actor, draft } = plan
  await removeDrafts(tx, planId)
  const newest = await tx.planVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
  })
  const version = (newest?.version ?? 0) + 1
  await tx.plan.update({ where: { id: planId }, data: { name: draft.name } })
  await writeVersion(tx, plan, version)
  const events = [{ type: 'plan.version-drafted', planVersionId, version }]
  await appendNext(tx, { stream: 'plan', streamId: planId, actor, at: now, events })
  return version
}

/** A statement for each table, however many stages there are. */
async function writeVersion(tx: Transaction, plan: NewPlan, version: number): Promise<void> {
  const { planId, planVersionId, draft, idFor = () => newId() } = plan
  await tx.planVersion.create({
    data: { id: planVersionId, planId, version, promiseDays: draft.promiseDays },
  })
  const stages = draft.stages.map((stage, position) => {
    const path = `stage-${position + 1}`
    return { stage, position, path, stageId: idFor(path) }
  })
  await tx.planStage.createMany({
    data: stages.map(({ stage, position, stageId }) => {
      const { sessions: _, takeHomes: __, options: ___, breakMinutes, ...columns } = stage
      return {
        ...columns,
        id: stageId,
        lineageId: columns.lineageId ?? stageId,
        planVersionId,
        position,
        breakMinMinutes: breakMinutes.min,
        breakMaxMinutes: breakMinutes.max,
      }
    }),
  })
  await tx.planOption.createMany({
    data: stages.flatMap(({ stage, path, stageId }) =>
      stage.options.map((option, position) => ({
        ...option,
        id: idFor(`${path}/option-${position + 1}`),
        stageId,
        position,
      })),
    ),
  })
  const sessions = stages.flatMap(({ stage, ...home }) =>
    partRows(stage.sessions, 'session', home, idFor),
  )
  const takeHomes = stages.flatMap(({ stage, ...home }) =>
    partRows(stage.takeHomes, 'take-home', home, idFor),
  )
  await tx.planSession.createMany({ data: sessions.map(({ row }) => row) })
  await tx.planTakeHome.createMany({ data: takeHomes.map(({ row }) => row) })
  await tx.planSeat.createMany({
    data: [
      ...sessions.flatMap(({ row, seats }) =>
        seats.map((seat) => ({ ...seat, sessionId: row.id })),
      ),
      ...takeHomes.flatMap(({ row, seats }) =>
        seats.map((seat) => ({ ...seat, takeHomeId: row.id })),
      ),
    ],
  })
}

/** The sessions, or the take-homes, of a stage, each with the rows of its seats. */
function partRows<Part extends { lineageId?: string; seats: SeatDraft[] }>(
  parts: readonly Part[],
  kind: 'session' | 'take-home',
  { stageId, path }: { stageId: string; path: string },
  idFor: (path: string) => string,
) {
  return parts.map(({ seats, ...columns }, position) => {
    const ownPath = `${path}/${kind}-${position + 1}`
    const id = idFor(ownPath)
    const lineageId = columns.lineageId ?? id
    return {
      row: { ...columns, id, lineageId, stageId, position },
      seats: seatRows(seats, ownPath, idFor),
    }
  })
}

function seatRows(seats: SeatDraft[], path: string, idFor: (path: string) => string) {
  return seats.map((seat, position) => ({
    ...seat,
    id: idFor(`${path}/seat-${position + 1}`),
    position,
  }))
}

async function removeDrafts(tx: Transaction, planId: string): Promise<void> {
  const drafts = await tx.planVersion.findMany({ where: { planId, publishedAt: null } })
  const planVersion = { planVersionId: { in: drafts.map(({ id }) => id) } }
  const stage = { stage: planVersion }
  await tx.planSeat.deleteMany({ where: { OR: [{ session: stage }, { takeHome: stage }] } })
  await tx.planSession.deleteMany({ where: stage })
  await tx.planTakeHome.deleteMany({ where: stage })
  await tx.planOption.deleteMany({ where: stage })
  await tx.planStage.deleteMany({ where: planVersion })
  await tx.planVersion.deleteMany({ where: { planId, publishedAt: null } })
}
