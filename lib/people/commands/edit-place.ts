import type { NewPlace } from '@/lib/people/commands/create-place'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import { type Transaction, violatedConstraint } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

/** The days off of a place are changed by themselves: see change-days-off. */
export type PlaceEdit = Omit<NewPlace, 'holidays'> & { commandId: string }
export type PlaceEdited =
  | { ok: true; placeId: string }
  | { ok: false; refusal: 'no-such-place' | 'name-taken' }

/**
 * Writes a place anew. Whoever belongs to it and has no hours, limits or notice of their own inherits the
 * change at once; nothing that is booked moves.
 */
export async function editPlace(edit: PlaceEdit): Promise<PlaceEdited> {
  try {
    return await once({ commandId: edit.commandId, command: 'edit-place' }, (tx, now) =>
      editWithin(tx, now, edit),
    )
  } catch (error) {
    // Two places may be given one name at the same moment; the unique index decides.
    if (violatedConstraint(error)?.includes('name')) return { ok: false, refusal: 'name-taken' }
    throw error
  }
}

async function editWithin(tx: Transaction, now: Date, edit: PlaceEdit): Promise<PlaceEdited> {
  const { commandId: _, placeId, actor, hours, ...columns } = edit
  await tx.$executeRaw`SELECT 1 FROM places WHERE id = ${placeId}::uuid FOR UPDATE`
  const before = await tx.place.findUnique({
    where: { id: placeId },
    include: { people: { select: { id: true } } },
  })
  if (!before) return { ok: false, refusal: 'no-such-place' }
  const taken = await tx.place.findUnique({ where: { name: columns.name } })
  if (taken && taken.id !== placeId) return { ok: false, refusal: 'name-taken' }
  await lockCalendars(
    tx,
    before.people.map(({ id }) => id),
  )
  const workingDays = [...new Set(hours.map(({ weekday }) => weekday))].sort()
  await tx.place.update({ where: { id: placeId }, data: { ...columns, workingDays } })
  await tx.weeklyHours.deleteMany({ where: { placeId } })
  await tx.weeklyHours.createMany({ data: hours.map((row) => ({ ...row, id: newId(), placeId })) })
  const names = Object.keys(columns) as (keyof typeof columns)[]
  const fields = names.filter((name) => before[name] !== columns[name])
  const events = [{ type: 'place.changed', fields }]
  await appendNext(tx, { stream: 'settings', streamId: placeId, actor, at: now, events })
  return { ok: true, placeId }
}
