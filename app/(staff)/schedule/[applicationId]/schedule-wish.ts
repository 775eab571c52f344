import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { LoopWish } from '@/lib/booking/data/loop-facts'
import { interviewsToBook } from '@/lib/booking/data/options'
import { openSeats } from '@/lib/booking/replacements'
import { type Search, withChange } from '@/lib/booking/search'
import { readSearch, type SearchText, writeSearch } from '@/lib/booking/search-text'
import type { InterviewPart } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'

/**
 * The address: which interviews, what is asked beyond the plan, the half-day looked at, the option that is chosen,
 * the times to propose, where they are not the best three, and the one of them for which another is looked for,
 * the replacement that is chosen ("seat.person"), and a lasting change that waits for a yes. `soft` and `notice`
 * stand in links of before.
 */
export type Asked = SearchText &
  Partial<
    Record<
      | 'interviews'
      | 'day'
      | 'half'
      | 'pick'
      | 'propose'
      | 'swap'
      | 'take'
      | 'ask'
      | 'soft'
      | 'notice',
      string
    >
  >
export const askedNames = [
  'interviews',
  'without',
  'seat',
  'allow',
  'weeks',
  'day',
  'half',
  'pick',
  'propose',
  'swap',
  'take',
  'ask',
  'soft',
  'notice',
] as const satisfies (keyof Asked)[]

export function scheduleWish(view: View, asked: Asked) {
  const interviews = interviewsAsked(view, asked.interviews)
  const search = searchAsked(asked)
  const days = (view.stage?.bookingWindowDays ?? 21) + search.weeks * 7
  const window = { from: view.now, to: daysAfter(view.now, days) }
  const interviewIds = interviews.map(({ id }) => id)
  const wish: LoopWish & { search: Search; window: typeof window } = {
    interviewIds,
    window,
    search,
  }
  return {
    interviews,
    search,
    wish,
    /** What has a time already is moved; the rest of the loop stays. */
    moving: interviews.length > 0 && interviews.every(({ state }) => state === 'booked'),
  }
}

function searchAsked(asked: Asked): Search {
  const search = readSearch(asked)
  const soft = asked.soft === 'yes' ? withChange(search, { change: 'allow-soft-busy' }) : search
  return asked.notice === 'short' ? withChange(soft, { change: 'less-notice' }) : soft
}

/** Those named, else what waits for a time, else what is booked and lacks somebody. */
function interviewsAsked(view: View, ids = ''): InterviewPart[] {
  const open = (view.run?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && ['needs-time', 'with-candidate', 'booked'].includes(part.state),
  )
  const named = open.filter(({ id }) => ids.split(',').includes(id))
  const waiting = named.filter(({ state }) => state !== 'booked')
  if (waiting.length > 0) return waiting
  if (named.length > 0) return named
  const toBook = interviewsToBook(view.state)
  return toBook.length > 0 ? toBook : open.filter((part) => openSeats(part).length > 0).slice(0, 1)
}

export function scheduleHref(applicationId: string, asked: Asked): string {
  const given = askedNames.flatMap((name) => {
    const value = asked[name]
    return value ? [[name, value]] : []
  })
  return `/schedule/${applicationId}?${new URLSearchParams(given)}`
}

/** The same page with another search: what was chosen from the old one is no longer. */
export function withSearch({ interviews, day, half }: Asked, search: Search): Asked {
  return { interviews, day, half, ...writeSearch(search) }
}

/** Starts in the address: null where none was ever named, which is not the same as none at all. */
export function readTimes(text: string | undefined): number[] | null {
  if (!text) return null
  return text
    .split(',')
    .map((word) => Date.parse(word))
    .filter((at) => !Number.isNaN(at))
}

export function writeTimes(starts: readonly number[]): string {
  return starts.length === 0 ? 'none' : starts.map((at) => new Date(at).toISOString()).join()
}
