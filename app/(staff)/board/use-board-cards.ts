'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { BoardQuery, BoardView } from '@/app/(staff)/board/load-board'
import { listenToChanges } from '@/app/ui/live-stream'

const gatherMilliseconds = 60
/** More than this at once, and the whole board is asked for. */
const mostAtOnce = 100

/**
 * The board's cards, and of others' changes only those that changed. While `held` a card is in somebody's hand:
 * what changes meanwhile comes after.
 */
export function useBoardCards(board: BoardView, query: BoardQuery, held: boolean): BoardView {
  const router = useRouter()
  const [given, setGiven] = useState(board)
  const [shown, setShown] = useState(board)
  if (given !== board) {
    setGiven(board)
    if (board.position >= shown.position) setShown(board)
  }
  const isHeld = useRef(held)
  useEffect(() => {
    isHeld.current = held
  }, [held])
  const address = new URLSearchParams(query).toString()
  useEffect(() => {
    const ids = new Set<string>()
    let everything = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (isHeld.current) soon()
        else void bring().catch(() => undefined)
      }, gatherMilliseconds)
    }
    const bring = async () => {
      const only = everything || ids.size > mostAtOnce ? [] : [...ids]
      everything = false
      ids.clear()
      const fresh = await askForCards(address, only)
      // Signed out elsewhere: the page itself knows where to lead.
      if (fresh) setShown((before) => (only.length > 0 ? merged(before, fresh, only) : fresh))
      else router.refresh()
    }
    const stop = listenToChanges(({ stream, id }) => {
      if (stream === 'application') ids.add(id)
      else if (stream === 'everything') everything = true
      else if (stream === 'job' || stream === 'plan') return router.refresh()
      else return
      soon()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [router, address])
  useUnknownPlans(shown)
  return shown
}

async function askForCards(address: string, only: string[]): Promise<BoardView | null> {
  const asked = new URLSearchParams(address)
  for (const id of only) asked.append('application', id)
  const answer = await fetch(`/board/cards?${asked}`, { cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as BoardView) : null
}

/** Cards keep their order, which is that of their answers' days; new ones come last, as theirs do. */
function merged(before: BoardView, fresh: BoardView, only: string[]): BoardView {
  const changed = new Map(fresh.cards.map((card) => [card.applicationId, card]))
  const kept = before.cards.flatMap((card) => {
    const now = changed.get(card.applicationId)
    changed.delete(card.applicationId)
    return now ?? (only.includes(card.applicationId) ? [] : [card])
  })
  return { ...before, cards: [...kept, ...changed.values()], position: fresh.position }
}

/** A card of a plan that the board has no columns for: the page is made anew, once. */
function useUnknownPlans({ cards, plans }: BoardView): void {
  const router = useRouter()
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const known = new Set(plans.map(({ planVersionId }) => planVersionId))
    const unknown = cards.find(
      ({ planVersionId }) => !known.has(planVersionId) && !asked.current.has(planVersionId),
    )
    if (!unknown) return
    asked.current.add(unknown.planVersionId)
    router.refresh()
  }, [cards, plans, router])
}
