import { listNames } from '@/lib/people/names-apart'
import type { TimerKind } from '@/lib/pipeline/due'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { cannotBookSince } from '@/lib/pipeline/standing'
import type { StepKind, WaitsFor } from '@/lib/pipeline/step'

/** Where an application stands, as a recruiter says it. `count` is "1 of 2" where it says something. */
export function sayStep(
  step: { kind: StepKind; done: number; total: number },
  heard: { nothingOpenAt: Date | null } = { nothingOpenAt: null },
): string {
  const words = cannotBookSince(step, heard) ? 'Cannot book: nothing open' : stepWords(step.kind)
  return step.total > 1 ? `${words} · ${step.done} of ${step.total}` : words
}

function stepWords(kind: StepKind): string {
  switch (kind) {
    case 'fill-seat':
      return 'Somebody is missing on a panel'
    case 'decide-after-absence':
      return 'Absent for the second time'
    case 'review-application':
      return 'To review'
    case 'candidate-chooses':
      return 'Candidate chooses'
    case 'send-link':
      return 'Needs a time'
    case 'send-take-home':
      return 'Take-home to send'
    case 'candidate-books':
      return 'Candidate books'
    case 'take-home-lapsed':
      return 'Take-home lapsed'
    case 'take-home-with-candidate':
      return 'Take-home with the candidate'
    case 'did-it-take-place':
      return 'Did it take place?'
    case 'interview-upcoming':
      return 'Interview booked'
    case 'scorecards-due':
      return 'Scorecards due'
    case 'reviews-due':
      return 'Reviews due'
    case 'no-team-found':
      return 'No team found'
    case 'gather-interest':
      return 'Looking for a team'
    case 'answer-proposal':
      return 'Team proposed'
    case 'draft-offer':
      return 'Offer to draft'
    case 'send-offer-for-approval':
      return 'Offer to be approved'
    case 'approve-offer':
      return 'Waiting for approval'
    case 'extend-offer':
      return 'Offer to extend'
    case 'candidate-answers-offer':
      return 'Offer with the candidate'
    case 'settle-offer':
      return 'Offer not taken'
    case 'decide':
      return 'To decide'
    case 'paused':
      return 'Paused'
    case 'told-later':
      return 'Decided, not told yet'
    case 'closed':
      return 'Closed'
    case 'hired':
      return 'Hired'
  }
}

/** Of what is booked with somebody who has taken time off since. */
export function sayBookedWhileAway(stageName: string, names: readonly string[]): string {
  const who = listNames([...new Set(names)])
  return `The ${nameInSentence(stageName, 'stage')} is booked, and ${who} ${new Set(names).size > 1 ? 'are' : 'is'} away then. Replace them, or move the interview.`
}

/** The same of a candidate who is to book and has nothing to choose from. */
export function sayCannotBook(stageName: string): string {
  return `The candidate cannot book the ${nameInSentence(stageName, 'stage')}: nothing is open. See why, and find a way.`
}

/**
 * The sentence on top of the application's page: what it waits for, and what to do about it. `hasBegun`: the
 * interview that lacks somebody runs already.
 */
export function sayStepSentence(kind: StepKind, stageName: string, hasBegun = false): string {
  switch (kind) {
    case 'fill-seat':
      if (hasBegun) {
        return 'Somebody of the panel is missing, and the interview has begun. Replace them now, call the candidate, or say that it did not take place.'
      }
      return 'Somebody who should sit on a panel cannot. Replace them, or move the interview.'
    case 'decide-after-absence':
      return `The candidate did not come to the ${nameInSentence(stageName, 'stage')}, and it was not the first time. Send another link, or close.`
    case 'review-application':
      return 'The application is to be read. Decide whether it goes on.'
    case 'candidate-chooses':
      return 'Waiting for the candidate to choose how to show their work.'
    case 'send-link':
      return `The ${nameInSentence(stageName, 'stage')} needs a time: send the candidate the link, or book it by hand.`
    case 'send-take-home':
      return 'The take-home has not been sent yet.'
    case 'candidate-books':
      return `Waiting for the candidate to book the ${nameInSentence(stageName, 'stage')}.`
    case 'take-home-lapsed':
      return 'The take-home was not handed in. Give more time, or close.'
    case 'take-home-with-candidate':
      return 'The candidate is working on the take-home.'
    case 'did-it-take-place':
      return 'An interview is over, and nobody has said yet whether it took place.'
    case 'interview-upcoming':
      return `The ${nameInSentence(stageName, 'stage')} is booked. Nothing to do until it is over.`
    case 'scorecards-due':
      return 'Waiting for scorecards.'
    case 'reviews-due':
      return 'Handed in. Waiting for the reviewers.'
    case 'no-team-found':
      return 'No team was found in time. Propose one, or decide.'
    case 'gather-interest':
      return 'Looking for the team that fits: collect interest, then propose one.'
    case 'answer-proposal':
      return 'A team is proposed. Waiting for the candidate to answer.'
    case 'draft-offer':
      return 'Passed everything. The offer is to be drafted.'
    case 'send-offer-for-approval':
      return 'The offer is drafted. Ask for its approval.'
    case 'approve-offer':
      return 'Waiting for the approver to read the offer.'
    case 'extend-offer':
      return 'The offer is approved. Make it to the candidate.'
    case 'candidate-answers-offer':
      return 'The offer is with the candidate.'
    case 'settle-offer':
      return 'The offer was not taken. Change it, prolong it, or close.'
    case 'decide':
      return `Everything of the ${nameInSentence(stageName, 'stage')} is in. Decide whether it goes on.`
    case 'paused':
      return 'Paused. Nothing is sent until it is resumed.'
    case 'told-later':
      return 'Decided. The candidate has not been told yet.'
    case 'closed':
      return 'This application has ended.'
    case 'hired':
      return 'Hired.'
  }
}

/** `kind`: the step that waits, where it waits for its hour. */
export function sayWaitsFor(waitsFor: WaitsFor, names: string[], kind?: StepKind): string {
  const named = names.join(', ')
  switch (waitsFor) {
    case 'owner':
      return named || 'the owner'
    case 'candidate':
      return 'the candidate'
    case 'interviewers':
      return named || 'the interviewers'
    case 'team-leads':
      return named || 'the team leads'
    case 'deciders':
      return named || 'the deciders'
    case 'approver':
      return named || 'the approver'
    case 'clock':
      return kind ? sayItsHour(kind) : 'a date'
    case 'nobody':
      return 'nobody'
  }
}

function sayItsHour(kind: StepKind): string {
  switch (kind) {
    case 'interview-upcoming':
      return 'the interview’s day'
    case 'paused':
      return 'the end of the pause'
    case 'told-later':
      return 'the hour they are told'
    default:
      return 'a date'
  }
}

/** What the clock does next: "a nudge goes Wed 25 Nov, 10:56 London". */
export function sayTimer(kind: TimerKind, when: string): string {
  switch (kind) {
    case 'nudge-candidate':
      return `a nudge goes ${when}`
    case 'link-unused':
      return `you are asked to call ${when}`
    case 'scorecard-reminder':
      return `a reminder goes ${when}`
    default:
      return `next ${when}`
  }
}
