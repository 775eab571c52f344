import { sayDeactivateRefusal, sayRole } from '@/app/words/people'
import { sayRefusal } from '@/app/words/refusals'
import type { RehomingRefusal } from '@/lib/people/commands/rehome-holding'
import type { Holding, HoldingKind } from '@/lib/people/holdings'
import type { HomeNote, SeatFit } from '@/lib/people/new-homes'
import { refusals } from '@/lib/pipeline/decision'
import { sayCount } from '@/lib/time/wording'

/** The head of a section, and what its new homes mean for others. */
export function sayHoldingKind(kind: HoldingKind): { title: string; hint: string } {
  switch (kind) {
    case 'seat':
      return {
        title: 'Interviews ahead',
        hint: 'Whoever takes the seat gets the invite; the candidate is told whom they will meet. The time stays.',
      }
    case 'review':
      return {
        title: 'Take-homes to review',
        hint: 'Whoever takes the review over is asked for it by email.',
      }
    case 'scorecard':
      return {
        title: 'Scorecards not written',
        hint: 'Nobody can write them in another’s place: excuse them, or wait for them before access ends.',
      }
    case 'application':
      return {
        title: 'Applications owned',
        hint: 'The new owner finds them in Today, messages that wait for an answer included.',
      }
    case 'job':
      return { title: 'Jobs owned', hint: 'New applications go to the job’s owner.' }
    case 'approval':
      return {
        title: 'Offers waiting for their approval',
        hint: 'The new approver is asked by email.',
      }
    case 'member':
      return {
        title: 'Places on hiring teams',
        hint: 'What the place allows, the new person may do.',
      }
    case 'team':
      return { title: 'Teams led', hint: 'Who leads a team hears of candidates for it.' }
    case 'cover':
      return {
        title: 'Covers for others',
        hint: 'Until they are back, their alarms go to the cover.',
      }
    case 'pool':
      return {
        title: 'Pools that become too small',
        hint: 'Fewer people are left than one round needs. Train somebody, or let it stand for now.',
      }
  }
}

/** What letting a line go without a new home means, as a choice; null where that cannot be. */
export function sayExcuse(holding: Holding): string | null {
  switch (holding.kind) {
    case 'seat':
      return holding.shadow
        ? 'Nobody: the trainee’s seat stays empty'
        : 'Nobody yet: the seat is empty, its owner is told'
    case 'review':
      return 'Nobody: the review is excused'
    case 'scorecard':
      return 'Excuse it: nobody waits for it'
    case 'member':
      return holding.alone ? 'Nobody: the role stays empty' : 'Nobody: others hold the role'
    case 'team':
      return 'Nobody: no lead for now'
    case 'cover':
      return 'Nobody: the cover ends'
    case 'application':
    case 'job':
    case 'approval':
    case 'pool':
      return null
  }
}

export function sayHomeNote(note: HomeNote | null): string {
  if (!note) return ''
  switch (note.kind) {
    case 'fit': {
      const load =
        note.weeklyLimit === null
          ? sayCount(note.inWeek, 'interview', 'interviews')
          : `${note.inWeek} of ${note.weeklyLimit}`
      return `${saySeatFit(note.fit)}, ${load} that week`
    }
    case 'reviews':
      return note.open === 0 ? 'owes nothing' : `owes ${sayCount(note.open, 'scorecard')}`
    case 'cover':
      return 'covers for them'
    case 'job-owner':
      return 'owns the job'
    case 'owns':
      return note.applications === 0
        ? 'owns none yet'
        : `owns ${sayCount(note.applications, 'application')}`
    case 'role':
      return sayRole(note.role).toLowerCase()
  }
}

function saySeatFit(fit: SeatFit): string {
  switch (fit) {
    case 'free':
      return 'free'
    case 'soft-busy':
      return 'has a note then'
    case 'short-notice':
      return 'inside their own notice'
    case 'at-limit':
      return 'at their limit'
    case 'outside-hours':
      return 'outside their hours'
    case 'paused':
      return 'paused'
    case 'busy':
      return 'busy then'
    case 'interviewing':
      return 'in another interview'
  }
}

export const sayUnderWay =
  'Somebody is handing this list over just now. Wait until that has ended; the page shows how far it is.'

export const sayAccessEnded = 'They are signed out everywhere, and their links are closed.'

/** Why somebody can still sign in although what they own was handed over to end that. */
export function sayAccessStillOpen(noted: string): string {
  switch (noted) {
    case 'owns-work':
      return 'Not everything they own has another owner yet. Give the rest to somebody in the list below, then close their access.'
    case 'last-admin':
      return sayDeactivateRefusal('last-admin')
    case 'not-for-your-role':
      return sayRefusal('not-for-your-role')
    default:
      return 'Something went wrong on our side. What they own has been handed over as far as the list shows; close their access once more.'
  }
}

/** As it was noted for one line of a run. */
export function sayLineRefusal(noted: string): string {
  const refusal = [...refusals, ...rehomingRefusals].find((one) => one === noted)
  return refusal
    ? sayRehomingRefusal(refusal)
    : 'Something went wrong on our side, so nothing was done here. Try it again.'
}

const rehomingRefusals = [
  'no-such-application',
  'needs-somebody',
  'excuse-missing',
  'no-such-holding',
] as const satisfies RehomingRefusal[]

export function sayRehomingRefusal(refusal: RehomingRefusal): string {
  switch (refusal) {
    case 'needs-somebody':
      return 'This cannot be without somebody. Choose who takes it over.'
    case 'excuse-missing':
      return 'Say below why nobody takes over what you excuse.'
    case 'no-such-holding':
      return 'This cannot be handed over. Excuse it instead.'
    default:
      return sayRefusal(refusal)
  }
}
