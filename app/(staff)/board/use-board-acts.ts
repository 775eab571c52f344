'use client'

import { type ReactNode, useCallback, useState } from 'react'
import type { CardView } from '@/app/(staff)/board/load-board'
import type { AskedAct, prepareAct } from '@/app/(staff)/board/move-actions'
import { sayMove } from '@/app/words/board'
import { type BoardColumn, moveTo } from '@/lib/pipeline/board'

/** What was done last, and how it is taken back. */
export type LastAct = { card: CardView } & (
  | { kind: 'moved'; fromStageId: string; toStageId: string; to: string }
  | { kind: 'rejected' }
)
export type Notice = { words: string; applicationId?: string }

/**
 * From a card's act to the dialog that confirms it: the application's own, fetched for the card. What cannot be
 * done becomes a sentence.
 */
export function useBoardActs(planStagesOf: (card: CardView) => string[], ask: typeof prepareAct) {
  const [dialog, setDialog] = useState<{ card: CardView; node: ReactNode } | null>(null)
  const [waitingFor, setWaitingFor] = useState<CardView | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [tried, setTried] = useState<LastAct | null>(null)

  const prepare = useCallback(
    async (card: CardView, wish: Pick<AskedAct, 'act' | 'stageId'>) => {
      setNotice(null)
      setWaitingFor(card)
      const { applicationId } = card
      const prepared = await ask({ applicationId, ...wish }).catch(() => null)
      setWaitingFor(null)
      if (prepared?.ok) setDialog({ card, node: prepared.dialog })
      else {
        const why = prepared?.why ?? 'The server did not answer. Try again in a moment.'
        setNotice({ words: `${card.name}: ${why}`, applicationId })
      }
    },
    [ask],
  )
  const move = useCallback(
    async (card: CardView, column: BoardColumn) => {
      const planned = moveTo({ ...card, planStageIds: planStagesOf(card) }, column)
      if (planned.kind === 'here') return
      if (planned.kind === 'impossible') {
        const words = `${card.name}: ${sayMove(planned, column.name)}.`
        setNotice({ words, applicationId: card.applicationId })
        return
      }
      const { stageId } = planned
      const to = column.name
      setTried({ kind: 'moved', card, fromStageId: card.stageId, toStageId: stageId, to })
      await prepare(card, { act: 'move', stageId })
    },
    [planStagesOf, prepare],
  )
  const reject = useCallback(
    async (card: CardView) => {
      setTried({ kind: 'rejected', card })
      await prepare(card, { act: 'reject' })
    },
    [prepare],
  )
  const takeBack = useCallback(
    async (last: LastAct) => {
      setTried(null)
      if (last.kind === 'rejected') await prepare(last.card, { act: 'undo-rejection' })
      else await prepare(last.card, { act: 'move', stageId: last.fromStageId })
    },
    [prepare],
  )
  return {
    dialog,
    waitingFor,
    notice,
    tried,
    say: setNotice,
    close: useCallback(() => setDialog(null), []),
    move,
    reject,
    write: useCallback((card: CardView) => prepare(card, { act: 'write' }), [prepare]),
    takeBack,
  }
}
export type BoardActs = ReturnType<typeof useBoardActs>

/** What was tried last, once the board shows that it was done. */
export function lastDone(tried: LastAct | null, cards: CardView[]): LastAct | null {
  if (!tried) return null
  const card = cards.find(({ applicationId }) => applicationId === tried.card.applicationId)
  if (tried.kind === 'rejected') return card ? null : tried
  return card?.stageId === tried.toStageId ? tried : null
}
