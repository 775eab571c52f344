'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayTrainingRefusal, type TrainingRefusal } from '@/app/words/training'
import {
  changeSigner,
  endTraining,
  signOffTraining,
  stepBackInTraining,
  type TrainingAct,
  type TrainingMoved,
} from '@/lib/people/commands/move-training'
import { setTrainingNeeds } from '@/lib/people/commands/set-training-needs'
import { startTraining } from '@/lib/people/commands/start-training'
import { mayAct } from '@/lib/people/permissions'
import { mostSittingsNeeded } from '@/lib/people/training'

const signer = z.union([z.literal('').transform(() => null), z.uuid()], 'Choose who signs off.')

const started = z.object({
  commandId: z.uuid(),
  poolId: z.uuid('Choose a pool.'),
  personId: z.uuid('Choose who learns.'),
  signerId: signer,
})

export async function beginTraining(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = started.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const begun = await startTraining({ ...wish.data, actor })
  if (!begun.ok) return refusedTraining(form, begun.refusal)
  await leaveFlash({ id: wish.data.commandId, message: 'The training begins; they are told.' })
  redirect('/training')
}

const sittings = z.coerce
  .number('Write a number.')
  .int('Write a whole number.')
  .min(0, 'Not below 0.')
  .max(mostSittingsNeeded, `At most ${mostSittingsNeeded}.`)
const needs = z.object({
  commandId: z.uuid(),
  poolId: z.uuid(),
  shadowsNeeded: sittings,
  reverseShadowsNeeded: sittings,
})

export async function saveNeeds(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = needs.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const saved = await setTrainingNeeds({ ...wish.data, actor })
  if (!saved.ok) return refusedTraining(form, saved.refusal)
  const message = 'The pool asks for the new numbers. Whoever has done enough has moved on.'
  await leaveFlash({ id: wish.data.commandId, message })
  redirect('/training')
}

/** From which a sign-off may be given as well. */
const days = ['/today', '/today/all', '/today/team', '/today/team-all'] as const
const which = z.object({ commandId: z.uuid(), poolId: z.uuid(), personId: z.uuid() })

export async function signOffTrainee(_: FormState, form: FormData): Promise<FormState> {
  return act(form, signOffTraining, 'Signed off: they fill seats from now on, and are told.')
}

export async function stepTraineeBack(_: FormState, form: FormData): Promise<FormState> {
  return act(form, stepBackInTraining, 'One more before the next step; they are told.')
}

export async function endTraineesTraining(_: FormState, form: FormData): Promise<FormState> {
  return act(form, endTraining, 'The training has ended; they are told.')
}

export async function setSigner(_: FormState, form: FormData): Promise<FormState> {
  const wish = signer.safeParse(form.get('signerId'))
  if (!wish.success) return refused(form, { fieldErrors: { signerId: 'Choose who signs off.' } })
  const change = (training: TrainingAct) => changeSigner({ ...training, signerId: wish.data })
  return act(form, change, 'Somebody else signs off from now on.')
}

async function act(
  form: FormData,
  command: (training: TrainingAct) => Promise<TrainingMoved>,
  message: string,
): Promise<FormState> {
  const scope = await requireStaff()
  const wish = which.parse({
    commandId: form.get('commandId'),
    poolId: form.get('poolId'),
    personId: form.get('personId'),
  })
  const done = await command({
    ...wish,
    actor: { kind: 'person', personId: scope.personId },
    mayEditAll: mayAct(scope, 'edit-plan'),
  })
  if (!done.ok) return refusedTraining(form, done.refusal)
  await leaveFlash({ id: wish.commandId, message })
  const back = form.get('back')
  redirect(days.find((day) => day === back) ?? '/training')
}

function refusedTraining(form: FormData, refusal: TrainingRefusal): FormState {
  const message = sayTrainingRefusal(refusal)
  return refused(
    form,
    refusal === 'no-such-signer' ? { fieldErrors: { signerId: message } } : { message },
  )
}
