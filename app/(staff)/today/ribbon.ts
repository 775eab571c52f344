import type { DayInterview } from '@/lib/pipeline/data/today'
import { addDays } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

export type Placed = DayInterview & {
  /** Of the ribbon's width, in per cent. */
  start: number
  width: number
  /** Until the next in its lane, or the end; at least its width. */
  room: number
  /** Those at one time lie under each other. */
  lane: number
}
export type Ribbon = {
  placed: Placed[]
  lanes: number
  /** What did not fit into the lanes. */
  more: number
  hours: { at: Date; start: number }[]
  /** Where now is; null outside the ribbon. */
  nowAt: number | null
}

const hourMilliseconds = 3_600_000
const usualDay = { from: '09:00', to: '18:00' }
const mostLanes = 4

/** The interviews of today in this zone along its hours: the usual ones, and as far as an interview reaches. */
export function ribbonOf(interviews: DayInterview[], now: Date, timeZone: string): Ribbon | null {
  const today = localDateAt(now, timeZone)
  const ofDay = interviews.filter(({ startsAt }) => localDateAt(startsAt, timeZone) === today)
  if (ofDay.length === 0) return null
  const morning = instantOfLocal(today, usualDay.from, timeZone).getTime()
  const evening = instantOfLocal(today, usualDay.to, timeZone).getTime()
  const midnight = instantOfLocal(addDays(today, 1), '00:00', timeZone).getTime()
  const first = Math.min(...ofDay.map(({ startsAt }) => startsAt.getTime()))
  const last = Math.max(...ofDay.map(({ endsAt }) => endsAt.getTime()))
  const from = morning - wholeHours(morning - first)
  const to = Math.min(midnight, evening + wholeHours(last - evening))
  const share = (at: number) => ((Math.min(at, to) - from) / (to - from)) * 100
  const laned = intoLanes(ofDay)
  const placed = laned
    .filter(({ lane }) => lane < mostLanes)
    .map((one) => {
      const start = share(one.startsAt.getTime())
      const next = laned.find(({ lane, startsAt }) => lane === one.lane && startsAt > one.startsAt)
      const room = (next ? share(next.startsAt.getTime()) : 100) - start
      return { ...one, start, width: share(one.endsAt.getTime()) - start, room }
    })
  const hours = Array.from({ length: Math.round((to - from) / hourMilliseconds) }, (_, index) => {
    const at = from + index * hourMilliseconds
    return { at: new Date(at), start: share(at) }
  })
  const inside = now.getTime() >= from && now.getTime() <= to
  return {
    placed,
    lanes: Math.max(...placed.map(({ lane }) => lane)) + 1,
    more: laned.length - placed.length,
    hours,
    nowAt: inside ? share(now.getTime()) : null,
  }
}

/** Each takes the first lane that is free when it starts. */
function intoLanes(interviews: DayInterview[]): (DayInterview & { lane: number })[] {
  const freeFrom: number[] = []
  return interviews.map((interview) => {
    const startsAt = interview.startsAt.getTime()
    const free = freeFrom.findIndex((at) => at <= startsAt)
    const lane = free < 0 ? freeFrom.length : free
    freeFrom[lane] = interview.endsAt.getTime()
    return { ...interview, lane }
  })
}

/** So many hours as hold this span, in milliseconds; none for a span that is negative. */
function wholeHours(span: number): number {
  return Math.max(0, Math.ceil(span / hourMilliseconds)) * hourMilliseconds
}
