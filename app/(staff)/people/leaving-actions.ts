'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { commandIdOf } from '@/app/command-id'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { sayRehomingRefusal } from '@/app/words/leaving'
import { sayDeactivateRefusal } from '@/app/words/people'
import { deactivatePerson, reactivatePerson } from '@/lib/people/commands/deactivate-person'
import { rehomeHolding } from '@/lib/people/commands/rehome-holding'
import { listHoldings } from '@/lib/people/data/holdings'
import { type Holding, holdingKinds, needsOwner } from '@/lib/people/holdings'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

type Wish = { holding: { kind: Holding['kind']; key: string }; home: string; field: string }

/** Each line a transaction of its own: what fails for one does not stop the others, and stays on the list. */
export async function rehome(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const personId = z.uuid().parse(form.get('personId'))
  const actId = z.uuid().parse(form.get('actId'))
  const reason = String(form.get('reason') ?? '')
  const wishes = readWishes(form)
  const fieldErrors: Record<string, string> = {}
  for (const { holding, home, field } of wishes) {
    const done = await rehomeHolding({
      commandId: commandIdOf(actId, field + home),
      actor: { kind: 'person', personId: scope.personId },
      leaverId: personId,
      holding,
      toPersonId: home === 'excuse' ? null : home,
      reason,
      agreed: form.get('agreed') === 'yes',
    })
    if (!done.ok) {
      const at = done.refusal === 'excuse-missing' ? 'reason' : field
      fieldErrors[at] = sayRehomingRefusal(done.refusal)
    }
  }
  const failed = Object.keys(fieldErrors).length
  if (failed === 0) {
    const message =
      wishes.length === 0
        ? 'Nothing was chosen, so nothing has changed.'
        : `${sayCount(wishes.length, 'thing has a new home or an excuse', 'things have a new home or an excuse')}.`
    await leaveFlash({ id: newId(), message })
    redirect(`/people/${personId}/leaving`)
  }
  refresh()
  const message = `${failed === 1 ? 'One line' : `${failed} lines`} could not be handed over; the others are done.`
  return refused(form, { message, fieldErrors })
}

function readWishes(form: FormData): Wish[] {
  return [...form].flatMap(([field, home]) => {
    const named = /^home-([a-z]+):(.+)$/.exec(field)
    const kind = holdingKinds.find((one) => one === named?.[1])
    if (!kind || typeof home !== 'string' || home === '') return []
    if (home !== 'excuse' && !z.uuid().safeParse(home).success) return []
    return [{ holding: { kind, key: named?.[2] ?? '' }, home, field }]
  })
}

const ids = z.object({ commandId: z.uuid(), personId: z.uuid() })

export async function deactivate(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const { personId, commandId } = ids.parse(Object.fromEntries(form))
  const actor = { kind: 'person' as const, personId: scope.personId }
  const accepted = form.get('accepted') === 'yes'
  const meanwhile = z.uuid().safeParse(form.get('meanwhile')).data
  if (accepted && meanwhile) {
    const owned = (await listHoldings(database(), personId, await readClock())).filter(needsOwner)
    for (const holding of owned) {
      const given = await rehomeHolding({
        commandId: commandIdOf(commandId, holding.key + meanwhile),
        actor,
        leaverId: personId,
        holding,
        toPersonId: meanwhile,
        reason: '',
      })
      if (!given.ok) return refused(form, { message: sayRehomingRefusal(given.refusal) })
    }
  }
  const acceptedPoolIds = form.getAll('acceptedPools').map(String)
  const done = await deactivatePerson({ commandId, personId, actor, accepted, acceptedPoolIds })
  if (!done.ok) {
    const words = sayDeactivateRefusal(done.refusal)
    return refused(
      form,
      done.refusal === 'owns-work' && accepted
        ? { fieldErrors: { meanwhile: 'Choose who owns it from now on.' } }
        : { message: words },
    )
  }
  await leaveFlash({
    id: newId(),
    message: 'They are signed out everywhere, and their links are closed.',
  })
  redirect(`/people/${personId}/leaving`)
}

export async function reactivate(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const { personId, commandId } = ids.parse(Object.fromEntries(form))
  const actor = { kind: 'person' as const, personId: scope.personId }
  await reactivatePerson({ commandId, personId, actor })
  redirect(`/people/${personId}?saved=reactivated`)
}
