'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { shortNameOf } from '@/app/(staff)/applications/[applicationId]/short-name'
import { snoozeChoices, snoozeUntil } from '@/app/(staff)/today/snooze-times'
import { safeBack } from '@/app/navigation'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayRefusal } from '@/app/words/refusals'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { snoozeApplication, wakeApplication } from '@/lib/pipeline/commands/snooze'
import { todaySections, todayTasks } from '@/lib/pipeline/today-work'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { sayInstant } from '@/lib/time/wording'

const which = { applicationId: z.uuid(), back: z.string().default('/today') }
const wanted = z.object({
  ...which,
  section: z.enum(todaySections),
  task: z.enum(todayTasks),
  until: z.enum(snoozeChoices, 'Choose until when.'),
  day: z.string().default(''),
})

/** Off my day until then; everybody else sees it as before. */
export async function snooze(_: FormState, form: FormData): Promise<FormState> {
  const parsed = wanted.safeParse(Object.fromEntries(form))
  if (!parsed.success) return refusedByCheck(form, parsed.error)
  const { applicationId, back, until, day, ...work } = parsed.data
  const { scope, mine } = await mineAlone(applicationId)
  if (!mine) return refused(form, { message: sayRefusal('no-such-application') })
  const untilAt = snoozeUntil(until, { now: await readClock(), timeZone: scope.timeZone, day })
  if (!untilAt) return refused(form, { fieldErrors: { day: 'Choose a day.' } })
  const outcome = await snoozeApplication(mine, { ...work, untilAt })
  if (!outcome.ok) return refused(form, { fieldErrors: { day: sayRefusal(outcome.refusal) } })
  const name = await shortNameOf(mine.candidateId)
  const said =
    until === 'seen'
      ? `Seen: ${name}.`
      : `Snoozed ${name} until ${sayInstant(untilAt, scope.timeZone)}.`
  await leaveFlash({ id: newId(), message: said })
  redirect(safeBack(back))
}

export async function wake(_: FormState, form: FormData): Promise<FormState> {
  const parsed = z.object(which).safeParse(Object.fromEntries(form))
  if (!parsed.success) return refused(form, { message: sayRefusal('no-such-application') })
  const { mine } = await mineAlone(parsed.data.applicationId)
  if (!mine) return refused(form, { message: sayRefusal('no-such-application') })
  await wakeApplication(mine)
  await leaveFlash({
    id: newId(),
    message: `${await shortNameOf(mine.candidateId)} is back on your day.`,
  })
  redirect(safeBack(parsed.data.back))
}

/** A snooze is of whoever is signed in, on what they may see. */
async function mineAlone(applicationId: string) {
  const scope = await requireStaff('see-today')
  const visible = await findVisibleApplication(database(), scope, applicationId)
  return {
    scope,
    mine: visible && { applicationId, personId: scope.personId, candidateId: visible.personId },
  }
}
