/** What the slot engine knows of one person's next days, and what takes their time. */
import { type Bits, clearRange, hasBit, makeBits } from '@/lib/scheduling/bits'
import { listStarts } from '@/lib/scheduling/find-bundles'
import { layHours, removeBooked, removeBusy, removePause } from '@/lib/scheduling/free-time'
import { cellAtOrAfter, type Grid, instantOfCell, makeGrid, minuteMs } from '@/lib/scheduling/grid'
import { countBooked, type LimitReached, limitReached, maskLimits } from '@/lib/scheduling/limits'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import type { Interval } from '@/lib/time/intervals'
import { addDays, dayNumberOf, eachLocalDate, type LocalDate } from '@/lib/time/local-date'
import { localDateAt, spansOfLocalDate } from '@/lib/time/zones'

/** Why a stretch of somebody's hours is not free: the first thing that takes it, in this order. */
export const takenReasons = ['past', 'paused', 'notice', 'interview', 'busy', 'limit'] as const
export type TakenReason = (typeof takenReasons)[number]
/** `soft-busy` is free for those who are told to use it: a note, focus time. */
export type DayPart = Interval & { what: TakenReason | 'free' | 'soft-busy' }

export type DayPreview = {
  localDate: LocalDate
  /** The day's hours in pieces, in order, buffers counted to what they surround. Empty: no hours that day. */
  parts: DayPart[]
  /** Whether the date has an entry of its own, the person's or their place's, instead of the weekly hours. */
  special: boolean
  /** Interviews that begin on this date, in hours or not. */
  interviews: Interval[]
  /** What the person has reached for an interview of the asked length. */
  limit: LimitReached | null
  /** Where such an interview could begin, every half hour, as a candidate's link would offer it at most. */
  starts: Date[]
}

const stepMinutes = 30

/** `days` local dates of the person's own zone from today on, for an interview of so many minutes. */
export function previewFreeTime(
  person: SlotInterviewer,
  wanted: { now: Date; days: number; minutes: number },
): DayPreview[] {
  const today = localDateAt(wanted.now, person.timeZone)
  const dates = eachLocalDate(today, addDays(today, wanted.days))
  const query = queryOf(person, dates, wanted)
  const grid = makeGrid(query)
  const layers = layersOf(person, grid, wanted)
  const counted = countBooked(person, [])
  const starts = listStarts(query)
  return dates.map((localDate) => {
    const spans = spansOfLocalDate(localDate, person.timeZone)
    const isHere = (at: number) => spans.some(({ start, end }) => start <= at && at < end)
    return {
      localDate,
      parts: spans.flatMap(({ start, end }) =>
        partsOf(layers, grid, cellAtOrAfter(grid, start), cellAtOrAfter(grid, end)),
      ),
      special: person.specialDates.some((one) => one.localDate === localDate),
      interviews: (person.booked ?? [])
        .filter(({ start }) => isHere(start))
        .map(({ start, end }) => ({ startsAt: new Date(start), endsAt: new Date(end) }))
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      limit: limitReached(person, counted, dayNumberOf(localDate), wanted.minutes),
      starts: starts.filter(isHere).map((at) => new Date(at)),
    }
  })
}

function queryOf(
  person: SlotInterviewer,
  dates: readonly LocalDate[],
  { now, minutes }: { now: Date; minutes: number },
): SlotQuery {
  const ends = dates.flatMap((localDate) => spansOfLocalDate(localDate, person.timeZone))
  return {
    now,
    from: new Date(ends[0]?.start ?? now),
    to: new Date(ends.at(-1)?.end ?? now),
    stepMinutes,
    minimumNoticeMinutes: 0,
    timeZone: person.timeZone,
    interviewers: [person],
    sessions: [{ id: 'any', minutes, seats: [[person.id]] }],
  }
}

/** From the whole hours on, each layer is the one before without what its reason takes. */
type Layers = { open: Bits; taken: [TakenReason | 'soft-busy', Bits][] }

function layersOf(
  person: SlotInterviewer,
  grid: Grid,
  { now, minutes }: { now: Date; minutes: number },
): Layers {
  const open = layHours(grid, person)
  const taken: Layers['taken'] = []
  let rest = open
  const take = (what: TakenReason | 'soft-busy', from: (bits: Bits) => void) => {
    rest = rest.slice()
    from(rest)
    taken.push([what, rest])
  }
  const notice = now.getTime() + (person.noticeMinutes ?? 0) * minuteMs
  take('past', (bits) => clearRange(bits, 0, cellAtOrAfter(grid, now.getTime())))
  take('paused', (bits) => removePause(bits, grid, person))
  take('notice', (bits) => clearRange(bits, 0, cellAtOrAfter(grid, notice)))
  take('interview', (bits) => removeBooked(bits, grid, person, []))
  take('busy', (bits) => removeBusy(bits, grid, person, person.busy))
  take('limit', (bits) => {
    const allowed = makeBits(grid.cells).fill(0xffffffff)
    maskLimits(allowed, grid, person, countBooked(person, []), minutes)
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (allowed[i] ?? 0)
  })
  take('soft-busy', (bits) => removeBusy(bits, grid, person, person.softBusy ?? []))
  return { open, taken }
}

function partsOf({ open, taken }: Layers, grid: Grid, from: number, to: number): DayPart[] {
  const what = (cell: number): DayPart['what'] | null => {
    if (!hasBit(open, cell)) return null
    return taken.find(([, left]) => !hasBit(left, cell))?.[0] ?? 'free'
  }
  const parts: DayPart[] = []
  for (let cell = from; cell < to; ) {
    const here = what(cell)
    const begins = cell
    while (cell < to && what(cell) === here) cell++
    if (here === null) continue
    parts.push({
      startsAt: instantOfCell(grid, begins),
      endsAt: instantOfCell(grid, cell),
      what: here,
    })
  }
  return parts
}
