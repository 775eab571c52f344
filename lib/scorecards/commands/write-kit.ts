import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { editionOf } from '@/lib/scorecards/data/library'
import { checkKit, type KitText } from '@/lib/scorecards/kit-text'

export type KitWritten =
  | { ok: true; kitId: string }
  | {
      ok: false
      refusal: 'no-such-kit' | 'name-taken' | 'edited-meanwhile' | 'retired' | 'has-gaps'
    }

type Writing = { commandId: string; kitId: string; actor: Actor }

/** Adds a kit, its id made by the caller; plans can choose it from then on. */
export function createKit({ commandId, kitId, actor, text }: Writing & { text: KitText }) {
  return once({ commandId, command: 'create-kit' }, async (tx, at): Promise<KitWritten> => {
    if (checkKit(text).length > 0) return { ok: false, refusal: 'has-gaps' }
    if (await isNameTaken(tx, kitId, text.name)) return { ok: false, refusal: 'name-taken' }
    await tx.kit.create({ data: { id: kitId, ...text } })
    const events = [{ type: 'kit.created' }]
    await appendNext(tx, { stream: 'settings', streamId: kitId, actor, at, events })
    return { ok: true, kitId }
  })
}

/**
 * Rewrites a kit: interviews that are booked already are worked from the new words too, since nothing is judged
 * by them. `edition` is the one that the writer saw.
 */
export function editKit(edit: Writing & { text: KitText; edition: number }) {
  const { commandId, kitId, actor, text, edition } = edit
  return once({ commandId, command: 'edit-kit' }, async (tx, at): Promise<KitWritten> => {
    if (checkKit(text).length > 0) return { ok: false, refusal: 'has-gaps' }
    const kit = await lockKit(tx, kitId)
    if (!kit) return { ok: false, refusal: 'no-such-kit' }
    if (kit.retiredAt) return { ok: false, refusal: 'retired' }
    if ((await editionOf(tx, kitId)) !== edition) return { ok: false, refusal: 'edited-meanwhile' }
    if (await isNameTaken(tx, kitId, text.name)) return { ok: false, refusal: 'name-taken' }
    await tx.kit.update({ where: { id: kitId }, data: text })
    const events = [{ type: 'kit.changed' }]
    await appendNext(tx, { stream: 'settings', streamId: kitId, actor, at, events })
    return { ok: true, kitId }
  })
}

/** Takes a kit out of what plans can choose, or back in; whatever has it keeps it. */
export function retireKit({ commandId, kitId, actor, retired }: Writing & { retired: boolean }) {
  return once({ commandId, command: 'retire-kit' }, async (tx, at): Promise<KitWritten> => {
    const kit = await lockKit(tx, kitId)
    if (!kit) return { ok: false, refusal: 'no-such-kit' }
    if ((kit.retiredAt !== null) === retired) return { ok: true, kitId }
    if (!retired && (await isNameTaken(tx, kitId, kit.name))) {
      return { ok: false, refusal: 'name-taken' }
    }
    await tx.kit.update({ where: { id: kitId }, data: { retiredAt: retired ? at : null } })
    const events = [{ type: retired ? 'kit.retired' : 'kit.restored' }]
    await appendNext(tx, { stream: 'settings', streamId: kitId, actor, at, events })
    return { ok: true, kitId }
  })
}

async function lockKit(tx: Transaction, kitId: string) {
  await tx.$queryRaw`SELECT id FROM kits WHERE id = ${kitId}::uuid FOR NO KEY UPDATE`
  return tx.kit.findUnique({ where: { id: kitId }, select: { name: true, retiredAt: true } })
}

/** Among those that can be chosen; the lock lets one writer of names at a time look. */
async function isNameTaken(tx: Transaction, kitId: string, name: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('kits/names', 0))`
  const taken = await tx.kit.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, retiredAt: null, id: { not: kitId } },
  })
  return taken !== null
}
