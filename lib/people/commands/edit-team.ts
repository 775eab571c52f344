import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { violatedConstraint } from '@/lib/platform/database'

export type TeamEdited =
  | { ok: true; teamId: string }
  | { ok: false; refusal: 'no-such-team' | 'name-taken' | 'no-such-person' }
export type OpeningClosed =
  | { ok: true; openingId: string }
  | { ok: false; refusal: 'no-such-opening' | 'opening-filled' }

/** Writes a team's name, what it does, and who leads it; a lead who has left meanwhile may stay named. */
export async function editTeam(edit: {
  commandId: string
  teamId: string
  name: string
  about: string
  leadId: string | null
  actor: Actor
}): Promise<TeamEdited> {
  const { commandId, teamId, name, about, leadId, actor } = edit
  try {
    return await once({ commandId, command: 'edit-team' }, async (tx, now) => {
      const before = await tx.team.findUnique({ where: { id: teamId } })
      if (!before) return { ok: false, refusal: 'no-such-team' } as const
      const taken = await tx.team.findUnique({ where: { name } })
      if (taken && taken.id !== teamId) return { ok: false, refusal: 'name-taken' } as const
      if (leadId && leadId !== before.leadId) {
        const lead = await tx.person.findFirst({
          where: { id: leadId, deactivatedAt: null, erasedAt: null },
        })
        if (!lead) return { ok: false, refusal: 'no-such-person' } as const
      }
      await tx.team.update({ where: { id: teamId }, data: { name, about, leadId } })
      const events = [{ type: 'team.changed', leadId }]
      await appendNext(tx, { stream: 'settings', streamId: teamId, actor, at: now, events })
      return { ok: true, teamId } as const
    })
  } catch (error) {
    // Two teams may be given one name at the same moment; the unique index decides.
    if (violatedConstraint(error)?.includes('name')) return { ok: false, refusal: 'name-taken' }
    throw error
  }
}

/** Takes back a seat that nobody has filled; candidates to whom it was proposed keep the team. */
export function closeOpening(closing: {
  commandId: string
  openingId: string
  actor: Actor
}): Promise<OpeningClosed> {
  const { commandId, openingId, actor } = closing
  return once({ commandId, command: 'close-opening' }, async (tx, now) => {
    const opening = await tx.opening.findUnique({ where: { id: openingId } })
    if (!opening) return { ok: false, refusal: 'no-such-opening' } as const
    // Somebody may be hired for it at this moment: then it is filled, and stays so.
    const closed = await tx.opening.updateMany({
      where: { id: openingId, status: 'open' },
      data: { status: 'closed' },
    })
    if (closed.count === 0 && opening.status === 'filled') {
      return { ok: false, refusal: 'opening-filled' } as const
    }
    if (closed.count > 0) {
      const events = [{ type: 'opening.closed', openingId }]
      const streamId = opening.teamId
      await appendNext(tx, { stream: 'settings', streamId, actor, at: now, events })
    }
    return { ok: true, openingId } as const
  })
}
