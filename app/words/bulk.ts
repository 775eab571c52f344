import { sayMessageKind } from '@/app/words/messages'
import { sayRefusal } from '@/app/words/refusals'
import { type BulkAct, isToldLater } from '@/lib/pipeline/bulk'
import type { BulkRefusal, BulkState } from '@/lib/pipeline/data/bulk'
import { sayCount, sayInstant } from '@/lib/time/wording'

export function sayBulkAct(act: BulkAct): string {
  switch (act) {
    case 'advance':
      return 'Advance'
    case 'reject':
      return 'Reject'
    case 'undo-rejection':
      return 'Undo the rejection'
    case 'pause':
      return 'Pause'
    case 'resume':
      return 'Resume'
    case 'change-owner':
      return 'Change the owner'
    case 'send-link':
      return 'Send the link again'
    case 'close-no-reply':
      return 'Close, no reply'
    case 'add-tag':
      return 'Add a tag'
    case 'remove-tag':
      return 'Remove a tag'
    case 'transfer':
      return 'Move to another job'
    case 'move-to-version':
      return 'Move to the newest version of the plan'
  }
}

/** What the button does, with how many, and that they are written to. */
export function sayBulkDoing(act: BulkAct, count: number, mails: boolean): string {
  const email = mails ? ' and email them' : ''
  const whom = sayCount(count, 'person', 'people')
  switch (act) {
    case 'advance':
      return `Advance ${whom}${email}`
    case 'reject':
      return `Reject ${whom}${email} later`
    case 'undo-rejection':
      return `Undo ${sayCount(count, 'rejection')}`
    case 'pause':
      return `Pause ${whom}${email}`
    case 'resume':
      return `Resume ${whom}${email}`
    case 'change-owner':
      return `Change the owner of ${count}`
    case 'send-link':
      return `Send the link to ${whom}`
    case 'close-no-reply':
      return `Close ${whom}${email} later`
    case 'add-tag':
      return `Tag ${whom}`
    case 'remove-tag':
      return `Take the tag off ${count}`
    case 'transfer':
      return `Move ${whom}${email}`
    case 'move-to-version':
      return `Move ${whom} to the newest version${email}`
  }
}

/** "Rejected", "Advanced": what became of those that went well. */
export function sayBulkDone(act: BulkAct): string {
  switch (act) {
    case 'advance':
      return 'advanced'
    case 'reject':
      return 'rejected'
    case 'undo-rejection':
      return 'active again'
    case 'pause':
      return 'paused'
    case 'resume':
      return 'resumed'
    case 'change-owner':
      return 'with a new owner'
    case 'send-link':
      return 'sent the link'
    case 'close-no-reply':
      return 'closed'
    case 'add-tag':
      return 'tagged'
    case 'remove-tag':
      return 'without the tag'
    case 'transfer':
      return 'moved'
    case 'move-to-version':
      return 'on the newest version'
  }
}

export function sayBulkState(state: BulkState): string {
  switch (state) {
    case 'draft':
      return 'Not started'
    case 'running':
      return 'Under way'
    case 'done':
      return 'Done'
    case 'stopped':
      return 'Stopped'
  }
}

export function sayBulkRefusal(refusal: BulkRefusal): string {
  switch (refusal) {
    case 'went-wrong':
      return 'Something went wrong on our side, so nothing was done here. Try it again, or do it on the application.'
    case 'already-closed':
      return 'This application has ended already.'
    case 'changed-meanwhile':
      return 'Somebody changed this application after you had looked at it, so nothing was done here. Try it again to see what it would do now.'
    case 'not-rejected':
      return 'Nobody has decided against this application, so there is nothing to undo.'
    case 'not-paused':
      return 'This application is not paused.'
    default:
      return sayRefusal(refusal)
  }
}

export type ForeseenMail = { kind: string; to: string }

/** What happens to one of them: the act, then who gets which email. */
export function sayForeseen(facts: {
  act: BulkAct
  nothing: boolean
  stageAfter: string
  telling: { at: Date; timeZone: string }
  mails: ForeseenMail[]
  now: Date
  /** Of a move to the newest version: what becomes of the parts of the present stage. */
  parts?: string
}): string {
  const { act, nothing, stageAfter, telling, mails, now, parts } = facts
  if (nothing) return 'It is so already: nothing changes.'
  const mail = sayMails(mails)
  if (isToldLater(act)) {
    const when = sayInstant(telling.at, telling.timeZone, now)
    return `Told ${when}.${mail ? ` ${mail}.` : ''}`
  }
  const goesOn = act === 'advance' || act === 'transfer' || act === 'move-to-version'
  const what = goesOn ? `Goes on in ${stageAfter}.` : ''
  return [what, parts, mail ? `${mail}.` : 'No email leaves.'].filter(Boolean).join(' ')
}

function sayMails(mails: ForeseenMail[]): string {
  const said = new Set(mails.map(({ kind, to }) => `to ${to} (${sayMessageKind(kind)})`))
  return said.size === 0 ? '' : `Email ${[...said].join(', ')}`
}
