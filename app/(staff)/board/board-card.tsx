'use client'

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import clsx from 'clsx'
import { memo, useEffect, useRef } from 'react'
import type { CardView } from '@/app/(staff)/board/load-board'
import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'

type Props = {
  card: CardView
  /** Place among all of its column, from 1: most of a long column is not there. */
  position: number
  total: number
  top: number
  height: number
  /** The one of its column that Tab reaches; arrows reach the others. */
  tabbable: boolean
  carried: boolean
  onMenu: (card: CardView, button: HTMLElement) => void
}

/** One application. Its link covers it; the button opens the list of stages for who does not drag. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { card, position, total, top, height, tabbable, carried, onMenu } = props
  const { applicationId, name, about, promise, late, waits, next, mark, status } = card
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!element.current) return
    return draggable({ element: element.current, getInitialData: () => ({ applicationId }) })
  }, [applicationId])
  return (
    <li
      ref={element}
      data-card={applicationId}
      data-position={position}
      aria-setsize={total}
      aria-posinset={position}
      className="absolute inset-x-0 px-2"
      style={{ top, height }}
    >
      <div
        className={clsx(
          'group relative flex h-[calc(100%-0.5rem)] cursor-grab flex-col justify-between rounded-control border bg-surface px-2.5 py-1.5 shadow-card hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-focus',
          carried ? 'border-accent ring-2 ring-accent' : 'border-line',
          status === 'paused' && 'border-dashed bg-transparent',
        )}
      >
        <p className="flex items-baseline gap-2">
          <Link
            href={`/applications/${applicationId}`}
            draggable={false}
            tabIndex={tabbable ? 0 : -1}
            className="min-w-0 flex-1 font-medium outline-none after:absolute after:inset-0"
            title={name}
          >
            <PersonName name={name} truncate="always" />
          </Link>
          <span
            className={clsx(
              'shrink-0 text-sm tabular-nums',
              late === 'answer' ? 'font-medium text-harm-ink' : 'text-ink-soft',
            )}
          >
            {promise}
          </span>
        </p>
        <p className="truncate text-sm text-ink-soft" title={about}>
          {about}
        </p>
        <p className="flex items-baseline gap-2 text-sm">
          <span
            className={clsx(
              'min-w-0 flex-1 truncate',
              late === 'step' && 'font-medium text-harm-ink',
            )}
            title={waits}
          >
            {waits}
          </span>
          {mark && <Badge tone="attention">{mark}</Badge>}
        </p>
        <p className="truncate text-sm text-ink-soft" title={next}>
          {next}
        </p>
        <button
          type="button"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={`Move ${name}`}
          data-move
          onClick={({ currentTarget }) => onMenu(card, currentTarget)}
          className="absolute end-1 bottom-1 z-10 rounded-control border border-line bg-surface px-1.5 text-sm text-accent-ink opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-accent-soft focus:opacity-100 max-lg:opacity-100"
        >
          Move
        </button>
      </div>
    </li>
  )
})
