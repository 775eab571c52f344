'use client'

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useCallback, useEffect, useRef } from 'react'
import type { CardView } from '@/app/(staff)/board/load-board'
import type { BoardColumn } from '@/lib/pipeline/board'

/** Gives the focus back to a card, in whatever column it then stands, once nothing else has it. */
export function useFocusAfter(
  goTo: (applicationId: string) => void,
): (applicationId: string) => void {
  const wanted = useRef<string | null>(null)
  const reached = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const frame = requestAnimationFrame(() => {
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      const link = document.querySelector<HTMLElement>(`[data-card="${wanted.current}"] a`)
      if (document.activeElement !== document.body) return
      if (link) link.focus()
      // Out of sight in a long column: brought there once, and not again while it is on its way.
      else if (wanted.current !== null && reached.current !== wanted.current) {
        reached.current = wanted.current
        goTo(wanted.current)
      }
    })
    return () => cancelAnimationFrame(frame)
  })
  // Until its reader goes on: a card that moves to another column is another element there.
  useEffect(() => {
    const goOn = () => {
      wanted.current = null
    }
    // Captured, so that the Escape that closes a dialog counts before its end asks for the focus.
    document.addEventListener('keydown', goOn, { capture: true })
    document.addEventListener('pointerdown', goOn, { capture: true })
    return () => {
      document.removeEventListener('keydown', goOn, { capture: true })
      document.removeEventListener('pointerdown', goOn, { capture: true })
    }
  }, [])
  return useCallback((applicationId) => {
    wanted.current = applicationId
    reached.current = null
  }, [])
}

/** The column that a carried card would drop into is brought into sight. */
export function useInSight(columnKey: string | null | undefined): void {
  useEffect(() => {
    if (!columnKey) return
    document
      .querySelector(`[data-column="${CSS.escape(columnKey)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [columnKey])
}

/** Whoever takes the mouse has other plans: the card that the keys picked up goes back. */
export function useLettingGo(isCarrying: boolean, carry: (carried: null) => void): void {
  useEffect(() => {
    if (!isCarrying) return
    const letGo = () => carry(null)
    document.addEventListener('pointerdown', letGo)
    return () => document.removeEventListener('pointerdown', letGo)
  }, [isCarrying, carry])
}

/** A card under the mouse, and the column under both. */
type Dragging = {
  cards: CardView[]
  columns: BoardColumn[]
  setDragged: (dragged: { card: CardView; over: string | null } | null) => void
  drop: (card: CardView, column: BoardColumn) => Promise<void>
}

export function useDragging(dragging: Dragging): void {
  const latest = useRef(dragging)
  useEffect(() => {
    latest.current = dragging
  })
  useEffect(() => {
    const cardOf = (data: Record<string, unknown>) =>
      latest.current.cards.find(({ applicationId }) => applicationId === data.applicationId)
    const keyOf = (targets: { data: Record<string | symbol, unknown> }[]) => {
      const key = targets[0]?.data.columnKey
      return typeof key === 'string' ? key : null
    }
    return monitorForElements({
      onDragStart: ({ source }) => {
        const card = cardOf(source.data)
        if (card) latest.current.setDragged({ card, over: null })
      },
      onDropTargetChange: ({ source, location }) => {
        const card = cardOf(source.data)
        const over = keyOf(location.current.dropTargets)
        if (card) latest.current.setDragged({ card, over })
      },
      onDrop: ({ source, location }) => {
        latest.current.setDragged(null)
        const card = cardOf(source.data)
        const over = keyOf(location.current.dropTargets)
        const column = latest.current.columns.find(({ key }) => key === over)
        if (card && column) void latest.current.drop(card, column)
      },
    })
  }, [])
}
