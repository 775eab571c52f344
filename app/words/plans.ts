/** Plans as people read them. */
import type { PlanPublished } from '@/lib/pipeline/commands/publish-plan'
import type { DraftPublished } from '@/lib/pipeline/commands/write-plan'
import type { DeciderRole, OnEntering, Stage, StageKind } from '@/lib/pipeline/plan'
import { sayCount, sayDuration } from '@/lib/time/wording'

export function sayStageKind(kind: StageKind): string {
  switch (kind) {
    case 'review':
      return 'Review'
    case 'interview':
      return 'Interviews'
    case 'take-home':
      return 'Take-home'
    case 'choice':
      return 'The candidate chooses'
    case 'matching':
      return 'Matching with a team'
    case 'offer':
      return 'Offer'
  }
}

export const earlierPeopleChoices = ['never', 'if-needed', 'free'] as const
export function sayEarlierPeople(choice: Stage['earlierPeople']): string {
  switch (choice) {
    case 'never':
      return 'Never: everybody here is new to the candidate'
    case 'if-needed':
      return 'Only if nobody else can'
    case 'free':
      return 'Like anybody else'
  }
}

export const orderChoices = ['fixed', 'any'] as const
export function sayOrder(order: Stage['order']): string {
  return order === 'fixed' ? 'As they stand here' : 'Any order'
}

export function sayDecider(role: DeciderRole): string {
  switch (role) {
    case 'recruiter':
      return 'A recruiter'
    case 'decider':
      return 'A decider of the job'
    case 'team-lead':
      return 'A team lead of the job'
  }
}

/** "1 day, 2 h" for lengths of notice, which are whole hours. */
export function sayNotice(minutes: number): string {
  if (minutes === 0) return 'none'
  return minutes % 1440 === 0 ? sayCount(minutes / 1440, 'day') : sayDuration(minutes)
}

export function sayNudges(days: readonly number[]): string {
  if (days.length === 0) return 'nobody nudges; the owner is not asked either'
  const last = days.at(-1)
  const said = days.length === 1 ? `${last}` : `${days.slice(0, -1).join(', ')} and ${last}`
  return `after ${said} ${last === 1 ? 'day' : 'days'} without a booking`
}

export function sayBreak({ min, max }: Stage['breakMinutes']): string {
  if (max === 0) return 'none'
  return min === max ? sayDuration(min) : `${sayDuration(min)} to ${sayDuration(max)}`
}

export const onEnteringWords: Record<OnEntering, string> = {
  ask: 'The candidate is sent the link or the brief by itself',
  wait: 'It waits until somebody sends it',
}

type PublishRefusal = Extract<PlanPublished | DraftPublished, { ok: false }>['refusal']
export function sayPlanRefusal(refusal: PublishRefusal): string {
  switch (refusal) {
    case 'no-such-plan':
      return 'This draft does not exist any more: somebody drafted it anew. Reload the page.'
    case 'edited-meanwhile':
      return 'Somebody else has saved another draft of this plan meanwhile. Load theirs to go on from it; what you wrote since stays on this page until then.'
    case 'already-published':
      return 'Somebody has published this version already.'
    case 'plan-has-mistakes':
      return 'This version has mistakes, listed above. Mend them first.'
  }
}
