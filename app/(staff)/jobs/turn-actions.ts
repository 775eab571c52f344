'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { commandIdOf } from '@/app/command-id'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { type Fate, fates, forOne, sayTurn } from '@/app/words/job-turns'
import { sayJobRefusal } from '@/app/words/jobs'
import { sayRefusal } from '@/app/words/refusals'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import type { Change } from '@/lib/pipeline/commands/change-application'
import { closeJob, pauseJob } from '@/lib/pipeline/commands/change-job'
import { rejectApplication } from '@/lib/pipeline/commands/close-application'
import { pauseApplication } from '@/lib/pipeline/commands/deviate'
import { transferApplication } from '@/lib/pipeline/commands/transfer-application'
import { findJob, type JobCase, listCases } from '@/lib/pipeline/data/jobs'
import { isLocalDate } from '@/lib/time/local-date'
import { instantOfLocal } from '@/lib/time/zones'

const head = z.object({ jobId: z.uuid(), actId: z.uuid(), turn: z.enum(['pause', 'close']) })
type Chosen = { one: JobCase; fate: Fate }

/**
 * Does what was chosen for each application, a transaction each, and then turns the job. What fails for one stops
 * no other; the job is closed only when everybody has an answer or goes on.
 */
export async function turnJobWithCases(_: FormState, form: FormData): Promise<FormState> {
  const { jobId, actId, turn } = head.parse(Object.fromEntries(form))
  const scope = await requireStaff('edit-job', { jobId })
  const job = await findJob(scope, jobId)
  if (!job) return refused(form, { message: sayJobRefusal('no-such-job') })
  const { seen, hiddenIds } = await listCases(scope, jobId)
  const chosen = seen.flatMap((one): Chosen[] => {
    const fate = fates.find((known) => known === form.get(`fate-${one.id}`))
    return fate ? [{ one, fate }] : []
  })
  const fieldErrors = missingIn(form, { chosen, seen, turn, hidden: hiddenIds.length })
  if (Object.keys(fieldErrors).length > 0) return refused(form, { fieldErrors })
  const actor = { kind: 'person' as const, personId: scope.personId }
  const commandId = commandIdOf(actId, turn)
  if (turn === 'pause' && job.status !== 'paused') {
    const paused = await pauseJob({ commandId, jobId, actor })
    if (!paused.ok) return refused(form, { message: sayJobRefusal(paused.refusal) })
  }
  const failed = await doEach(form, scope, { jobId, actId, chosen })
  if (Object.keys(failed).length > 0) {
    refresh()
    return refused(form, {
      message: sayFailed(Object.keys(failed).length, turn),
      fieldErrors: failed,
    })
  }
  if (turn === 'close') {
    const staying = chosen.filter(({ fate }) => fate === 'go-on' || fate === 'pause')
    const goingOn = [...staying.map(({ one }) => one.id), ...hiddenIds]
    const closed = await closeJob({ commandId, jobId, actor, goingOn })
    if (!closed.ok) {
      refresh()
      return refused(form, { message: sayJobRefusal(closed.refusal) })
    }
  }
  await leaveFlash({
    id: commandId,
    message: sayTurn(job.status === 'paused' && turn === 'pause' ? 'go-through' : turn).said,
  })
  redirect(`/jobs/${jobId}`)
}

function missingIn(
  form: FormData,
  about: { chosen: Chosen[]; seen: JobCase[]; turn: 'pause' | 'close'; hidden: number },
): Record<string, string> {
  const { chosen, seen, turn, hidden } = about
  const has = (fate: Fate) => chosen.some((one) => one.fate === fate)
  const text = (name: string) => String(form.get(name) ?? '').trim()
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

async function doEach(
  form: FormData,
  scope: StaffScope,
  { jobId, actId, chosen }: { jobId: string; actId: string; chosen: Chosen[] },
): Promise<Record<string, string>> {
  const failed: Record<string, string> = {}
  for (const { one, fate } of chosen) {
    if (fate === 'go-on') continue
    if (!mayAct(scope, actOf[fate], { jobId })) {
      failed[`fate-${one.id}`] = `${one.candidate}: ${sayRefusal('not-for-your-role')}`
      continue
    }
    const change: Change = {
      applicationId: one.id,
      commandId: commandIdOf(actId, `${one.id}/${fate}`),
      actor: { kind: 'person', personId: scope.personId },
      expectedVersion: Number(form.get(`version-${one.id}`)),
    }
    const done = await doOne(form, scope, change, { one, fate })
    if (!done.ok) failed[`fate-${one.id}`] = `${one.candidate}: ${sayRefusal(done.refusal)}`
  }
  return failed
}

const actOf = {
  pause: 'pause-application',
  move: 'override-plan',
  reject: 'reject-application',
} as const satisfies Record<Exclude<Fate, 'go-on'>, Act>

function doOne(
  form: FormData,
  scope: StaffScope,
  change: Change,
  { one, fate }: { one: JobCase; fate: Exclude<Fate, 'go-on'> },
) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  switch (fate) {
    case 'pause': {
      const wakesOn = text('wakesOn')
      return pauseApplication(change, {
        reason: 'job-paused',
        wakeAt: wakesOn ? instantOfLocal(wakesOn, '09:00', scope.timeZone) : null,
        words: text('pauseWords'),
        booked: form.get('booked') === 'keep' ? 'keep' : 'release',
      })
    }
    case 'move':
      return mayAct(scope, 'add-candidate', { jobId: text('toJobId') })
        ? transferApplication(change, {
            jobId: text('toJobId'),
            stageId: null,
            reason: 'The job stopped.',
            words: text('moveWords'),
          })
        : Promise.resolve({ ok: false as const, refusal: 'not-for-your-role' as const })
    case 'reject':
      return rejectApplication(change, {
        reason: 'no-opening',
        message: forOne(text('rejection'), one.candidate),
      })
  }
}

function sayFailed(count: number, turn: 'pause' | 'close'): string {
  const lines = count === 1 ? 'One of them' : `${count} of them`
  return turn === 'pause'
    ? `The job is paused. ${lines} could not be changed; the others are done. Choose again.`
    : `${lines} could not be changed, so the job is still there; the others are done. Choose again.`
}
