'use client'

import { type MouseEvent, memo } from 'react'
import { useSelection } from '@/app/(staff)/today/queue-selection'
import { Badge } from '@/app/ui/badge'
import { TimeText } from '@/app/ui/time-text'

/** A line of the day in words; what says nothing is left out. */
export type Line = {
  id: string
  name: string
  task: string
  /** The candidate's own words, or the first of them. */
  quote?: string
  details?: string
  /** That the promised day has passed. */
  late?: string
  /** Whose line it is, where it came by cover. */
  forName?: string
  /** The snooze is over. */
  woke?: boolean
  when?: string
  whenLate?: boolean
  at?: Date
}

/**
 * Lines of the day, each a link without JavaScript; with it the list stays as it is and the preview follows. A list
 * is sent as its words alone, and looks as `day-lines` says once for all of them.
 */
export function QueueLines({ lines }: { lines: readonly Line[] }) {
  const { selected, choose, hrefOf } = useSelection()
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const line = event.target instanceof Element ? event.target.closest('a') : null
    const id = line?.dataset.line
    if (!id) return
    event.preventDefault()
    choose(id, 'push')
  }
  return (
    <ul
      onClickCapture={follow}
      className="day-lines divide-y divide-line overflow-hidden last:rounded-b-card"
    >
      {lines.map((line) => (
        <QueueLine
          key={line.id}
          line={line}
          href={hrefOf(line.id)}
          isSelected={selected === line.id}
        />
      ))}
    </ul>
  )
}

type Props = { line: Line; href: string; isSelected: boolean }

/** It has room on every line, so that it need not be told once more. */
const shortName = 24

/** Only the lines that change are drawn again when the selection moves on. */
const QueueLine = memo(function QueueLine({ line, href, isSelected }: Props) {
  const { id, name, task, quote, details, late, forName, woke, when, whenLate, at } = line
  const isLate = whenLate ? '' : undefined
  return (
    <li>
      <a
        href={href}
        data-line={id}
        data-focus-home={isSelected ? '' : undefined}
        aria-current={isSelected ? 'true' : undefined}
      >
        <span>
          <span>
            <b dir="auto" title={name.length > shortName ? name : undefined}>
              {name}
            </b>{' '}
            {task}
          </span>
          {(quote || details) && (
            <small>
              {quote && <q>{quote}</q>}
              {quote && details && ' · '}
              {details}
            </small>
          )}
          {(late || forName || woke) && (
            <span className="mt-0.5 flex flex-wrap gap-1.5">
              {late && <Badge tone="harm">{late}</Badge>}
              {forName && <Badge tone="info">for {forName}</Badge>}
              {woke && <Badge>snooze is over</Badge>}
            </span>
          )}
        </span>
        {when && <i data-late={isLate}>{at ? <TimeText at={at}>{when}</TimeText> : when}</i>}
      </a>
    </li>
  )
})
