import type { Tone } from '@/app/ui/tone'
import { sayWeekday } from '@/app/words/people'
import type { BookingWarning, PersonWarning, WholeWarning } from '@/lib/booking/booking-warnings'
import { type PartOfDay, partsOfDay } from '@/lib/booking/option-costs'
import type { WeekInterview } from '@/lib/interviews/data/week-of-interviews'
import type { LocalDate, LocalTime } from '@/lib/time/local-date'
import { sayInstant } from '@/lib/time/wording'
import { instantOfLocal, instantsOfLocal } from '@/lib/time/zones'

/** How an interview of the week stands; no words where there is nothing to say. */
export function sayPanelAnswers({ state, missing, panel }: WeekInterview): {
  tone: Tone
  words: string | null
} {
  switch (state) {
    case 'took-place':
      return { tone: 'ok', words: 'took place' }
    case 'did-not-take-place':
      return { tone: 'quiet', words: 'did not take place' }
    case 'booked': {
      if (missing) return { tone: 'harm', words: 'somebody is missing' }
      const open = panel.filter(({ accepted, shadow }) => !accepted && !shadow).length
      if (open === 0) return { tone: 'ok', words: 'all have accepted' }
      return { tone: 'attention', words: `${open} of ${panel.length} not answered` }
    }
  }
}

/** What speaks against booking by hand, a sentence each. */
export function sayBookingWarning(
  { kind, personId }: BookingWarning,
  nameOf: (personId: string) => string,
): string {
  if (personId === null) return sayWholeWarning(kind)
  return `${nameOf(personId)} ${sayPersonWarning(kind)}.`
}

function sayPersonWarning(kind: PersonWarning): string {
  switch (kind) {
    case 'excluded':
      return 'must not sit: recused, referred the candidate, or is close to them'
    case 'not-qualified':
      return 'is not qualified for this interview'
    case 'sat-earlier':
      return 'sat in an earlier stage, and the plan wants somebody new'
    case 'sits-in-loop':
      return 'sits in another interview of this stage'
    case 'holiday':
      return 'has a holiday or a shutdown of their place that day'
    case 'away':
      return 'is away that day'
    case 'outside-hours':
      return 'does not work at that hour'
    case 'paused':
      return 'takes no interviews then: paused'
    case 'inside-their-notice':
      return 'wants to know earlier: it begins inside their notice'
    case 'taken':
      return 'is in another interview or kept for one then, so it cannot be booked'
    case 'hard-busy':
      return 'is busy then, says their calendar'
    case 'too-close':
      return 'comes straight from something else, or goes on to it, without the minutes between that they want'
    case 'soft-busy':
      return 'has tentative or focus time then'
    case 'day-full':
      return 'is at their limit for that day'
    case 'week-full':
      return 'is at their limit for that week'
  }
}

function sayWholeWarning(kind: WholeWarning): string {
  switch (kind) {
    case 'short-notice':
      return 'It begins sooner than the plan’s notice.'
    case 'candidate-away':
      return 'The candidate is away or in another interview then.'
    case 'short-break':
      return 'The break to the other interview is shorter than the plan wants, or there is none.'
    case 'long-break':
      return 'The break to the other interview is longer than the plan wants.'
    case 'other-day':
      return 'The other interview of this stage is on another day, and the plan wants one day.'
    case 'out-of-order':
      return 'It comes out of the plan’s order.'
  }
}

/** What is odd about an hour that a clock skips or shows twice, as it does where it is put forward or back. */
export function sayOddHour(date: LocalDate, time: LocalTime, timeZone: string): string[] {
  const instants = instantsOfLocal(date, time, timeZone)
  if (instants.length === 1) return []
  const at = sayInstant(instantOfLocal(date, time, timeZone), timeZone)
  return [
    instants.length === 0
      ? `Clocks are put forward then, and none shows ${time}: it would be ${at}.`
      : `Clocks are put back then, and show ${time} twice: it would be the first of the two.`,
  ]
}

const partNames: Record<PartOfDay, string> = {
  morning: 'mornings',
  afternoon: 'afternoons',
  evening: 'evenings',
}

/** "Tuesdays and Thursdays, mornings"; null: all is alike to them. */
export function sayWhatSuits(weekdays: readonly number[], parts: readonly string[]): string | null {
  const all = new Intl.ListFormat('en-GB')
  const said = [
    weekdays.map((weekday) => `${sayWeekday(weekday)}s`),
    partsOfDay.filter((part) => parts.includes(part)).map((part) => partNames[part]),
  ]
  return said.some((words) => words.length > 0)
    ? said
        .filter((words) => words.length > 0)
        .map((words) => all.format(words))
        .join(', ')
    : null
}
