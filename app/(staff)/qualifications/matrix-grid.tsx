'use client'

import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { CellBar } from '@/app/(staff)/qualifications/cell-bar'
import { GridRow } from '@/app/(staff)/qualifications/grid-row'
import { type Place, stepOf } from '@/app/(staff)/qualifications/grid-steps'
import { useCells } from '@/app/(staff)/qualifications/use-cells'
import { cellLetters } from '@/app/words/training'
import type { MatrixPerson, MatrixPool } from '@/lib/people/data/matrix'
import { type Training, trainings } from '@/lib/people/training'

type Props = { pools: MatrixPool[]; people: MatrixPerson[]; mayEdit: boolean }

/** People down, pools across. Arrows move, a letter sets; a click chooses, and the bar above sets. */
export function MatrixGrid({ pools, people, mayEdit }: Props) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const cells = useCells(pools, people)
  const person = people[active.row]
  const pool = pools[active.column]

  function goTo(place: Place) {
    setActive(place)
    const { row, column } = place
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
      ?.focus()
  }

  function set(state: Training | null) {
    if (mayEdit && person && pool) cells.set({ person, pool, state, accepted: false })
  }

  function onKey(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !isCell(event.target)) return
    const step = stepOf(event.key, active, { rows: people.length, columns: pools.length })
    const state = trainings.find(
      (one) => cellLetters[one].toLowerCase() === event.key.toLowerCase(),
    )
    if (step) goTo(step)
    else if (state) set(state)
    else if (['Delete', 'Backspace', '-', 'n', 'N'].includes(event.key)) set(null)
    else return
    event.preventDefault()
    // The page's own letters lead elsewhere.
    event.stopPropagation()
  }

  function onClick({ target }: MouseEvent<HTMLTableElement>) {
    const cell = target instanceof HTMLElement ? target.closest('button') : null
    if (!isCell(cell)) return
    goTo({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })
  }

  return (
    <div className="space-y-3">
      {person && pool && (
        <CellBar
          person={person}
          pool={pool}
          progress={cells.of(person)[active.column] ?? null}
          answer={cells.answer}
          pending={cells.pending}
          mayEdit={mayEdit}
          onSet={set}
          onAccept={(setting) => {
            cells.set({ ...setting, accepted: true })
            goTo(active)
          }}
          onLeave={() => {
            cells.forget()
            goTo(active)
          }}
        />
      )}
      {/* The padding keeps the cell that has the focus from under the heads. */}
      <div className="max-h-[calc(100dvh-var(--toast-room)-14rem)] min-h-80 scroll-ps-36 scroll-pt-20 overflow-auto rounded-card border border-line bg-surface sm:scroll-ps-48 lg:scroll-ps-60">
        <table
          ref={table}
          onKeyDown={onKey}
          onClick={onClick}
          className="w-full border-separate border-spacing-0"
        >
          <caption className="sr-only">Who is qualified for which pool</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky start-0 top-0 z-30 border-e border-b border-line bg-sunken px-3 py-1.5 text-start text-sm font-medium text-ink-soft"
              >
                Name
              </th>
              {pools.map((one) => (
                <PoolHead key={one.id} pool={one} qualified={cells.qualifiedOf(one)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one, row) => (
              <GridRow
                key={one.id}
                row={row}
                person={one}
                cells={cells.of(one)}
                pools={pools}
                activeColumn={active.row === row ? active.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function PoolHead({ pool, qualified }: { pool: MatrixPool; qualified: number }) {
  const isThin = qualified < pool.needed
  return (
    <th
      scope="col"
      className="sticky top-0 z-20 max-w-32 border-e border-b border-line bg-sunken px-2 py-1.5 text-center text-sm font-medium last:border-e-0"
    >
      <bdi>{pool.name}</bdi>
      <span
        className={isThin ? 'block font-normal text-harm-ink' : 'block font-normal text-ink-soft'}
      >
        {qualified} qualified{isThin && `, ${pool.needed} needed`}
      </span>
    </th>
  )
}

function isCell(target: EventTarget | null): target is HTMLButtonElement {
  return target instanceof HTMLButtonElement && target.dataset.column !== undefined
}
