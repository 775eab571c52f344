import {
  type Chooser,
  mostPanelTenths,
  type OptionWeight,
  optionWeights,
} from '@/lib/booking/option-weights'
import { panelWeights } from '@/lib/scheduling/panel-weights'
import {
  type Interval,
  normaliseSpans,
  type Span,
  spanContains,
  spanOf,
} from '@/lib/time/intervals'
import { localPartsAt } from '@/lib/time/zones'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Candidates keep an interview that begins one to three days from now most often. */
const bestLeadDays = { from: 1, to: 3 }
/** Hours of the candidate's own day in which most people would like to be interviewed. */
const pleasantHours = { from: 9, to: 18 }

export type Option = {
  startsAt: Date
  sessions: readonly (Interval & { people: readonly string[] })[]
  /** Of all its seats; see lib/scheduling/panel-weights.ts. */
  panelCost: number
}

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** What the candidate said would suit them, in their own zone; what is absent or empty leaves all open. */
export type CandidatePreferences = {
  /** 1 Monday to 7 Sunday. */
  weekdays?: readonly number[]
  partsOfDay?: readonly PartOfDay[]
  /** Milliseconds UTC, half-open. */
  times?: readonly Span[]
}

export type Wish = {
  now: Date
  /** The candidate's. */
  timeZone: string
  chooser?: Chooser
  preferences?: CandidatePreferences
}

/** What an option costs on its own, by weight; only what costs something. */
export function optionCosts(option: Option, wish: Wish): Partial<Record<OptionWeight, number>> {
  const weights = weightsFor(wish)
  const amounts = amountsOf(option, wish)
  const costs: Partial<Record<OptionWeight, number>> = {}
  for (const [name, amount] of Object.entries(amounts) as [OptionWeight, number][]) {
    if (amount * weights[name] > 0) costs[name] = amount * weights[name]
  }
  return costs
}

/** Whether an option is what they said would suit them, in all of it; null where they said nothing. */
export function suitsThem(option: Option, wish: Wish): boolean | null {
  const { weekdays = [], partsOfDay: parts = [], times = [] } = wish.preferences ?? {}
  if (weekdays.length + parts.length + times.length === 0) return null
  const { otherWeekday, otherPartOfDay, outsideNamedTimes } = amountsOf(option, wish)
  return !otherWeekday && !otherPartOfDay && !outsideNamedTimes
}

export function weightsFor({ chooser = 'candidate' }: Wish): Record<OptionWeight, number> {
  const names = Object.keys(optionWeights) as OptionWeight[]
  return Object.fromEntries(names.map((name) => [name, optionWeights[name][chooser]])) as Record<
    OptionWeight,
    number
  >
}

/** How much of each weight an option has; 1 and 0 for yes and no. */
function amountsOf(option: Option, wish: Wish): Partial<Record<OptionWeight, number>> {
  const { now, timeZone, preferences = {} } = wish
  const leadDays = (option.startsAt.getTime() - now.getTime()) / dayMs
  const places = option.sessions.map((session) => placeInDay(session, timeZone))
  const some = (unlike: boolean[]) => (unlike.some(Boolean) ? 1 : 0)
  const named = normaliseSpans(preferences.times ?? [])
  return {
    tooSoonDay: Math.max(0, bestLeadDays.from - leadDays),
    tooLateDay: Math.max(0, leadDays - bestLeadDays.to),
    oddHour: Math.max(0, ...option.sessions.map((session) => oddHours(session, timeZone))),
    otherWeekday: some(places.map(({ weekday }) => isOther(preferences.weekdays, weekday))),
    otherPartOfDay: some(places.map(({ part }) => isOther(preferences.partsOfDay, part))),
    outsideNamedTimes: some(
      option.sessions.map(
        (session) => named.length > 0 && !named.some((span) => spanContains(span, spanOf(session))),
      ),
    ),
    waitingHour: waitingHours(option, timeZone),
    panelTenth: panelTenths(option),
  }
}

function isOther<T>(named: readonly T[] | undefined, value: T): boolean {
  return named !== undefined && named.length > 0 && !named.includes(value)
}

/** Hours by which an interview begins too early or ends too late; one past midnight ends late. */
function oddHours(session: Interval, timeZone: string): number {
  const { hour } = placeInDay(session, timeZone)
  const endHour = hour + (session.endsAt.getTime() - session.startsAt.getTime()) / hourMs
  return Math.max(0, pleasantHours.from - hour, endHour - pleasantHours.to)
}

function waitingHours({ sessions }: Option, timeZone: string): number {
  return sessions.reduce((total, session, i) => {
    const last = sessions[i - 1]
    if (!last || placeInDay(last, timeZone).localDate !== placeInDay(session, timeZone).localDate) {
      return total
    }
    return total + (session.startsAt.getTime() - last.endsAt.getTime()) / hourMs
  }, 0)
}

/** The panel's cost by seat, in the tenths of a limit that it is measured in. */
function panelTenths({ sessions, panelCost }: Option): number {
  const seats = sessions.reduce((total, { people }) => total + people.length, 0)
  if (seats === 0) return 0
  return Math.min(mostPanelTenths, panelCost / seats / panelWeights.loadTenth)
}

/** Where an instant lies in somebody's day. */
export function placeInDay({ startsAt }: { startsAt: Date }, timeZone: string) {
  const { localDate, minuteOfDay, weekday } = localPartsAt(startsAt, timeZone)
  const hour = minuteOfDay / 60
  return { localDate, weekday, hour, morning: hour < 12, part: partOfDay(hour) }
}

function partOfDay(hour: number): PartOfDay {
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}
