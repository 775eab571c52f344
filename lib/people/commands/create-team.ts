import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

export type TeamCreated = { ok: true; teamId: string } | { ok: false; refusal: 'name-taken' }
export type OpeningCreated =
  | { ok: true; openingId: string }
  | { ok: false; refusal: 'no-such-team' }

/** A team that candidates can be matched to. */
export function createTeam(team: {
  commandId: string
  teamId: string
  name: string
  about: string
  leadId: string | null
  actor: Actor
}): Promise<TeamCreated> {
  const { commandId, teamId, name, about, leadId, actor } = team
  return once({ commandId, command: 'create-team' }, async (tx, now) => {
    if (await tx.team.findUnique({ where: { name } })) {
      return { ok: false, refusal: 'name-taken' } as const
    }
    await tx.team.create({ data: { id: teamId, name, about, leadId } })
    const events = [{ type: 'team.created', leadId }]
    await appendNext(tx, { stream: 'settings', streamId: teamId, actor, at: now, events })
    return { ok: true, teamId } as const
  })
}

/** One seat of a team to fill; without a job it takes whoever passes any. */
export function createOpening(opening: {
  commandId: string
  openingId: string
  teamId: string
  jobId: string | null
  level: string
  placeId: string | null
  actor: Actor
}): Promise<OpeningCreated> {
  const { commandId, openingId, teamId, jobId, level, placeId, actor } = opening
  return once({ commandId, command: 'create-opening' }, async (tx, now) => {
    if (!(await tx.team.findUnique({ where: { id: teamId } }))) {
      return { ok: false, refusal: 'no-such-team' } as const
    }
    const data = { id: openingId, teamId, jobId, level, placeId, status: 'open' }
    await tx.opening.create({ data })
    const events = [{ type: 'opening.created', openingId, jobId, level, placeId }]
    await appendNext(tx, { stream: 'settings', streamId: teamId, actor, at: now, events })
    return { ok: true, openingId } as const
  })
}
