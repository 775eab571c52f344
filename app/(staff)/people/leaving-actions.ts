'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { sayAccessEnded, sayRehomingRefusal, sayUnderWay } from '@/app/words/leaving'
import { sayDeactivateRefusal } from '@/app/words/people'
import { deactivatePerson, reactivatePerson } from '@/lib/people/commands/deactivate-person'
import { startHandOver } from '@/lib/people/commands/hand-over'
import { findHandOver } from '@/lib/people/data/hand-overs'
import { listHoldings } from '@/lib/people/data/holdings'
import { type HandOverLine, linesOfOwned } from '@/lib/people/handing-over'
import { holdingKinds } from '@/lib/people/holdings'
import { endsWithin } from '@/lib/pipeline/data/bulk'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

/** So many lines are done before anybody would have looked at a bar. */
const fewLines = 12

/** In the background, a line after the other: what fails for one does not stop the others, and stays on the list. */
export async function rehome(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const personId = z.uuid().parse(form.get('personId'))
  const runId = z.uuid().parse(form.get('actId'))
  const reason = String(form.get('reason') ?? '').trim()
  const lines = readLines(form)
  if (lines.length === 0) {
    return refused(form, { message: 'Nothing was chosen, so nothing has changed.' })
  }
  if (reason === '' && lines.some(({ toPersonId }) => toPersonId === null)) {
    return refused(form, { fieldErrors: { reason: sayRehomingRefusal('excuse-missing') } })
  }
  const agreed = form.get('agreed') === 'yes'
  const started = await startHandOver({
    runId,
    byId: scope.personId,
    leaverId: personId,
    lines,
    reason,
    agreed,
  })
  if (!started.ok) return refused(form, { message: sayUnderWay })
  const ended = lines.length <= fewLines && (await endsWithin(runId, 2_500))
  const run = ended ? await findHandOver(database(), personId) : null
  if (run && run.failed === 0) {
    const message = `${sayCount(run.done, 'thing has a new home or an excuse', 'things have a new home or an excuse')}.`
    await leaveFlash({ id: runId, message })
  }
  redirect(`/people/${personId}/leaving`)
}

function readLines(form: FormData): HandOverLine[] {
  return [...form].flatMap(([field, home]) => {
    const named = /^home-([a-z]+):(.+)$/.exec(field)
    const kind = holdingKinds.find((one) => one === named?.[1])
    if (!kind || typeof home !== 'string' || home === '') return []
    if (home !== 'excuse' && !z.uuid().safeParse(home).success) return []
    return [{ kind, key: named?.[2] ?? '', toPersonId: home === 'excuse' ? null : home }]
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
    const held = await listHoldings(database(), personId, await readClock())
    const lines = linesOfOwned(held, meanwhile)
    if (lines.length > 0) return handOverAndEnd(form, { commandId, personId, lines, actor })
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
  await leaveFlash({ id: newId(), message: sayAccessEnded })
  redirect(`/people/${personId}/leaving`)
}

/** What they own goes on in the background, and their access ends with it. */
async function handOverAndEnd(
  form: FormData,
  wish: {
    commandId: string
    personId: string
    lines: HandOverLine[]
    actor: { personId: string }
  },
): Promise<FormState> {
  const { commandId: runId, personId, lines, actor } = wish
  const started = await startHandOver({
    runId,
    byId: actor.personId,
    leaverId: personId,
    lines,
    reason: '',
    agreed: false,
    endsAccess: true,
  })
  if (!started.ok) return refused(form, { message: sayUnderWay })
  const ended = lines.length <= fewLines && (await endsWithin(runId, 2_500))
  const run = ended ? await findHandOver(database(), personId) : null
  if (run?.failed === 0 && run.accessRefusal === null) {
    await leaveFlash({ id: runId, message: sayAccessEnded })
  }
  redirect(`/people/${personId}/leaving`)
}

export async function reactivate(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const { personId, commandId } = ids.parse(Object.fromEntries(form))
  const actor = { kind: 'person' as const, personId: scope.personId }
  await reactivatePerson({ commandId, personId, actor })
  redirect(`/people/${personId}?saved=reactivated`)
}
