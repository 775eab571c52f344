'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { sayStaffingRefusal } from '@/app/words/staffing'
import { sayLoss } from '@/app/words/training'
import { disqualify, type Qualified, qualify } from '@/lib/people/commands/qualify'
import { getMatrix } from '@/lib/people/data/matrix'
import type { StaffScope } from '@/lib/people/scope'
import { type TrainingProgress, trainings } from '@/lib/people/training'
import { newId } from '@/lib/platform/ids'

const cell = z.object({
  commandId: z.uuid(),
  poolId: z.uuid(),
  personId: z.uuid(),
  /** Null: not in the pool. */
  state: z.enum(trainings).nullable(),
  /** They have read what is lost. */
  accepted: z.boolean(),
})
export type CellWish = z.infer<typeof cell>
export type CellAnswer =
  | { ok: true; progress: TrainingProgress | null; qualified: number }
  | { ok: false; words: string[]; mayAccept: boolean }

/** One cell of the matrix, by a key or a click. */
export async function setCell(wish: CellWish): Promise<CellAnswer> {
  const scope = await requireStaff('edit-plan')
  const checked = cell.parse(wish)
  const saved = await write(scope, checked)
  const { poolId, personId } = checked
  const { pools, people } = await getMatrix(scope, { poolId, personId })
  const [pool] = pools
  const [person] = people
  if (!saved.ok) {
    return saved.refusal === 'still-needed'
      ? { ok: false, words: wordsOf(saved, scope, person, pool), mayAccept: true }
      : { ok: false, words: [sayStaffingRefusal(saved.refusal)], mayAccept: false }
  }
  return { ok: true, progress: person?.cells[0] ?? null, qualified: pool?.qualified ?? 0 }
}

/** The same for all pools of one person, in a plain form; what nobody misses is saved at once. */
export async function savePerson(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const personId = z.uuid().parse(form.get('personId'))
  const accepted = form.get('accepted') === '1'
  const { pools, people } = await getMatrix(scope, { personId })
  const [person] = people
  if (!person) return refused(form, { message: sayStaffingRefusal('no-such-person') })
  const words: string[] = []
  for (const [at, pool] of pools.entries()) {
    const asked = z.enum([...trainings, 'none']).safeParse(form.get(`pool-${pool.id}`)).data
    if (!asked || asked === (person.cells[at]?.state ?? 'none')) continue
    const state = asked === 'none' ? null : asked
    const saved = await write(scope, {
      commandId: newId(),
      poolId: pool.id,
      personId,
      state,
      accepted,
    })
    if (saved.ok) continue
    words.push(
      ...(saved.refusal === 'still-needed'
        ? wordsOf(saved, scope, person, pool)
        : [sayStaffingRefusal(saved.refusal)]),
    )
  }
  if (words.length > 0) {
    const message = [...words, 'All else is saved. Save again to do this all the same.'].join(' ')
    return refused(form, { message, fields: { accepted: '1' } })
  }
  await leaveFlash({ id: newId(), message: 'The qualifications are saved.' })
  redirect('/qualifications')
}

function write(scope: StaffScope, { state, ...wish }: CellWish): Promise<Qualified> {
  const actor = { kind: 'person', personId: scope.personId } as const
  return state === null ? disqualify({ ...wish, actor }) : qualify({ ...wish, state, actor })
}

function wordsOf(
  { loss }: Extract<Qualified, { refusal: 'still-needed' }>,
  { timeZone }: StaffScope,
  person: { name: string } | undefined,
  pool: { name: string } | undefined,
): string[] {
  const name = person?.name ?? 'This person'
  return sayLoss(loss, { name, pool: pool?.name ?? 'this pool', timeZone })
}
