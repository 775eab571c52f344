import { listLosses } from '@/lib/people/data/losses'
import { isLoss, type Loss } from '@/lib/people/losses'
import { isInTraining, placeTraining, type Training } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type Qualified =
  | { ok: true; poolId: string; personId: string }
  | { ok: false; refusal: 'no-such-pool' | 'no-such-person' | 'person-deactivated' }
  | { ok: false; refusal: 'still-needed'; loss: Loss }

type Membership = { poolId: string; personId: string }

/**
 * Takes a person into a pool, or changes how far their training is; `expertise` are free words to match on, left
 * as they are when not given. Refuses `still-needed`, with what is lost, when somebody qualified would be no
 * more and is booked from this pool or too few would be left, unless that is `accepted`.
 */
export function qualify(qualifying: {
  commandId: string
  poolId: string
  personId: string
  state: Training
  expertise?: string[]
  accepted?: boolean
  actor: Actor
}): Promise<Qualified> {
  const { commandId, poolId, personId, state, expertise, accepted, actor } = qualifying
  return once({ commandId, command: 'qualify' }, async (tx, now): Promise<Qualified> => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, refusal: 'no-such-person' }
    if (person.deactivatedAt) return { ok: false, refusal: 'person-deactivated' }
    const pool = await tx.pool.findUnique({ where: { id: poolId } })
    if (!pool) return { ok: false, refusal: 'no-such-pool' }
    const where = { poolId_personId: { poolId, personId } }
    const known = await tx.qualification.findUnique({ where })
    if (known?.state === 'qualified' && isInTraining(state) && !accepted) {
      const loss = await lossOf(tx, { poolId, personId }, now)
      if (loss) return { ok: false, refusal: 'still-needed', loss }
    }
    const progress = placeTraining(state, known ?? { shadowsDone: 0, reverseShadowsDone: 0 }, pool)
    const begins = isInTraining(state) && !known?.trainingSinceAt ? { trainingSinceAt: now } : {}
    const data = { ...progress, ...begins, ...(expertise ? { expertise } : {}) }
    await tx.qualification.upsert({
      where,
      create: { poolId, personId, expertise: [], ...data },
      update: data,
    })
    const events = [{ type: 'person.qualified', poolId, state }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    return { ok: true, poolId, personId }
  })
}

/** Takes a person out of a pool, with the same second thought; interviews already booked keep their seats. */
export function disqualify(
  leaving: Membership & { commandId: string; accepted?: boolean; actor: Actor },
): Promise<Qualified> {
  const { commandId, poolId, personId, accepted, actor } = leaving
  return once({ commandId, command: 'disqualify' }, async (tx, now): Promise<Qualified> => {
    const loss = accepted ? null : await lossOf(tx, { poolId, personId }, now)
    if (loss) return { ok: false, refusal: 'still-needed', loss }
    const gone = await tx.qualification.deleteMany({ where: { poolId, personId } })
    if (gone.count === 0) return { ok: false, refusal: 'no-such-person' }
    const events = [{ type: 'person.disqualified', poolId }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    return { ok: true, poolId, personId }
  })
}

async function lossOf(tx: Transaction, { poolId, personId }: Membership, now: Date) {
  const losses = await listLosses(tx, { poolId, personIds: [personId], now })
  const loss = losses.get(personId)
  return loss && isLoss(loss) ? loss : null
}
