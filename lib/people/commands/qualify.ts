import type { Training } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

export type Qualified =
  | { ok: true; poolId: string; personId: string }
  | { ok: false; refusal: 'no-such-pool' | 'no-such-person' | 'person-deactivated' }

/** Takes a person into a pool, or changes how far their training is; `expertise` are free words to match on. */
export function qualify(qualifying: {
  commandId: string
  poolId: string
  personId: string
  state: Training
  expertise: string[]
  actor: Actor
}): Promise<Qualified> {
  const { commandId, poolId, personId, state, expertise, actor } = qualifying
  return once({ commandId, command: 'qualify' }, async (tx, now) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, refusal: 'no-such-person' } as const
    if (person.deactivatedAt) return { ok: false, refusal: 'person-deactivated' } as const
    if (!(await tx.pool.findUnique({ where: { id: poolId } }))) {
      return { ok: false, refusal: 'no-such-pool' } as const
    }
    await tx.qualification.upsert({
      where: { poolId_personId: { poolId, personId } },
      create: { poolId, personId, state, expertise },
      update: { state, expertise },
    })
    const events = [{ type: 'person.qualified', poolId, state }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    return { ok: true, poolId, personId } as const
  })
}

/** Takes a person out of a pool; interviews already booked keep their seats. */
export function disqualify(leaving: {
  commandId: string
  poolId: string
  personId: string
  actor: Actor
}): Promise<Qualified> {
  const { commandId, poolId, personId, actor } = leaving
  return once({ commandId, command: 'disqualify' }, async (tx, now) => {
    const gone = await tx.qualification.deleteMany({ where: { poolId, personId } })
    if (gone.count === 0) return { ok: false, refusal: 'no-such-person' } as const
    const events = [{ type: 'person.disqualified', poolId }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    return { ok: true, poolId, personId } as const
  })
}
