'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readJobForm } from '@/app/(staff)/jobs/read-job-form'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { sayJobRefusal } from '@/app/words/jobs'
import { listJob, openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { type EditJobRefusal, editJob } from '@/lib/pipeline/commands/edit-job'
import { findJob } from '@/lib/pipeline/data/jobs'
import type { Actor } from '@/lib/pipeline/events'

const ids = z.object({ commandId: z.uuid(), jobId: z.uuid() })
const version = z.coerce.number().int()

const fieldOf: Partial<Record<EditJobRefusal, string>> = {
  'slug-taken': 'slug',
  'no-place': 'places',
  'no-such-plan': 'planId',
  'no-published-plan': 'planId',
}

function refusedJob(form: FormData, refusal: EditJobRefusal): FormState {
  const field = fieldOf[refusal]
  const words = sayJobRefusal(refusal)
  return refused(form, field ? { fieldErrors: { [field]: words } } : { message: words })
}

export async function addJob(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('add-job')
  const { commandId, jobId } = ids.parse(Object.fromEntries(form))
  const read = readJobForm(form)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const actor: Actor = { kind: 'person', personId: scope.personId }
  const added = await createJob({ ...read.job, commandId, jobId, actor })
  if (!added.ok) return refusedJob(form, added.refusal)
  await leaveFlash({
    id: commandId,
    message: `${read.job.title} is a draft. Open it when candidates may apply.`,
  })
  redirect(`/jobs/${jobId}`)
}

export async function saveJob(_: FormState, form: FormData): Promise<FormState> {
  const { commandId, jobId } = ids.parse(Object.fromEntries(form))
  const scope = await requireStaff('edit-job', { jobId })
  const read = readJobForm(form)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const saved = await editJob({
    ...read.job,
    commandId,
    jobId,
    actor: { kind: 'person', personId: scope.personId },
    expectedVersion: version.parse(form.get('stateVersion')),
  })
  if (!saved.ok) {
    const theirs = saved.refusal === 'changed-meanwhile' ? await findJob(scope, jobId) : null
    const answer = refusedJob(form, saved.refusal)
    // Whoever has read that somebody else changed it may save all the same.
    return theirs ? { ...answer, fields: { stateVersion: String(theirs.stateVersion) } } : answer
  }
  await leaveFlash({ id: commandId, message: 'The job is saved.' })
  redirect(`/jobs/${jobId}`)
}

const turns = {
  open: { said: 'The job is open: candidates can apply.' },
  list: { said: 'The job is in the public list.' },
  unlist: { said: 'The job is no longer in the public list. Its address still works.' },
} as const
const turnName = z.enum(['open', 'list', 'unlist'])

/** Opens or lists; the form's button says which. Pausing and closing ask about everybody under way: turn-actions. */
export async function turnJob(_: FormState, form: FormData): Promise<FormState> {
  const { commandId, jobId } = ids.parse(Object.fromEntries(form))
  const scope = await requireStaff('edit-job', { jobId })
  const turn = turnName.parse(form.get('turn'))
  const change = { commandId, jobId, actor: { kind: 'person', personId: scope.personId } as const }
  const turned = await runTurn(turn, change, form.get('listed') === 'yes')
  if (!turned.ok) return refused(form, { message: sayJobRefusal(turned.refusal) })
  await leaveFlash({ id: commandId, message: turns[turn].said })
  // Its button is gone: another address leads the keys to the beginning of the page.
  redirect(`/jobs/${jobId}?turned=${commandId}`)
}

function runTurn(
  turn: z.output<typeof turnName>,
  change: { commandId: string; jobId: string; actor: Actor },
  listed: boolean,
) {
  switch (turn) {
    case 'open':
      return openJob({ ...change, listed })
    case 'list':
      return listJob({ ...change, listed: true })
    case 'unlist':
      return listJob({ ...change, listed: false })
  }
}
