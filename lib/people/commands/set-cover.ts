import { type CoverRefusal, refusalOfCover } from '@/lib/people/covering'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { announceChange } from '@/lib/platform/live'
import { addDays, isLocalDate } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

export type CoverOutcome =
  | { ok: true }
  | {
      ok: false
      refusal: CoverRefusal | 'no-such-person' | 'no-such-date'
      /** The cover that stands in the way. */
      against?: { person: string; cover: string; untilAt: string; timeZone: string }
    }

/**
 * Somebody stands in for a person from one local date to another, both inclusive, in the person's own zone; from
 * today means from now on. Owners stay who they are. Refuses what `refusalOfCover` says, and who cannot cover.
 */
export function setCover(wish: {
  commandId: string
  /** Made by the caller. */
  coverId: string
  personId: string
  coverPersonId: string
  firstDay: string
  lastDay: string
  actor: Actor
}): Promise<CoverOutcome> {
  const { commandId, coverId, personId, coverPersonId, firstDay, lastDay, actor } = wish
  return once({ commandId, command: 'set-cover' }, async (tx, at): Promise<CoverOutcome> => {
    // Two who cover for one another at the same moment must see each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('covers', 0))`
    if (!isLocalDate(firstDay) || !isLocalDate(lastDay))
      return { ok: false, refusal: 'no-such-date' }
    const zone = await zoneOf(tx, personId)
    const able = await tx.person.count({
      where: {
        id: coverPersonId,
        deactivatedAt: null,
        erasedAt: null,
        roles: { some: { role: { not: 'interviewer' } } },
      },
    })
    if (zone === null || able === 0) return { ok: false, refusal: 'no-such-person' }
    const begins = instantOfLocal(firstDay, '00:00', zone)
    const fromAt = firstDay === localDateAt(at, zone) && begins < at ? at : begins
    const untilAt = instantOfLocal(addDays(lastDay, 1), '00:00', zone)
    const others = await tx.cover.findMany({
      where: {
        untilAt: { gt: fromAt },
        OR: [personId, coverPersonId].flatMap((id) => [{ personId: id }, { coverPersonId: id }]),
      },
      include: { person: { select: { name: true } }, coverPerson: { select: { name: true } } },
    })
    const refused = refusalOfCover({ personId, coverPersonId, fromAt, untilAt }, others, at)
    if (refused) {
      const against = others.find(({ id }) => id === refused.against?.id)
      return {
        ok: false,
        refusal: refused.refusal,
        ...(against
          ? {
              against: {
                person: against.person.name,
                cover: against.coverPerson.name,
                untilAt: against.untilAt.toISOString(),
                timeZone: zone,
              },
            }
          : {}),
      }
    }
    await tx.cover.create({ data: { id: coverId, personId, coverPersonId, fromAt, untilAt } })
    const events = [{ type: 'person.cover-set', coverId, coverPersonId, fromAt, untilAt }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    await announceChange(tx, { stream: 'person', id: personId })
    return { ok: true }
  })
}

/** Back earlier, or plans changed: a cover that runs ends now, one to come is taken away. */
export function endCover(wish: {
  commandId: string
  coverId: string
  personId: string
  actor: Actor
}): Promise<{ ok: true }> {
  const { commandId, coverId, personId, actor } = wish
  return once({ commandId, command: 'end-cover' }, async (tx, at) => {
    const cover = await tx.cover.findFirst({
      where: { id: coverId, personId, untilAt: { gt: at } },
    })
    if (!cover) return { ok: true }
    const where = { id: coverId }
    if (cover.fromAt < at) await tx.cover.update({ where, data: { untilAt: at } })
    else await tx.cover.delete({ where })
    const events = [{ type: 'person.cover-ended', coverId }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    await announceChange(tx, { stream: 'person', id: personId })
    return { ok: true }
  })
}

/** Null: no such person. */
async function zoneOf(tx: Transaction, personId: string): Promise<string | null> {
  const person = await tx.person.findFirst({
    where: { id: personId, deactivatedAt: null, erasedAt: null },
    select: { timeZone: true, place: { select: { timeZone: true } } },
  })
  return person && (person.timeZone ?? person.place?.timeZone ?? 'UTC')
}
