'use client'

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { BoardCard } from '@/app/(staff)/board/board-card'
import type { CardView } from '@/app/(staff)/board/load-board'
import type { BoardColumn, BoardMove } from '@/lib/pipeline/board'

/** Four lines and the gap below, of the working scale and of the reading one, in rem. */
const cardRem = { working: 6.5, reading: 7.75 }
const framesToWait = 10

export type ColumnHandle = { focus: (index: number) => void }

type Props = {
  column: BoardColumn
  cards: CardView[]
  /** What dropping the card in somebody's hand here would do; null while there is none. */
  landing: { move: BoardMove; words: string; over: boolean } | null
  carriedId: string | null
  onMenu: (card: CardView, button: HTMLElement) => void
  ref: Ref<ColumnHandle>
}

/** A stage with its cards; of a long one only those in sight are there. */
export function BoardColumnList({ column, cards, landing, carriedId, onMenu, ref }: Props) {
  const section = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const heading = useId()
  const height = useCardHeight()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => cards[index]?.applicationId ?? index,
    overscan: 5,
    // What the server draws, before anybody knows how high the window is.
    initialRect: { width: 272, height: 640 },
  })
  const remeasure = useRef(list.measure)
  useEffect(() => {
    if (height > 0) remeasure.current()
  }, [height])
  useEffect(() => {
    if (!section.current) return
    return dropTargetForElements({
      element: section.current,
      getData: () => ({ columnKey: column.key }),
    })
  }, [column.key])
  useImperativeHandle(ref, () => ({
    focus: (index) => {
      list.scrollToIndex(index, { align: 'auto' })
      section.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      focusWhenThere(scroller.current, index + 1, framesToWait)
    },
  }))
  const shown = list.getVirtualItems()
  const inSight = shown.flatMap(({ index }) => cards[index] ?? [])
  const tabbable = (inSight.find(({ applicationId }) => applicationId === currentId) ?? inSight[0])
    ?.applicationId
  const late = cards.filter((card) => card.late).length
  return (
    <section
      ref={section}
      aria-labelledby={heading}
      data-column={column.key}
      className={clsx(
        'relative flex w-68 shrink-0 flex-col rounded-card border bg-sunken',
        landing?.over && landing.move.kind !== 'impossible' ? 'border-accent' : 'border-line',
        landing?.move.kind === 'impossible' && 'opacity-60',
      )}
    >
      <h2 id={heading} className="flex items-baseline gap-2 px-3 pt-2.5 pb-2">
        <span className="min-w-0 truncate font-semibold">{column.name}</span>
        <span className="text-sm text-ink-soft tabular-nums">{cards.length}</span>
        {late > 0 && (
          <span className="ms-auto text-sm font-medium text-harm-ink tabular-nums">
            {late} late
          </span>
        )}
      </h2>
      {landing && landing.move.kind !== 'here' && (
        <p
          className={clsx(
            'absolute inset-x-2 top-9 z-20 rounded-control border border-dashed px-2 py-1 text-sm shadow-card',
            landing.over
              ? 'border-accent bg-accent-soft text-accent-ink'
              : 'border-line-strong bg-surface',
          )}
        >
          {landing.words}
        </p>
      )}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain pt-0.5 pb-1">
        {cards.length === 0 && <p className="px-3 py-1 text-sm text-ink-soft">Nobody is here.</p>}
        <ol
          className="relative"
          style={{ height: list.getTotalSize() }}
          onFocus={({ target }) => {
            const card = target.closest<HTMLElement>('[data-card]')
            if (card?.dataset.card) setCurrentId(card.dataset.card)
          }}
        >
          {shown.map(({ index, start }) => {
            const card = cards[index]
            return (
              card && (
                <BoardCard
                  key={card.applicationId}
                  card={card}
                  position={index + 1}
                  total={cards.length}
                  top={start}
                  height={height}
                  tabbable={card.applicationId === tabbable}
                  carried={card.applicationId === carriedId}
                  onMenu={onMenu}
                />
              )
            )
          })}
        </ol>
      </div>
    </section>
  )
}

/** A card that was out of sight is there a frame or two after the list was scrolled to it. */
function focusWhenThere(scroller: HTMLElement | null, position: number, frames: number): void {
  const link = scroller?.querySelector<HTMLElement>(`[data-position="${position}"] a`)
  if (link) link.focus({ preventScroll: true })
  else if (frames > 0) {
    requestAnimationFrame(() => focusWhenThere(scroller, position, frames - 1))
  }
}

/** In pixels, by the reader's own size of letters. */
function useCardHeight(): number {
  const [height, setHeight] = useState(cardRem.working * 16)
  useEffect(() => {
    const wide = matchMedia('(min-width: 64rem)')
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setHeight((wide.matches ? cardRem.working : cardRem.reading) * rem)
    }
    measure()
    wide.addEventListener('change', measure)
    return () => wide.removeEventListener('change', measure)
  }, [])
  return height
}
