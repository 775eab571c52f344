'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { returning } from '@/app/ui/use-kept-form'

type MovableRowsProps = {
  /** "Criterion", "Step": each row is called so, with its number. */
  what: string
  /** How the fields of a row begin: `step-3-title` is one of row 3. */
  kind: string
  /** How many rows there are to begin with. */
  begin: number
  most: number
  addLabel: string
  /** The fields of a row by its number for good; a form sends them in the order in which they stand. */
  row: (id: number, label: string) => ReactNode
}

/** Rows of a form that are added, taken away and put in another order, by keyboard as well. */
export function MovableRows({ what, kind, begin, most, addLabel, row }: MovableRowsProps) {
  const [rows, setRows] = useState(() => Array.from({ length: begin }, (_, id) => id))
  const [next, setNext] = useState(begin)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    // Moving what has the focus takes it away from it.
    if (wanted.current === null) return
    box.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  })
  useEffect(() => {
    const form = box.current?.closest('form')
    const stand = (event: Event) => {
      if (!(event instanceof CustomEvent)) return
      const ids = rowsNamed(kind, event.detail as string[])
      setRows(ids)
      setNext((now) => Math.max(now, ...ids.map((id) => id + 1)))
    }
    form?.addEventListener(returning, stand)
    return () => form?.removeEventListener(returning, stand)
  }, [kind])
  const move = (id: number, by: -1 | 1) => {
    const at = rows.indexOf(id)
    const to = at + by
    if (to < 0 || to >= rows.length) return
    const moved = rows.filter((one) => one !== id)
    moved.splice(to, 0, id)
    wanted.current = `[data-row="${id}"] [data-move="${by}"]`
    setSaid(`${what} ${at + 1} is number ${to + 1} now.`)
    setRows(moved)
  }
  const remove = (id: number) => {
    wanted.current = '[data-add]'
    setSaid(`${what} ${rows.indexOf(id) + 1} is gone.`)
    setRows(rows.filter((one) => one !== id))
  }
  const add = () => {
    wanted.current = `[data-row="${next}"] :is(input, textarea)`
    setSaid('')
    setRows([...rows, next])
    setNext(next + 1)
  }
  return (
    <div ref={box} className="grid gap-4">
      {rows.map((id, place) => {
        const label = `${what} ${place + 1}`
        return (
          <section
            key={id}
            data-row={id}
            aria-label={label}
            className="rounded-control border border-line px-4 pt-2.5 pb-4"
          >
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-semibold">{label}</h3>
              <div className="flex">
                <RowAct
                  label={`Move ${label} up`}
                  words="Up"
                  by={-1}
                  off={place === 0}
                  onClick={() => move(id, -1)}
                />
                <RowAct
                  label={`Move ${label} down`}
                  words="Down"
                  by={1}
                  off={place === rows.length - 1}
                  onClick={() => move(id, 1)}
                />
                <RowAct label={`Remove ${label}`} words="Remove" onClick={() => remove(id)} />
              </div>
            </div>
            {row(id, label)}
          </section>
        )
      })}
      {rows.length < most ? (
        <div>
          <Button data-add="" size="small" onClick={add}>
            {addLabel}
          </Button>
        </div>
      ) : (
        <p data-add="" tabIndex={-1} className="text-sm text-ink-soft">
          There is room for {most}, and no more.
        </p>
      )}
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  )
}

/** The rows that fields of these names belong to, in their order. */
function rowsNamed(kind: string, names: readonly string[]): number[] {
  const form = new RegExp(`^${kind}-(\\d+)-`)
  return [...new Set(names.flatMap((name) => form.exec(name)?.[1] ?? []))].map(Number)
}

type RowActProps = {
  label: string
  words: string
  by?: -1 | 1
  off?: boolean
  onClick: () => void
}

function RowAct({ label, words, by, off, onClick }: RowActProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={label}
      data-move={by}
      aria-disabled={off || undefined}
      onClick={onClick}
    >
      {words}
    </Button>
  )
}
