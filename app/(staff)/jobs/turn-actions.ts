'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { commandIdOf } from '@/app/command-id'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { type Fate, fates, sayTurn } from '@/app/words/job-turns'
import { sayJobRefusal } from '@/app/words/jobs'
import { mostInBulk } from '@/lib/pipeline/bulk'
import { closeJob, pauseJob } from '@/lib/pipeline/commands/change-job'
import { draftTurn } from '@/lib/pipeline/commands/turn-job'
import { findJob, type JobCase, listCases } from '@/lib/pipeline/data/jobs'
import type { TurnWish } from '@/lib/pipeline/turning-jobs'
import { readClock } from '@/lib/platform/clock'
import { isLocalDate } from '@/lib/time/local-date'
import { instantOfLocal } from '@/lib/time/zones'

const head = z.object({ jobId: z.uuid(), actId: z.uuid(), turn: z.enum(['pause', 'close']) })
type Head = z.output<typeof head>
type Chosen = { one: JobCase; fate: Fate }

/**
 * Where something is to be done with somebody, this leads to its preview, and the job turns at the end of that;
 * where everybody goes on, it turns at once.
 */
export async function turnJobWithCases(_: FormState, form: FormData): Promise<FormState> {
  const asked = head.parse(Object.fromEntries(form))
  const { jobId, actId, turn } = asked
  const scope = await requireStaff('edit-job', { jobId })
  const job = await findJob(scope, jobId)
  if (!job) return refused(form, { message: sayJobRefusal('no-such-job') })
  const now = await readClock()
  const { seen, hiddenIds } = await listCases(scope, jobId, now)
  const chosen = seen.flatMap((one): Chosen[] => {
    const fate = fates.find((known) => known === form.get(`fate-${one.id}`))
    return fate ? [{ one, fate }] : []
  })
  const wakeAt = wakingIn(form, scope.timeZone)
  const fieldErrors = {
    ...missingIn(form, { chosen, seen, turn, hidden: hiddenIds.length }),
    ...(wakeAt && wakeAt <= now ? { wakesOn: 'That day has passed. Choose a later one.' } : {}),
  }
  if (Object.keys(fieldErrors).length > 0) return refused(form, { fieldErrors })
  const goingOn = [
    ...chosen.flatMap(({ one, fate }) => (fate === 'go-on' ? [one.id] : [])),
    ...hiddenIds,
  ]
  if (goingOn.length === chosen.length + hiddenIds.length) {
    return turnAtOnce(form, asked, {
      goingOn,
      personId: scope.personId,
      isPaused: job.status === 'paused',
    })
  }
  const drafted = await draftTurn({
    bulkId: actId,
    scope,
    wish: { jobId, turn, goingOn, wakeAt, ...choicesIn(form, chosen) },
    words: {
      pause: textIn(form, 'pauseWords'),
      move: textIn(form, 'moveWords'),
      reject: textIn(form, 'rejection'),
    },
    reason: 'The job stopped.',
  })
  if (drafted.ok) redirect(`/bulk/${actId}`)
  return refused(form, {
    message:
      drafted.refusal === 'too-many'
        ? `These are more than ${mostInBulk.toLocaleString('en')}. Let some go on for now, and choose for them after the others.`
        : 'None of them is open to you any more. Reload the page to see who is under way.',
  })
}

async function turnAtOnce(
  form: FormData,
  { jobId, actId, turn }: Head,
  about: { goingOn: string[]; personId: string; isPaused: boolean },
): Promise<FormState> {
  const { goingOn, personId, isPaused } = about
  const isThrough = turn === 'pause' && isPaused
  const actor = { kind: 'person' as const, personId }
  const change = { commandId: commandIdOf(actId, turn), jobId, actor }
  if (!isThrough) {
    const turned =
      turn === 'pause' ? await pauseJob(change) : await closeJob({ ...change, goingOn })
    if (!turned.ok) {
      refresh()
      return refused(form, { message: sayJobRefusal(turned.refusal) })
    }
  }
  await leaveFlash({
    id: change.commandId,
    message: sayTurn(isThrough ? 'go-through' : turn).said,
  })
  redirect(`/jobs/${jobId}`)
}

function choicesIn(
  form: FormData,
  chosen: readonly Chosen[],
): Pick<TurnWish, 'fates' | 'booked' | 'toJobId'> {
  const acted = chosen.flatMap(({ one, fate }) =>
    fate === 'go-on' ? [] : [[one.id, fate] as const],
  )
  return {
    fates: Object.fromEntries(acted),
    booked: form.get('booked') === 'keep' ? 'keep' : 'release',
    toJobId: z.uuid().safeParse(form.get('toJobId')).data ?? null,
  }
}

function wakingIn(form: FormData, timeZone: string): Date | null {
  const wakesOn = textIn(form, 'wakesOn')
  return isLocalDate(wakesOn) ? instantOfLocal(wakesOn, '09:00', timeZone) : null
}

function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim()
}

function missingIn(
  form: FormData,
  about: { chosen: Chosen[]; seen: JobCase[]; turn: 'pause' | 'close'; hidden: number },
): Record<string, string> {
  const { chosen, seen, turn, hidden } = about
  const has = (fate: Fate) => chosen.some((one) => one.fate === fate)
  const text = (name: string) => textIn(form, name)
  const errors: Record<string, string> = {}
  for (const { id, candidate } of turn === 'close' ? seen : []) {
    const isChosen = chosen.some(({ one }) => one.id === id)
    if (!isChosen) errors[`fate-${id}`] = `Say what becomes of ${candidate}.`
  }
  if (has('pause') && text('wakesOn') && !isLocalDate(text('wakesOn')))
    errors.wakesOn = 'Write a date, or leave it empty.'
  if (has('move') && !z.uuid().safeParse(text('toJobId')).success)
    errors.toJobId = 'Choose the job to which they move.'
  if (has('reject') && !text('rejection')) errors.rejection = 'Write what they will read.'
  if (turn === 'close' && hidden > 0 && form.get('hidden') !== 'yes')
    errors.hidden = 'Tick that the applications that you may not see go on to their end.'
  return errors
}
