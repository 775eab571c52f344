import type { RoomPhase, ScorecardStanding, SeatStanding } from '@/lib/interviews/room-phase'
import type { PauseRefusal } from '@/lib/people/commands/pause-interviewer'
import type { OwnLoad } from '@/lib/scheduling/data/own-time'
import type { WeekHeld } from '@/lib/scheduling/week-held'
import { sayCount, sayDuration, sayNearDate, sayTime } from '@/lib/time/wording'

/** What somebody of the panel may answer to "Did it take place?". */
export const outcomes = [
  'took-place',
  'took-place-without-me',
  'candidate-absent',
  'interviewer-absent',
  'cut-short',
  'technical',
] as const
export type Outcome = (typeof outcomes)[number]

/** `detail` says what follows, and whom it is written to. */
export function sayOutcome(outcome: Outcome): { label: string; detail: string } {
  const again = 'The candidate gets a link for a new time.'
  switch (outcome) {
    case 'took-place':
      return { label: 'Yes', detail: 'Scorecards are due from now on.' }
    case 'took-place-without-me':
      return {
        label: 'Yes, but without me',
        detail: 'The others owe their scorecards, you owe none.',
      }
    case 'candidate-absent':
      return {
        label: 'The candidate did not come',
        detail:
          'The first time they get a kind email with a new link; the second time the recruiter decides.',
      }
    case 'interviewer-absent':
      return {
        label: 'I couldn’t',
        detail:
          'The candidate gets an apology and a link for a new time, and the recruiter is told.',
      }
    case 'cut-short':
      return { label: 'It was cut short', detail: `Too little to judge by. ${again}` }
    case 'technical':
      return { label: 'A technical problem kept us from it', detail: again }
  }
}

/** After the answer, whom it was written to and what comes next. */
export function sayOutcomeKept(outcome: Outcome): string {
  switch (outcome) {
    case 'took-place':
      return 'It took place. Your scorecard is next.'
    case 'took-place-without-me':
      return 'It took place without you. You owe no scorecard.'
    case 'interviewer-absent':
      return 'Thank you for saying so. The candidate gets an apology and a link for a new time.'
    case 'candidate-absent':
    case 'cut-short':
    case 'technical':
      return 'Noted. Another time is arranged; there is nothing more for you to do.'
  }
}

/** "due tomorrow 17:00 your time", "was due yesterday 17:00 your time". */
export function sayDue(dueAt: Date, timeZone: string, now: Date): string {
  const when = `${sayNearDate(dueAt, timeZone, now)} ${sayTime(dueAt, timeZone)} your time`
  return dueAt < now ? `was due ${when}` : `due ${when}`
}

/** One sentence above the scorecard: what is asked of its author. */
export function sayStanding(standing: ScorecardStanding, phase: RoomPhase): string {
  switch (standing) {
    case 'none':
      return 'You sit in to learn, so no scorecard is asked of you.'
    case 'not-yet':
      return 'It opens when the interview begins.'
    case 'draft':
      return phase === 'asked'
        ? 'Say above whether the interview took place; what you write meanwhile is kept.'
        : 'Take your notes here. You submit it once the interview is over.'
    case 'due':
      return 'Nobody else’s scorecard is shown to you before yours is in.'
    case 'late':
      return 'It is late, and the candidate waits for it. A few lines are enough.'
    case 'submitted':
      return 'Submitted. It stands as you wrote it.'
    case 'excused':
      return 'You are excused: nobody waits for it. If you still have something to say, it is welcome.'
    case 'not-needed':
      return 'No scorecard is needed: this interview did not take place.'
  }
}

/** Instead of the room, to whoever does not sit here any more. */
export function sayLeft(standing: Exclude<SeatStanding, 'sits'>): { title: string; text: string } {
  switch (standing) {
    case 'declined':
      return {
        title: 'You said that you can’t make it',
        text: 'The recruiter has been told and looks for somebody else. There is nothing more for you to do.',
      }
    case 'absent':
      return {
        title: 'You could not be there',
        text: 'It is noted that you were not there. You owe no scorecard, and there is nothing more for you to do.',
      }
    case 'left':
      return {
        title: 'This place is not yours any more',
        text: 'Somebody else has taken it, or you stepped aside. You owe nothing for it. If that is a mistake, write to the recruiter.',
      }
  }
}

/** What every recommendation and the scale above it mean in a word. */
export function sayLevel(level: number): string {
  return ['Well below', 'Below', 'Meets', 'Above'][level - 1] ?? ''
}

/** "3 of 5 this week", "3 of 5, 2 h 30 min of 4 h this week": what counts against the limits that somebody has. */
export function sayLoad({ held, limits }: OwnLoad): string {
  const { perWeek, minutesPerWeek } = limits
  const said = [
    perWeek === null ? null : `${held.interviews + held.kept + held.reviews} of ${perWeek}`,
    minutesPerWeek === null
      ? null
      : `${sayDuration(held.minutes)} of ${sayDuration(minutesPerWeek)}`,
  ].filter((one) => one !== null)
  return `${said.length > 0 ? said.join(', ') : sayHeld(held)} this week`
}

/** "2 interviews", "2 interviews, 1 take-home review and 1 time kept for a candidate". */
export function sayHeld({ interviews, kept, reviews }: WeekHeld): string {
  const said = [
    sayCount(interviews, 'interview'),
    ...(reviews > 0 ? [sayCount(reviews, 'take-home review')] : []),
    ...(kept > 0 ? [`${sayCount(kept, 'time')} kept for a candidate`] : []),
  ]
  return new Intl.ListFormat('en-GB').format(said)
}

export function sayPauseRefusal(refusal: PauseRefusal): string {
  switch (refusal) {
    case 'no-such-date':
      return 'Give your first day back as a date.'
    case 'date-in-the-past':
      return 'Your first day back has to be tomorrow or later.'
    case 'date-too-far':
      return 'A pause lasts a year at most. Ask the recruiter to take you off the panels instead.'
  }
}

export const signedOut =
  'You are signed out, and nothing is lost: sign in again in another tab, come back to this one and try again.'
export const notSaved = 'That could not be saved just now. What you wrote is still here: try again.'
