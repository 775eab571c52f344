/**
 * The shape of every decision on an application: pure functions take state, plan, what somebody wants and
 * `now`, and answer with the events that follow, or with a refusal and its reason. Somebody else writes them.
 */
import type { ApplicationState } from '@/lib/pipeline/application'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import type { Plan } from '@/lib/pipeline/plan'

export type Decision<R extends string = Refusal> =
  | { ok: true; events: ApplicationEvent[] }
  | { ok: false; refusal: R }

/** Every reason for which a decision can be refused. Their words live with the pages. */
export const refusals = [
  'not-active',
  'not-paused',
  'already-closed',
  'already-told',
  'not-told-yet',
  'not-rejected',
  'changed-meanwhile',
  'busy-right-now',
  'applied-again',
  'wrong-stage',
  'no-such-part',
  'not-possible-now',
  'already-booked',
  'not-booked',
  'already-taken-place',
  'not-over-yet',
  'outcome-missing',
  'too-late-to-move',
  'no-moves-left',
  'unfinished-parts',
  'scorecards-missing',
  'last-stage',
  'already-submitted',
  'not-due',
  'reminded-already',
  'said-already',
  'not-your-seat',
  'nobody-on-panel',
  'person-twice-on-panel',
  'already-answered',
  'already-handed-in',
  'no-extension-left',
  'already-chosen',
  'no-such-option',
  'nothing-proposed',
  'not-approved',
  'not-extended',
  'no-such-stage',
  'no-such-fate',
  'stage-gone',
  'option-gone',
  'not-for-your-role',
  'same-job',
  'job-not-open',
  'active-there-already',
  'telling-time-missing',
  'interview-before-telling',
  'nothing-unanswered',
  'reopening-over',
  'job-closed',
  'answered-by-candidate',
  'words-missing',
  'mention-cannot-see',
  'candidate-not-asked',
  'person-taken',
  'inside-their-notice',
  'slot-taken',
  'proposal-over',
  'start-missing',
  'salary-missing',
  'outside-band',
  'time-in-the-past',
  'opening-taken',
  'no-such-team',
  'no-such-file',
  'no-such-person',
  'recommendation-missing',
  'nothing-assessed',
  'unknown-competency',
] as const
export type Refusal = (typeof refusals)[number]

export type Situation = {
  application: ApplicationState
  plan: Plan
  now: Date
  /** Ids for what the decision brings into being; made by the caller, fixed in tests and stories. */
  nextId: () => string
}

export function refuse<R extends string>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal }
}

export function happens(...events: ApplicationEvent[]): { ok: true; events: ApplicationEvent[] } {
  return { ok: true, events }
}
