/** Kits and rubrics as people read them. */
import type { KitWritten } from '@/lib/scorecards/commands/write-kit'
import type { RubricWritten } from '@/lib/scorecards/commands/write-rubric'
import type { PlanUse } from '@/lib/scorecards/data/library'
import type { KitGapReason } from '@/lib/scorecards/kit-text'
import type { GapReason } from '@/lib/scorecards/rubric-text'
import { sayCount, sayDuration } from '@/lib/time/wording'

export type KitRefusal = Extract<KitWritten | RubricWritten, { ok: false }>['refusal']

export function sayKitRefusal(refusal: KitRefusal): string {
  switch (refusal) {
    case 'no-such-kit':
    case 'no-such-rubric':
      return 'This does not exist any more. Go back to the list.'
    case 'name-taken':
      return 'There is one with this name already. Choose another name.'
    case 'edited-meanwhile':
      return 'Somebody else has changed this meanwhile. What you wrote is still here: saving once more puts it in the place of theirs.'
    case 'retired':
      return 'Somebody has retired this meanwhile. Take it back into use first, or copy it.'
    case 'replaced':
      return 'There is a newer edition of this rubric. Change that one, or copy this.'
    case 'has-gaps':
      return 'Something is missing. Look through the fields.'
  }
}

export function sayRubricGap(reason: GapReason): string {
  switch (reason) {
    case 'name-missing':
      return 'Write a name.'
    case 'name-too-long':
      return 'Shorter, please: 100 characters at most.'
    case 'text-too-long':
      return 'Shorter, please: 1,000 characters at most.'
    case 'nothing-to-assess':
      return 'Write at least one criterion: without one there is nothing to assess.'
    case 'too-many':
      return 'A rubric has 12 criteria at most. Nobody assesses more in one interview.'
    case 'named-twice':
      return 'A criterion above has this name already. Choose another name.'
    case 'level-missing':
      return 'Say what this level looks like.'
  }
}

export function sayKitGap(reason: KitGapReason): string {
  switch (reason) {
    case 'name-missing':
      return 'Write the kit’s name.'
    case 'purpose-missing':
      return 'Say what the interview is for: it is what interviewers read first.'
    case 'name-too-long':
      return 'Shorter, please: 100 characters at most.'
    case 'text-too-long':
      return 'Shorter, please: 2,000 characters at most.'
    case 'minutes-unreadable':
      return 'Write whole minutes, from 1 to 600.'
    case 'title-missing':
      return 'Say what happens in this time.'
    case 'question-missing':
      return 'Write the question that this answers.'
    case 'too-many':
      return 'A kit has 15 steps and 30 questions at most.'
  }
}

/** "new applications; 3 under way; a draft" */
export function sayForWhom({ inForce, inDraft, running }: PlanUse): string {
  return [
    ...(inForce ? ['new applications'] : []),
    ...(running > 0 ? [`${running} under way`] : []),
    ...(inDraft ? ['its draft'] : []),
  ].join(', ')
}

export function sayUses(uses: PlanUse[]): string {
  return uses.length === 0 ? 'nowhere' : uses.map(({ plan }) => plan).join(', ')
}

/** Null: it fits every interview that has it. */
export function sayTooLong(minutes: number, uses: PlanUse[]): string | null {
  const shorter = uses.find((use) => use.minutes !== null && use.minutes < minutes)
  if (!shorter?.minutes) return null
  return `The running order takes ${sayDuration(minutes)}; ${shorter.plan} gives it ${sayDuration(shorter.minutes)}.`
}

/** What an edit does to a rubric that holds scorecards to its words. */
export function sayHeld(scorecards: number): string {
  return `${sayCount(scorecards, 'scorecard stands', 'scorecards stand')} on these words and will never read by others. What you save becomes the next edition beside it; plans use that once they are published with it.`
}
