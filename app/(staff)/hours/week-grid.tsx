'use client'

import clsx from 'clsx'
import { type KeyboardEvent, useId, useState } from 'react'
import { type CellAt, type Painted, usePainting } from '@/app/(staff)/hours/use-painting'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { TextInput } from '@/app/ui/text-input'
import { sayWeekday } from '@/app/words/people'
import { type HoursWindow, sayDay, weekdays } from '@/lib/people/weekly-hours'
import { localTimeOf } from '@/lib/time/local-date'

/** What most days need; wider where the hours are. */
const usualDay = { from: 7, to: 20 }

/**
 * A week to paint on with mouse, finger or keys, above the seven lines that say the same and are what is sent.
 * Without JavaScript the grid is a picture of what is saved, and the lines are the form.
 */
export function WeekGrid({ hours: saved, legend }: { hours: HoursWindow[]; legend: string }) {
  const id = useId()
  const [cellMinutes, setCellMinutes] = useState(30)
  const [wholeDay, setWholeDay] = useState(false)
  const [shown] = useState(() => hoursShown(saved))
  const { from, to } = wholeDay ? { from: 0, to: 24 } : shown
  const painting = usePainting(saved, cellMinutes, from * 60)
  const [at, setAt] = useState<CellAt>({ weekday: 1, cell: 0 })
  const [brush, setBrush] = useState(true)
  const perHour = 60 / cellMinutes
  const cells = Array.from({ length: (to - from) * perHour }, (_, cell) => cell)
  const cellId = ({ weekday, cell }: CellAt) => `${id}-${weekday}-${cell}`
  const minuteOf = (cell: number) => from * 60 + cell * cellMinutes
  const timesOf = (cell: number) =>
    `${localTimeOf(minuteOf(cell))} to ${localTimeOf(minuteOf(cell + 1))}`
  const focus = (next: CellAt) => {
    setAt(next)
    document.getElementById(cellId(next))?.focus()
  }

  const onKeyDown = (event: KeyboardEvent, here: CellAt) => {
    const next = neighbour(event.key, here, cells.length)
    if (!next) return
    event.preventDefault()
    focus(next)
    if (event.shiftKey) painting.extend(next, brush)
  }
  const shape = (next: () => void) => () => {
    next()
    painting.forget()
    setAt({ weekday: 1, cell: 0 })
  }
  const first = weekdays.find((day) => painting.hours.some(({ weekday }) => weekday === day))

  return (
    <div ref={painting.box} className="space-y-4" onInput={painting.readLines}>
      <div>
        <p id={`${id}-how`} className="mb-2 text-sm text-ink-soft">
          Drag over the times that are yours to give.
          <span className="pointer-coarse:hidden">
            {' '}
            By keyboard: arrows move, Space paints, Shift with an arrow goes on painting.
          </span>
        </p>
        <p aria-hidden="true" className="mb-1 min-h-6 text-sm font-medium tabular-nums">
          {painting.painted && sayPainted(painting.painted, minuteOf)}
        </p>
        <table
          aria-label={legend}
          aria-describedby={`${id}-how`}
          className="w-full table-fixed select-none text-sm"
        >
          <thead aria-hidden="true">
            <tr>
              <td className="w-8 sm:w-24" />
              {cells.map((cell) => (
                <td key={cell} className="pb-1 text-xs text-ink-soft leading-none tabular-nums">
                  {cell % perHour === 0 && (
                    <HourMark
                      hour={from + cell / perHour}
                      place={cell / perHour}
                      dense={wholeDay}
                    />
                  )}
                </td>
              ))}
            </tr>
          </thead>
          <tbody className="border-line border-b">
            {weekdays.map((weekday) => (
              <tr key={weekday} data-weekday={weekday}>
                <th scope="row" className="pe-2 text-start font-medium">
                  <span className="sm:hidden" aria-hidden="true">
                    {sayWeekday(weekday).slice(0, 2)}
                  </span>
                  <span className="max-sm:sr-only">{sayWeekday(weekday)}</span>
                </th>
                {cells.map((cell) => {
                  const here = { weekday, cell }
                  const state = painting.stateOf(here)
                  const times = `${sayWeekday(weekday)} ${timesOf(cell)}`
                  return (
                    <td key={cell} className="p-0">
                      <button
                        type="button"
                        id={cellId(here)}
                        data-cell={cell}
                        tabIndex={at.weekday === weekday && at.cell === cell ? 0 : -1}
                        aria-pressed={state === 'open'}
                        aria-label={state === 'partly' ? `${times}, partly` : times}
                        onFocus={() => setAt(here)}
                        onKeyDown={(event) => onKeyDown(event, here)}
                        {...painting.pointer}
                        onClick={(event) => {
                          // A pointer has painted by now; keys and screen readers click without one.
                          if (event.detail === 0) setBrush(painting.toggle(here))
                        }}
                        className={clsx(
                          cellLook,
                          cell % perHour === 0 ? 'border-s-line-strong' : 'border-s-line',
                          cell === cells.length - 1 && 'border-e border-e-line-strong',
                          stateLook[state],
                        )}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p role="status" className="sr-only">
          {painting.said &&
            `${sayWeekday(at.weekday)} ${timesOf(at.cell)} is ${painting.said}. ${sayDay(painting.hours, at.weekday)}`}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            size="small"
            kind={cellMinutes === 15 ? 'primary' : 'secondary'}
            aria-pressed={cellMinutes === 15}
            onClick={shape(() => setCellMinutes(cellMinutes === 30 ? 15 : 30))}
          >
            Quarter-hours
          </Button>
          <Button
            size="small"
            kind={wholeDay ? 'primary' : 'secondary'}
            aria-pressed={wholeDay}
            onClick={shape(() => setWholeDay(!wholeDay))}
          >
            All 24 hours
          </Button>
          {first && (
            <Button
              size="small"
              onClick={() => painting.replace(onWeekdays(painting.hours, first))}
            >
              {sayWeekday(first)}’s hours Monday to Friday
            </Button>
          )}
        </div>
      </div>
      <FieldGroup
        legend="The same in words"
        name="hours"
        hint="Like 09:00–12:30, 13:30–17:00. Empty: not that day. 22:00–02:00 goes on into the next day."
        columns={2}
      >
        {weekdays.map((day) => (
          <Field key={day} name={`day-${day}`} label={sayWeekday(day)}>
            <TextInput defaultValue={sayDay(saved, day)} autoComplete="off" spellCheck={false} />
          </Field>
        ))}
      </FieldGroup>
    </div>
  )
}

const cellLook =
  'block h-11 w-full touch-pan-y cursor-crosshair border-s border-t border-t-line focus-visible:outline-2 focus-visible:-outline-offset-2 sm:h-7'
const stateLook = {
  open: 'bg-accent focus-visible:outline-on-accent',
  partly: 'bg-accent-line focus-visible:outline-focus',
  closed: 'bg-surface hover:bg-accent-soft focus-visible:outline-focus',
}

/** On a phone every second hour has a number; of a whole day, every fourth. */
function HourMark({ hour, place, dense }: { hour: number; place: number; dense: boolean }) {
  const every = dense ? 4 : 2
  return (
    <span className={clsx('-ms-[0.5em]', place % every !== 0 && 'max-sm:hidden')}>
      {String(hour).padStart(2, '0')}
    </span>
  )
}

/** "Monday to Thursday, 09:00 to 12:30: open"; a hand hides what it paints. */
function sayPainted({ from, to, open }: Painted, minuteOf: (cell: number) => number): string {
  const days =
    from.weekday === to.weekday
      ? sayWeekday(from.weekday)
      : `${sayWeekday(from.weekday)} to ${sayWeekday(to.weekday)}`
  const times = `${localTimeOf(minuteOf(from.cell))} to ${localTimeOf(minuteOf(to.cell + 1))}`
  return `${days}, ${times}: ${open ? 'open' : 'closed'}`
}

function hoursShown(hours: readonly HoursWindow[]): { from: number; to: number } {
  return {
    from: Math.min(usualDay.from, ...hours.map((one) => Math.floor(one.startMinute / 60))),
    to: Math.max(usualDay.to, ...hours.map((one) => Math.ceil(one.endMinute / 60))),
  }
}

function neighbour(key: string, { weekday, cell }: CellAt, cells: number): CellAt | null {
  switch (key) {
    case 'ArrowRight':
      return { weekday, cell: Math.min(cell + 1, cells - 1) }
    case 'ArrowLeft':
      return { weekday, cell: Math.max(cell - 1, 0) }
    case 'ArrowDown':
      return { weekday: Math.min(weekday + 1, 7), cell }
    case 'ArrowUp':
      return { weekday: Math.max(weekday - 1, 1), cell }
    case 'Home':
      return { weekday, cell: 0 }
    case 'End':
      return { weekday, cell: cells - 1 }
    default:
      return null
  }
}

function onWeekdays(hours: readonly HoursWindow[], like: number): HoursWindow[] {
  const day = hours.filter(({ weekday }) => weekday === like)
  return [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => day.map((one) => ({ ...one, weekday }))),
    ...hours.filter(({ weekday }) => weekday > 5),
  ]
}
