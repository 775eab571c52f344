import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { putIntoDrafts } from '@/lib/scorecards/commands/put-into-drafts'
import { countScorecards, editionOf, readCriteria } from '@/lib/scorecards/data/library'
import { howToKeep, identify, type KnownCriterion } from '@/lib/scorecards/rubric-edition'
import { checkRubric, type RubricText } from '@/lib/scorecards/rubric-text'

export type RubricWritten =
  | {
      ok: true
      /** Another id than the edited one: its next edition. */
      rubricId: string
      /** Plans whose draft has the next edition now. */
      plans: number
    }
  | {
      ok: false
      refusal:
        | 'no-such-rubric'
        | 'name-taken'
        | 'edited-meanwhile'
        | 'retired'
        | 'replaced'
        | 'has-gaps'
    }

type Writing = { commandId: string; rubricId: string; actor: Actor }

/** Adds a rubric, its id made by the caller; plans can choose it from then on. */
export function createRubric({ commandId, rubricId, actor, text }: Writing & { text: RubricText }) {
  return once({ commandId, command: 'create-rubric' }, async (tx, at): Promise<RubricWritten> => {
    if (checkRubric(text).length > 0) return { ok: false, refusal: 'has-gaps' }
    if (await isNameTaken(tx, [rubricId], text.name)) return { ok: false, refusal: 'name-taken' }
    await tx.rubric.create({ data: { id: rubricId, name: text.name } })
    await writeCriteria(tx, rubricId, identify([], text.criteria, newId))
    const events = [{ type: 'rubric.created' }]
    await appendNext(tx, { stream: 'settings', streamId: rubricId, actor, at, events })
    return { ok: true, rubricId, plans: 0 }
  })
}

type Edit = Writing & {
  text: RubricText
  /** The one that the writer saw. */
  edition: number
  /** Whose drafts take the next edition, if there is one. */
  planIds: string[]
}

/**
 * Rewrites a rubric. Where scorecards were asked for by its words, they stay, and the edit becomes its next
 * edition: a rubric of its own, which plans use once they are published with it.
 */
export function editRubric({ commandId, rubricId, actor, text, edition, planIds }: Edit) {
  return once({ commandId, command: 'edit-rubric' }, async (tx, at): Promise<RubricWritten> => {
    if (checkRubric(text).length > 0) return { ok: false, refusal: 'has-gaps' }
    const rubric = await lockRubric(tx, rubricId)
    if (!rubric) return { ok: false, refusal: 'no-such-rubric' }
    if (rubric.successor) return { ok: false, refusal: 'replaced' }
    if (rubric.retiredAt) return { ok: false, refusal: 'retired' }
    if ((await editionOf(tx, rubricId)) !== edition)
      return { ok: false, refusal: 'edited-meanwhile' }
    if (await isNameTaken(tx, [rubricId], text.name)) return { ok: false, refusal: 'name-taken' }
    const before = await readCriteria(tx, rubricId)
    const known = { name: rubric.name, criteria: before }
    const how = howToKeep(known, text, await countScorecards(tx, rubricId))
    if (how === 'as-it-is') return { ok: true, rubricId, plans: 0 }
    if (how === 'next-edition') {
      const nextId = newId()
      await tx.rubric.create({ data: { id: nextId, name: text.name, replacesId: rubricId } })
      await writeCriteria(tx, nextId, identify([], text.criteria, newId))
      await tx.rubric.update({ where: { id: rubricId }, data: { retiredAt: at } })
      const replaced = [{ type: 'rubric.replaced', byId: nextId }]
      await appendNext(tx, { stream: 'settings', streamId: rubricId, actor, at, events: replaced })
      const created = [{ type: 'rubric.created', replacesId: rubricId }]
      await appendNext(tx, { stream: 'settings', streamId: nextId, actor, at, events: created })
      const plans = await putIntoDrafts(tx, at, { planIds, from: rubricId, to: nextId, actor })
      return { ok: true, rubricId: nextId, plans }
    }
    await tx.rubric.update({ where: { id: rubricId }, data: { name: text.name } })
    if (how === 'in-place') {
      await tx.competency.deleteMany({ where: { rubricId } })
      await writeCriteria(tx, rubricId, identify(before, text.criteria, newId))
    }
    const events = [{ type: how === 'renamed' ? 'rubric.renamed' : 'rubric.changed' }]
    await appendNext(tx, { stream: 'settings', streamId: rubricId, actor, at, events })
    return { ok: true, rubricId, plans: 0 }
  })
}

/** Takes a rubric out of what plans can choose, or back in; whatever has it keeps it. */
export function retireRubric({
  commandId,
  rubricId,
  actor,
  retired,
}: Writing & { retired: boolean }) {
  return once({ commandId, command: 'retire-rubric' }, async (tx, at): Promise<RubricWritten> => {
    const rubric = await lockRubric(tx, rubricId)
    if (!rubric) return { ok: false, refusal: 'no-such-rubric' }
    if ((rubric.retiredAt !== null) === retired) return { ok: true, rubricId, plans: 0 }
    if (!retired && rubric.successor) return { ok: false, refusal: 'replaced' }
    if (!retired && (await isNameTaken(tx, [rubricId], rubric.name))) {
      return { ok: false, refusal: 'name-taken' }
    }
    await tx.rubric.update({ where: { id: rubricId }, data: { retiredAt: retired ? at : null } })
    const events = [{ type: retired ? 'rubric.retired' : 'rubric.restored' }]
    await appendNext(tx, { stream: 'settings', streamId: rubricId, actor, at, events })
    return { ok: true, rubricId, plans: 0 }
  })
}

async function lockRubric(tx: Transaction, rubricId: string) {
  await tx.$queryRaw`SELECT id FROM rubrics WHERE id = ${rubricId}::uuid FOR NO KEY UPDATE`
  return tx.rubric.findUnique({
    where: { id: rubricId },
    select: { name: true, retiredAt: true, successor: { select: { id: true } } },
  })
}

async function writeCriteria(tx: Transaction, rubricId: string, criteria: KnownCriterion[]) {
  await tx.competency.createMany({
    data: criteria.map((criterion, position) => ({ ...criterion, rubricId, position })),
  })
}

/** Among those that can be chosen; the lock lets one writer of names at a time look. */
async function isNameTaken(tx: Transaction, own: string[], name: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rubrics/names', 0))`
  const taken = await tx.rubric.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, retiredAt: null, id: { notIn: own } },
  })
  return taken !== null
}
