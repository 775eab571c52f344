'use client'

import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { restored } from '@/app/ui/use-kept-form'
import {
  coverage,
  type HoursWindow,
  paintHours,
  readWeek,
  sayDay,
  weekdays,
} from '@/lib/people/weekly-hours'

export type CellAt = { weekday: number; cell: number }
/** What a pointer paints, or painted last: days and cells in order, both ends included. */
export type Painted = { from: CellAt; to: CellAt; open: boolean }
type Stroke = { from: CellAt; open: boolean; base: HoursWindow[]; x: number; begun: boolean }

/** A finger that scrolls the page moves a little sideways too. */
const touchSlopPixels = 8

/**
 * The week that the seven lines of a form say, and ways to paint on it. The lines are the truth: they are what
 * is sent, so painting writes into them, and typing in them repaints.
 */
export function usePainting(saved: HoursWindow[], cellMinutes: number, firstMinute: number) {
  const box = useRef<HTMLDivElement>(null)
  const held = useRef<Stroke | null>(null)
  const [hours, setHours] = useState(saved)
  const [said, setSaid] = useState('')
  const [painted, setPainted] = useState<Painted | null>(null)

  const readLines = () => {
    const read = readWeek(weekdays.map((day) => lineOf(box.current, day)?.value ?? ''))
    if (read.ok) setHours(read.hours)
    return read.ok
  }
  // What the browser or the form kept of an earlier visit, or what a refusal brought back, is what will be sent.
  useEffect(() => {
    const paintLines = () => {
      const read = readWeek(weekdays.map((day) => lineOf(box.current, day)?.value ?? ''))
      if (read.ok) setHours(read.hours)
    }
    paintLines()
    const form = box.current?.closest('form')
    form?.addEventListener(restored, paintLines)
    return () => form?.removeEventListener(restored, paintLines)
  }, [])

  const write = (next: HoursWindow[], touched: readonly number[]) => {
    const readable = readLines()
    for (const day of weekdays) {
      const line = lineOf(box.current, day)
      // A line that cannot be read yet is somebody's unfinished typing.
      if (line && (readable || touched.includes(day))) line.value = sayDay(next, day)
    }
    setHours(next)
  }
  const windowOf = (from: number, to: number) => ({
    startMinute: firstMinute + Math.min(from, to) * cellMinutes,
    endMinute: firstMinute + (Math.max(from, to) + 1) * cellMinutes,
  })
  const paint = (base: HoursWindow[], from: CellAt, to: CellAt, open: boolean) => {
    const days = weekdays.filter(
      (day) =>
        day >= Math.min(from.weekday, to.weekday) && day <= Math.max(from.weekday, to.weekday),
    )
    const window = windowOf(from.cell, to.cell)
    write(
      days.reduce((sum, weekday) => paintHours(sum, { weekday, ...window, open }), base),
      days,
    )
  }
  const stroke = (one: Pick<Stroke, 'from' | 'open' | 'base'>, to: CellAt) => {
    paint(one.base, one.from, to, one.open)
    setPainted({ ...inOrder(one.from, to), open: one.open })
  }
  const stateOf = ({ weekday, cell }: CellAt) =>
    coverage(hours, { weekday, ...windowOf(cell, cell) })

  return {
    box,
    hours,
    said,
    painted,
    readLines,
    stateOf,
    replace: (next: HoursWindow[]) => write(next, weekdays),
    /** The cells are others now. */
    forget: () => setPainted(null),
    /** Opens what is not wholly open, closes what is; answers what it did, for a stroke that goes on. */
    toggle: (at: CellAt) => {
      const open = stateOf(at) !== 'open'
      paint(hours, at, at, open)
      setSaid(open ? 'open' : 'closed')
      return open
    },
    extend: (at: CellAt, open: boolean) => {
      paint(hours, at, at, open)
      setSaid(open ? 'open' : 'closed')
    },
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const at = cellUnder(box.current, event)
        if (!at || event.button !== 0 || !event.isPrimary) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const open = stateOf(at) !== 'open'
        const begun = event.pointerType !== 'touch'
        held.current = { from: at, open, base: hours, x: event.clientX, begun }
        if (begun) stroke(held.current, at)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const now = held.current
        if (!now || !event.isPrimary) return
        now.begun ||= Math.abs(event.clientX - now.x) > touchSlopPixels
        const at = cellUnder(box.current, event)
        if (now.begun && at) stroke(now, at)
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const now = held.current
        if (!now || !event.isPrimary) return
        held.current = null
        const at = now.begun ? cellUnder(box.current, event) : now.from
        if (at) stroke(now, at)
      },
      /** The finger turned out to scroll: nothing has been painted. */
      onPointerCancel: () => {
        const now = held.current
        held.current = null
        if (!now?.begun) return
        write(now.base, weekdays)
        setPainted(null)
      },
    },
  }
}

function lineOf(box: HTMLElement | null, weekday: number): HTMLInputElement | null {
  return box?.querySelector<HTMLInputElement>(`input[name="day-${weekday}"]`) ?? null
}

function inOrder(one: CellAt, other: CellAt): { from: CellAt; to: CellAt } {
  const ordered = (choose: (...values: number[]) => number): CellAt => ({
    weekday: choose(one.weekday, other.weekday),
    cell: choose(one.cell, other.cell),
  })
  return { from: ordered(Math.min), to: ordered(Math.max) }
}

/** The cell nearest to the pointer, also when it has left the grid; null: there is no grid. */
function cellUnder(box: HTMLElement | null, { clientX, clientY }: PointerEvent): CellAt | null {
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-weekday]') ?? [])]
  const row =
    rows.find((one) => clientY < one.getBoundingClientRect().bottom) ?? rows[rows.length - 1]
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const [first, last] = [cells[0], cells[cells.length - 1]]
  if (!row || !first || !last) return null
  const left = first.getBoundingClientRect().left
  const width = last.getBoundingClientRect().right - left
  const cell = Math.floor(((clientX - left) / width) * cells.length)
  return {
    weekday: Number(row.dataset.weekday),
    cell: Math.min(Math.max(cell, 0), cells.length - 1),
  }
}
