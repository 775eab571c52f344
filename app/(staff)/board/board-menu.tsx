'use client'

import type { CardView } from '@/app/(staff)/board/load-board'
import { MenuAct, MenuAt, MenuLine } from '@/app/ui/menu'
import { sayMove } from '@/app/words/board'
import { type BoardColumn, moveTo } from '@/lib/pipeline/board'

type Props = {
  card: CardView
  at: HTMLElement
  columns: BoardColumn[]
  planStageIds: string[]
  onMove: (column: BoardColumn) => void
  onReject: () => void
  onWrite: () => void
  onClose: () => void
}

/** Every stage in words, for who does not drag; what is impossible says why. */
export function BoardMenu(props: Props) {
  const { card, at, columns, planStageIds, onMove, onReject, onWrite, onClose } = props
  const moves = columns.map((column) => ({
    column,
    move: moveTo({ ...card, planStageIds }, column),
  }))
  return (
    <MenuAt at={at} label={`Move ${card.name}`} onClose={onClose}>
      {moves.map(({ column, move }) => {
        if (move.kind === 'impossible' && move.why === 'not-in-plan') return null
        const words = sayMove(move, column.name)
        const impossible = move.kind === 'impossible' || move.kind === 'here'
        return (
          <MenuAct
            key={column.key}
            onSelect={() => onMove(column)}
            unavailable={
              impossible ? (move.kind === 'here' ? 'stands here now' : words) : undefined
            }
          >
            {impossible ? column.name : words}
          </MenuAct>
        )
      })}
      <MenuLine />
      <MenuAct keys="e" onSelect={onWrite}>
        Write to the candidate
      </MenuAct>
      <MenuAct keys="r" onSelect={onReject}>
        Reject
      </MenuAct>
    </MenuAt>
  )
}
