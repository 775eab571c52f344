import type {
  Absence,
  ApplicationStatus,
  PauseReason,
  RejectionReason,
  ScorecardState,
  SeatState,
  WithdrawalReason,
} from '@/lib/pipeline/application'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import type { Recommendation } from '@/lib/scorecards/scorecard-form'

export function sayRejectionReason(reason: RejectionReason): string {
  switch (reason) {
    case 'skills':
      return 'Skills do not fit'
    case 'level':
      return 'Level does not fit'
    case 'right-to-work':
      return 'No right to work'
    case 'place':
      return 'Place does not fit'
    case 'no-opening':
      return 'No opening'
    case 'no-reply':
      return 'No reply from them'
    case 'absent':
      return 'Did not come'
    case 'other':
      return 'Another reason'
  }
}

export function sayWithdrawalReason(reason: WithdrawalReason): string {
  switch (reason) {
    case 'other-offer':
      return 'Another offer'
    case 'pay':
      return 'Pay'
    case 'place':
      return 'Place'
    case 'timing':
      return 'Timing'
    case 'role':
      return 'The role'
    case 'other':
      return 'Another reason'
  }
}

export function sayPauseReason(reason: PauseReason): string {
  switch (reason) {
    case 'candidate-asked':
      return 'The candidate asked for it'
    case 'job-paused':
      return 'The job is paused'
    case 'awaiting-opening':
      return 'Waiting for an opening'
    case 'other':
      return 'Another reason'
  }
}

export function sayAbsence(absence: Absence): string {
  switch (absence) {
    case 'candidate-absent':
      return 'The candidate did not come'
    case 'interviewer-absent':
      return 'The interviewer did not come'
    case 'cut-short':
      return 'It was cut short'
    case 'technical':
      return 'A technical problem'
  }
}

export function sayStatus(status: ApplicationStatus): string {
  switch (status) {
    case 'active':
      return 'Active'
    case 'paused':
      return 'Paused'
    case 'rejected':
      return 'Rejected'
    case 'withdrawn':
      return 'Withdrawn'
    case 'hired':
      return 'Hired'
  }
}

/** Somebody on a panel: their answer to the invite. */
export function saySeatState(state: SeatState): string {
  switch (state) {
    case 'seated':
      return 'has not answered'
    case 'accepted':
      return 'accepted'
    case 'declined':
      return 'declined'
    case 'recused':
      return 'recused'
    case 'absent':
      return 'did not come'
    case 'replaced':
      return 'replaced'
  }
}

export function sayScorecardState(state: ScorecardState): string {
  switch (state) {
    case 'not-due':
      return 'scorecard not due yet'
    case 'due':
      return 'scorecard due'
    case 'submitted':
      return 'scorecard in'
    case 'excused':
      return 'scorecard excused'
  }
}

export function sayRecommendation(recommendation: Recommendation): string {
  switch (recommendation) {
    case 'strong-no':
      return 'Strong no'
    case 'no':
      return 'No'
    case 'yes':
      return 'Yes'
    case 'strong-yes':
      return 'Strong yes'
  }
}

export type Source = Extract<ApplicationEvent, { type: 'application.received' }>['source']

export function saySource(source: Source): string {
  switch (source) {
    case 'public-page':
      return 'the public page'
    case 'recruiter':
      return 'a recruiter'
    case 'referral':
      return 'a referral'
    case 'import':
      return 'an import'
    case 'internal':
      return 'inside the company'
  }
}

/** Begins a rejection's message: kind, plain, to be changed by whoever sends it. */
export function rejectionDraft(facts: { firstName: string; job: string; sender: string }): string {
  const { firstName, job, sender } = facts
  return [
    `Dear ${firstName},`,
    `thank you for your interest in ${job} and for the time you took with us. We have read and weighed everything with care, and have decided not to go on with your application.`,
    'This is about this role at this moment, and no judgement of you as a person or an engineer. If you would like to hear more about how we came to it, simply answer this mail.',
    `All the best\n${sender}`,
  ].join('\n\n')
}
