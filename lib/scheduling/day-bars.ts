import { hasBit } from '@/lib/scheduling/bits'
import { layHours } from '@/lib/scheduling/free-time'
import { type Grid, minuteMs } from '@/lib/scheduling/grid'
import type { PersonTime } from '@/lib/scheduling/person-time'
import { normaliseSpans, type Span } from '@/lib/time/intervals'

/** What a stretch of somebody's day is; time without hours has no bar. */
export type DayBar = Span & { what: 'free' | 'soft-busy' | 'hard-busy' | 'interview' }

/**
 * One person's day as bars, in the order in which they cover each other: hours first, then what stands in them.
 * Milliseconds UTC, half-open, cut to `day`; buffers are not drawn.
 */
export function dayBars(time: PersonTime, day: Span): DayBar[] {
  const cut = (spans: readonly Span[], what: DayBar['what']): DayBar[] =>
    normaliseSpans(spans)
      .map(({ start, end }) => ({
        start: Math.max(start, day.start),
        end: Math.min(end, day.end),
        what,
      }))
      .filter(({ start, end }) => start < end)
  return [
    ...cut(openSpans(time, day), 'free'),
    ...cut(time.softBusy, 'soft-busy'),
    ...cut(time.hardBusy, 'hard-busy'),
    ...cut(time.interviews, 'interview'),
  ]
}

function openSpans(time: PersonTime, day: Span): Span[] {
  const cellMs = 5 * minuteMs
  const start = Math.floor(day.start / cellMs) * cellMs
  const cells = Math.ceil((day.end - start) / cellMs)
  const grid: Grid = { start, end: start + cells * cellMs, cellMs, cells, key: '' }
  const open = layHours(grid, time)
  const from = time.pausedUntilAt?.getTime() ?? 0
  const spans: Span[] = []
  for (let cell = 0; cell < cells; cell++) {
    const at = start + cell * cellMs
    if (hasBit(open, cell) && at >= from) spans.push({ start: at, end: at + cellMs })
  }
  return spans
}

/** The stretch of a day worth drawing: from eight to seven by the wall, or as far as the interviews reach. */
export function dayToDraw(midnight: number, interviews: readonly Span[]): Span {
  const hourMs = 60 * minuteMs
  const first = Math.min(midnight + 8 * hourMs, ...interviews.map(({ start }) => start))
  const last = Math.max(midnight + 19 * hourMs, ...interviews.map(({ end }) => end))
  return { start: Math.floor(first / hourMs) * hourMs, end: Math.ceil(last / hourMs) * hourMs }
}
