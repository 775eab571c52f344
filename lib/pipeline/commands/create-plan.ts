import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { PlanDraft, SeatDraft, StageDraft } from '@/lib/pipeline/plan-draft'
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

async function writeVersion(tx: Transaction, plan: NewPlan, version: number): Promise<void> {
  const { planId, planVersionId, draft, idFor = () => newId() } = plan
  await tx.planVersion.create({
    data: { id: planVersionId, planId, version, promiseDays: draft.promiseDays },
  })
  for (const [position, stage] of draft.stages.entries()) {
    const path = `stage-${position + 1}`
    const { sessions, takeHomes, options, breakMinutes, ...columns } = stage
    const stageId = idFor(path)
    await tx.planStage.create({
      data: {
        ...columns,
        id: stageId,
        lineageId: columns.lineageId ?? stageId,
        planVersionId,
        position,
        breakMinMinutes: breakMinutes.min,
        breakMaxMinutes: breakMinutes.max,
      },
    })
    await tx.planOption.createMany({
      data: options.map((option, at) => ({
        ...option,
        id: idFor(`${path}/option-${at + 1}`),
        stageId,
        position: at,
      })),
    })
    await writeParts(tx, { sessions, takeHomes }, { stageId, path, idFor })
  }
}

async function writeParts(
  tx: Transaction,
  { sessions, takeHomes }: Pick<StageDraft, 'sessions' | 'takeHomes'>,
  home: { stageId: string; path: string; idFor: (path: string) => string },
): Promise<void> {
  const { stageId, path, idFor } = home
  for (const [position, { seats, ...columns }] of sessions.entries()) {
    const id = idFor(`${path}/session-${position + 1}`)
    const lineageId = columns.lineageId ?? id
    await tx.planSession.create({ data: { ...columns, id, lineageId, stageId, position } })
    await tx.planSeat.createMany({
      data: seatRows(seats, `${path}/session-${position + 1}`, idFor).map((row) => ({
        ...row,
        sessionId: id,
      })),
    })
  }
  for (const [position, { seats, ...columns }] of takeHomes.entries()) {
    const id = idFor(`${path}/take-home-${position + 1}`)
    const lineageId = columns.lineageId ?? id
    await tx.planTakeHome.create({ data: { ...columns, id, lineageId, stageId, position } })
    await tx.planSeat.createMany({
      data: seatRows(seats, `${path}/take-home-${position + 1}`, idFor).map((row) => ({
        ...row,
        takeHomeId: id,
      })),
    })
  }
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
