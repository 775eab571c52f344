'use client'

import { useEffect, useRef } from 'react'
import { type BoardKey, isBoardKey } from '@/app/(staff)/board/board-keys'
import type { CardView } from '@/app/(staff)/board/load-board'
import { say } from '@/app/ui/said'

export type Carried = { card: CardView; target: number }

type Keys = {
  /** Cards by column, as they stand. */
  columns: CardView[][]
  carried: Carried | null
  carry: (carried: Carried | null) => void
  drop: (carried: Carried) => void
  focus: (column: number, index: number) => void
  openMenu: (card: CardView, button: HTMLElement) => void
  advance: (card: CardView) => void
  reject: (card: CardView) => void
  write: (card: CardView) => void
  takeBack: () => void
}

/**
 * The board by keys: arrows or h j k l go from card to card; Space picks one up, arrows choose its column, Space
 * drops it, Escape puts it back; m opens the list of stages, a advances, r rejects, e writes, u takes back.
 */
export function useBoardKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isElsewhere(event.target)) return
      const { carried } = latest.current
      const done = carried
        ? steer(event.key, carried, latest.current)
        : act(event.key, event.target, latest.current)
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true
  return (
    target instanceof HTMLElement &&
    (target.matches('input, textarea, select, button, summary') ||
      (target.matches('a') && !target.closest('[data-card]')))
  )
}

function steer(key: string, carried: Carried, { columns, carry, drop }: Keys): boolean {
  const last = columns.length - 1
  switch (key) {
    case 'ArrowLeft':
    case 'h':
      carry({ ...carried, target: Math.max(0, carried.target - 1) })
      return true
    case 'ArrowRight':
    case 'l':
      carry({ ...carried, target: Math.min(last, carried.target + 1) })
      return true
    case ' ':
    case 'Enter':
      carry(null)
      drop(carried)
      return true
    case 'Escape':
      carry(null)
      return true
    default:
      return key.startsWith('Arrow')
  }
}

function act(key: string, target: EventTarget | null, keys: Keys): boolean {
  if (!isBoardKey(key)) return false
  if (key === 'u') {
    keys.takeBack()
    return true
  }
  const here = placeOf(target, keys.columns)
  if (!here) return focusFirst(key, keys)
  const { card, column, index } = here
  switch (key) {
    case ' ':
      keys.carry({ card, target: column })
      return true
    case 'm':
      return openMenuOf(target, card, keys)
    case 'a':
      keys.advance(card)
      return true
    case 'r':
      keys.reject(card)
      return true
    case 'e':
      keys.write(card)
      return true
    case 'ArrowDown':
    case 'j':
      return focus(keys, column, index + 1)
    case 'ArrowUp':
    case 'k':
      return focus(keys, column, index - 1)
    case 'ArrowRight':
    case 'l':
      return focusBeside(keys, column, index, 1)
    case 'ArrowLeft':
    case 'h':
      return focusBeside(keys, column, index, -1)
    case 'Home':
      return focus(keys, column, 0)
    case 'End':
      return focus(keys, column, Number.POSITIVE_INFINITY)
  }
}

function placeOf(target: EventTarget | null, columns: CardView[][]) {
  const id = target instanceof HTMLElement && target.closest<HTMLElement>('[data-card]')
  if (!id) return null
  for (const [column, cards] of columns.entries()) {
    const index = cards.findIndex(({ applicationId }) => applicationId === id.dataset.card)
    const card = cards[index]
    if (card) return { card, column, index }
  }
  return null
}

function focus({ columns, focus: go }: Keys, column: number, index: number): true {
  const last = (columns[column]?.length ?? 0) - 1
  if (last >= 0) go(column, Math.min(last, Math.max(0, index)))
  return true
}

/** Columns without cards are stepped over. */
function focusBeside(keys: Keys, from: number, index: number, step: 1 | -1): true {
  for (let column = from + step; keys.columns[column]; column += step) {
    if (keys.columns[column]?.length) return focus(keys, column, index)
  }
  return true
}

/** Nobody is chosen yet: j and k choose, and what is done to a card says so. */
function focusFirst(key: BoardKey, keys: Keys): boolean {
  if (['m', 'a', 'r', 'e'].includes(key)) {
    say('Choose a card first, with j.')
    return true
  }
  if (key !== 'j' && key !== 'k') return false
  const column = keys.columns.findIndex((cards) => cards.length > 0)
  return column >= 0 && focus(keys, column, 0)
}

function openMenuOf(target: EventTarget | null, card: CardView, keys: Keys): boolean {
  const button =
    target instanceof HTMLElement &&
    target.closest('[data-card]')?.querySelector<HTMLElement>('[data-move]')
  if (button) keys.openMenu(card, button)
  return Boolean(button)
}
