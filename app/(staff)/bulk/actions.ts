'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import {
  localDay,
  perhapsWords,
  words,
} from '@/app/(staff)/applications/[applicationId]/form-values'
import { readChosen } from '@/app/(staff)/bulk/read-chosen'
import { safeBack } from '@/app/navigation'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayTurn } from '@/app/words/job-turns'
import {
  isBulkAct,
  isWholeAct,
  mostInBulk,
  pauseReasons,
  rejectionReasons,
  tidyTag,
} from '@/lib/pipeline/bulk'
import {
  describeBulk,
  draftAgain,
  draftBulk,
  resumeBulk,
  startBulk,
  stopBulk,
} from '@/lib/pipeline/commands/bulk-drafts'
import { endsWithin, findBulk } from '@/lib/pipeline/data/bulk'
import { hasTurned, listStillOpen } from '@/lib/pipeline/data/job-turns'
import { readClock } from '@/lib/platform/clock'
import { isUuid, newId } from '@/lib/platform/ids'
import { instantOfLocal } from '@/lib/time/zones'

/**
 * The door for every list: a form with `applicationId` (repeated) and, where it is known, `act`. Leads to the
 * draft, which asks for the rest and shows what will happen to each.
 */
export async function beginBulkAct(form: FormData): Promise<void> {
  const scope = await requireStaff('see-candidates')
  const act = form.get('act')
  const applicationIds = form.getAll('applicationId').filter((id) => typeof id === 'string')
  const bulkId = newId()
  const drafted = await draftBulk({
    bulkId,
    scope,
    applicationIds: applicationIds.filter(isUuid),
    act: isBulkAct(act) ? act : null,
  })
  if (drafted.ok) {
    if (isBulkAct(act) && isWholeAct(act)) {
      await describeBulk({ bulkId, byId: scope.personId }, { wish: { act }, words: '', reason: '' })
    }
    redirect(`/bulk/${bulkId}`)
  }
  await leaveFlash({
    id: bulkId,
    tone: 'attention',
    message:
      drafted.refusal === 'too-many'
        ? `These are more than ${mostInBulk.toLocaleString('en')}. Choose fewer, and do the rest after them.`
        : 'Nobody is chosen. Choose somebody first.',
  })
  redirect(safeBack(form.get('back') ?? '/candidates'))
}

const whole = <Name extends string>(act: Name) => z.object({ act: z.literal(act) })
const tag = z
  .string()
  .transform(tidyTag)
  .refine((said) => said !== '', 'Write the tag.')

const described = z.discriminatedUnion('act', [
  whole('advance'),
  whole('undo-rejection'),
  whole('resume'),
  whole('send-link'),
  whole('close-no-reply'),
  z.object({
    act: z.literal('reject'),
    rejectionReason: z.enum(rejectionReasons, 'Choose the reason.'),
    message: words('Write what the candidates will read.'),
    reason: perhapsWords,
  }),
  z.object({
    act: z.literal('pause'),
    pauseReason: z.enum(pauseReasons, 'Choose the reason.'),
    wakesOn: z.union([z.literal(''), localDay]),
    message: perhapsWords,
  }),
  z.object({ act: z.literal('change-owner'), ownerId: z.uuid('Choose the new owner.') }),
  z.object({
    act: z.literal('move-to-version'),
    reason: words('Write why: it is kept with each application.'),
  }),
  z.object({ act: z.literal('add-tag'), tag }),
  z.object({ act: z.literal('remove-tag'), tag }),
  z.object({
    act: z.literal('transfer'),
    jobId: z.uuid('Choose the job.'),
    message: perhapsWords,
    reason: words('Write why: it is kept with each application.'),
  }),
])

/** Says what is to be done; the page then shows what would happen to each. */
export async function describe(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const bulkId = String(form.get('bulkId') ?? '')
  const read = described.safeParse(Object.fromEntries(form))
  if (!isUuid(bulkId)) return refused(form, { message: gone })
  if (!read.success) return refusedByCheck(form, read.error)
  const said = saidOf(read.data, scope.timeZone)
  if (said.wish.act === 'pause' && said.wish.wakeAt && said.wish.wakeAt <= (await readClock())) {
    return refused(form, {
      fieldErrors: { wakesOn: 'That day has passed. Choose a later one.' },
    })
  }
  const kept = await describeBulk({ bulkId, byId: scope.personId }, said)
  if (!kept) return refused(form, { message: gone })
  redirect(`/bulk/${bulkId}`)
}

const gone = 'This has been started already, or is not yours. Go back to the list and choose again.'

function saidOf(
  read: z.output<typeof described>,
  timeZone: string,
): Parameters<typeof describeBulk>[1] {
  const nothing = { words: '', reason: '' }
  switch (read.act) {
    case 'reject':
      return {
        wish: { act: 'reject', reason: read.rejectionReason },
        words: read.message,
        reason: read.reason,
      }
    case 'pause': {
      const wakeAt = read.wakesOn ? instantOfLocal(read.wakesOn, '09:00', timeZone) : null
      return {
        wish: { act: 'pause', reason: read.pauseReason, wakeAt },
        words: read.message,
        reason: '',
      }
    }
    case 'change-owner':
      return { wish: { act: 'change-owner', ownerId: read.ownerId }, ...nothing }
    case 'add-tag':
    case 'remove-tag':
      return { wish: { act: read.act }, words: read.tag, reason: '' }
    case 'move-to-version':
      return { wish: { act: read.act }, words: '', reason: read.reason }
    case 'transfer':
      return {
        wish: { act: 'transfer', jobId: read.jobId },
        words: read.message,
        reason: read.reason,
      }
    default:
      return { wish: { act: read.act }, ...nothing }
  }
}

/** So many are done before anybody would have looked at a bar. */
const fewPeople = 12

/** Sets it going for those who are ticked, as the page showed them. */
export async function start(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const bulkId = String(form.get('bulkId') ?? '')
  const chosen = readChosen(form)
  if (chosen.included.size === 0) {
    return refused(form, { message: 'Nobody is ticked. Tick at least one person.' })
  }
  const started = isUuid(bulkId) && (await startBulk({ bulkId, byId: scope.personId }, chosen))
  if (!started) return refused(form, { message: gone })
  const isSmall = chosen.included.size <= fewPeople
  if (isSmall && (await endsWithin(bulkId, 2_000))) {
    const turn = (await findBulk(scope, bulkId))?.turn
    if (turn && hasTurned(turn) && chosen.refused.size === 0) {
      const open = await listStillOpen(scope, turn)
      if (open.seen.length + open.hidden === 0) {
        await leaveFlash({ id: bulkId, message: sayTurn(turn.turn).said })
        redirect(`/jobs/${turn.jobId}`)
      }
    }
  }
  redirect(`/bulk/${bulkId}`)
}

const which = z.object({ bulkId: z.uuid() })

async function turn(
  form: FormData,
  how: (which: { bulkId: string; byId: string }) => Promise<boolean>,
): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const { bulkId } = which.parse(Object.fromEntries(form))
  await how({ bulkId, byId: scope.personId })
  redirect(`/bulk/${bulkId}`)
}

export async function stop(_: FormState, form: FormData): Promise<FormState> {
  return turn(form, stopBulk)
}

export async function goOn(_: FormState, form: FormData): Promise<FormState> {
  return turn(form, resumeBulk)
}

/** A new draft: those that failed once more, or the rejections taken back. */
export async function again(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const asked = z
    .object({ fromId: z.uuid(), bulkId: z.uuid(), what: z.enum(['failed', 'undo']) })
    .parse(Object.fromEntries(form))
  const drafted = await draftAgain({ ...asked, scope })
  if (!drafted) return refused(form, { message: 'There is nobody left to do that with.' })
  if (asked.what === 'undo') {
    const { bulkId } = asked
    const wish = { act: 'undo-rejection' } as const
    await describeBulk({ bulkId, byId: scope.personId }, { wish, words: '', reason: '' })
  }
  redirect(`/bulk/${asked.bulkId}`)
}
