/** Why there is no time, in sentences, and what one change would open. */
import type { Search } from '@/lib/booking/search'
import type { EdgeHour } from '@/lib/scheduling/edge-hour'
import type { PanelReason } from '@/lib/scheduling/panel-reasons'
import {
  type Change,
  type ChangeWhy,
  type InterviewLimits,
  type SeatReason,
  type SeatWhy,
  seatReasons,
  type TogetherWhy,
  type Why,
} from '@/lib/scheduling/query'
import { localTimeOf } from '@/lib/time/local-date'
import { sayCount, sayZone } from '@/lib/time/wording'

type Words = {
  sessionName: (sessionId: string) => string
  /** What the recruiter asked of a seat: whom they put there, and how many of its pool they left out. */
  asked?: (sessionId: string, seat: number) => { chosen: string | null; leftOut: number }
}
type ChangeWords = Words & {
  personName: (personId: string) => string
  /** The hour that would come in addition, where one hour says it for everybody. */
  hour?: (edge: 'earlier' | 'later') => EdgeHour | null
}

/** "nobody else can · 1 of 3 this week · the day stays whole" */
export function sayReasons(reasons: PanelReason[]): string {
  return reasons.map(sayReason).join(' · ')
}

function sayReason(reason: PanelReason): string {
  switch (reason.kind) {
    case 'nobody-else':
      return 'nobody else can'
    case 'stays':
      return 'sits there already'
    case 'sat-earlier':
      return 'sat in an earlier stage'
    case 'soft-busy':
      return 'gives up tentative or focus time'
    case 'week':
      return sayWeek(reason.interviews, reason.limit)
    case 'fits':
      return 'knows the candidate’s field'
    case 'splits-the-day':
      return 'cuts free time in two'
    case 'keeps-the-day-whole':
      return 'keeps free time whole'
  }
}

function sayWeek(interviews: number, limit: number | null): string {
  if (limit !== null) return `${interviews} of ${limit} that week`
  return interviews === 0 ? 'no other interview that week' : `${interviews} others that week`
}

/** "System design: 6 qualified: 2 free, 2 at their limit, 1 away, 1 must not sit." */
export function sayWhy(why: Exclude<Why, { kind: 'change' }>, words: Words): string {
  switch (why.kind) {
    case 'seat':
      return saySeat(why, words)
    case 'together':
      return sayTogether(why, words)
  }
}

function saySeat({ sessionId, seat, qualified, counts }: SeatWhy, words: Words): string {
  const name = words.sessionName(sessionId)
  const { chosen = null, leftOut = 0 } = words.asked?.(sessionId, seat) ?? {}
  if (qualified === 0) return `${name}: nobody is qualified for it.`
  const reasons = seatReasons
    .toReversed()
    .flatMap((reason): [SeatReason, number][] => {
      const count = (counts[reason] ?? 0) - (reason === 'excluded' ? leftOut : 0)
      return count > 0 ? [[reason, count]] : []
    })
    .map(
      ([reason, count]) =>
        `${chosen && qualified === 1 ? '' : `${count} `}${saySeatReason(reason)}`,
    )
  if (chosen && qualified === 1) return `${name}: ${chosen}, chosen by you: ${reasons.join(', ')}.`
  const all = [...reasons, ...(leftOut > 0 ? [`${leftOut} left out by you`] : [])]
  return `${name}: ${qualified} qualified: ${all.join(', ')}.`
}

function saySeatReason(reason: SeatReason): string {
  switch (reason) {
    case 'excluded':
      return 'must not sit'
    case 'pinned':
      return 'in the other interview'
    case 'away':
      return 'away'
    case 'hours':
      return 'without working hours then'
    case 'notice-and-window':
      return 'only at too short notice'
    case 'busy':
      return 'busy'
    case 'limits':
      return 'at their limit'
    case 'candidate':
      return 'free only when the candidate is not'
    case 'free':
      return 'free'
  }
}

function sayTogether({ reason, sessionId }: TogetherWhy, { sessionName }: Words): string {
  switch (reason) {
    case 'panel-never-free-together':
      return `${sessionId ? sessionName(sessionId) : 'The panel'}: those who would have to sit are never free at once.`
    case 'breaks-and-order':
      return 'Everybody is free somewhere, but not in this order with these breaks on one day.'
    case 'different-people':
      return 'Everybody is free somewhere, but the interviews need different people.'
  }
}

/** What the recruiter chose themselves, taken back: "Let anybody sit again: +225 options". */
export function sayFreely(
  { seats, without }: Pick<Search, 'seats' | 'without'>,
  opens: number,
): string {
  const words =
    without.length === 0
      ? 'Let anybody sit again'
      : seats.length === 0
        ? 'Let back in whom you left out'
        : 'Take back whom you chose and left out'
  return `${words}: +${sayCount(opens, 'option')}`
}

/** "Allow tentative and focus time: +9 options". */
export function sayChange(change: ChangeWhy, words: ChangeWords): string {
  return `${sayChangeAlone(change, words)}: +${sayCount(change.opens, 'option')}`
}

/** "Allow 17:00 to 18:00 London". */
export function sayChangeAlone(
  change: Change,
  { sessionName, personName, hour }: ChangeWords,
): string {
  switch (change.change) {
    case 'allow-soft-busy':
      return 'Allow tentative and focus time'
    case 'add-a-week':
      return 'Look a week further'
    case 'an-hour-earlier':
      return sayHour(hour?.('earlier')) ?? 'Let everybody begin an hour earlier'
    case 'an-hour-later':
      return sayHour(hour?.('later')) ?? 'Let everybody stay an hour longer'
    case 'shorter-breaks':
      return change.minutes === 0
        ? 'No break between the interviews'
        : `A break of ${change.minutes} minutes`
    case 'longer-breaks':
      return 'Breaks an hour longer'
    case 'any-order':
      return 'Any order of the interviews'
    case 'several-days':
      return 'On several days'
    case 'one-more-interview':
      return 'One interview more than everybody’s limit'
    case 'raise-limit':
      return sayLimit(change.limit, personName(change.personId), change.to)
    case 'add-person':
      return `With ${personName(change.personId)} in ${sessionName(change.sessionId)} too`
    case 'same-people':
      return 'The same people in both interviews'
    case 'less-notice':
      return 'At shorter notice'
    case 'outside-availability':
      return 'Outside the times that the candidate named'
  }
}

function sayHour(hour: EdgeHour | null | undefined): string | null {
  if (!hour) return null
  const { startMinute, endMinute, timeZone } = hour
  return `Allow ${localTimeOf(startMinute)} to ${localTimeOf(endMinute)} ${sayZone(timeZone)}`
}

function sayLimit(limit: keyof InterviewLimits, name: string, to: number): string {
  switch (limit) {
    case 'perDay':
      return `Let ${name} do ${to} a day`
    case 'perWeek':
      return `Let ${name} do ${to} a week`
    case 'minutesPerDay':
      return `Let ${name} interview for ${to} minutes a day`
    case 'minutesPerWeek':
      return `Let ${name} interview for ${to} minutes a week`
  }
}

/** Whom the sentences about changes name, for looking up their names. */
export function peopleOfWhy(why: readonly Why[]): string[] {
  return why.flatMap((one) => ('personId' in one ? [one.personId] : []))
}
