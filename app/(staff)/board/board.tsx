'use client'

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { BoardColumnList, type ColumnHandle } from '@/app/(staff)/board/board-column'
import { BoardFilters } from '@/app/(staff)/board/board-filters'
import { BoardFoot } from '@/app/(staff)/board/board-foot'
import {
  useDragging,
  useFocusAfter,
  useInSight,
  useLettingGo,
} from '@/app/(staff)/board/board-hands'
import { sheetKeys } from '@/app/(staff)/board/board-keys'
import { BoardMenu } from '@/app/(staff)/board/board-menu'
import type { BoardQuery, CardView } from '@/app/(staff)/board/load-board'
import type { prepareAct } from '@/app/(staff)/board/move-actions'
import { type PackedBoard, unpackBoard } from '@/app/(staff)/board/packed-board'
import { useScrollWhileDragging } from '@/app/(staff)/board/scroll-while-dragging'
import { lastDone, useBoardActs } from '@/app/(staff)/board/use-board-acts'
import { useBoardCards } from '@/app/(staff)/board/use-board-cards'
import { type Carried, useBoardKeys } from '@/app/(staff)/board/use-board-keys'
import { DialogHost } from '@/app/ui/dialog'
import { KeySheet } from '@/app/ui/key-sheet'
import { PageHeader } from '@/app/ui/page-header'
import { sayMove } from '@/app/words/board'
import { boardColumns, moveTo } from '@/lib/pipeline/board'

type Props = {
  packed: PackedBoard
  query: BoardQuery
  choices: { jobs: Choice[]; owners: Choice[]; mine: number }
  readerId: string
  /** Whose times the cards say. */
  zone: string
  /** From the page, whose bundle then has the dialogs that it answers with. */
  prepareAct: typeof prepareAct
  /** In the columns' place when nobody is on the board. */
  empty: ReactNode
}
type Choice = { id: string; name: string; count: number }

/** A column a stage, a card an application; moved by hand, by keys or by a list, and confirmed as on its page. */
export function Board(props: Props) {
  const { packed, query, choices, readerId, zone, prepareAct, empty } = props
  const board = useMemo(() => unpackBoard(packed), [packed])
  const [carried, setCarried] = useState<Carried | null>(null)
  const [dragged, setDragged] = useState<{ card: CardView; over: string | null } | null>(null)
  const [menu, setMenu] = useState<{ card: CardView; at: HTMLElement } | null>(null)
  const [find, setFind] = useState('')
  const { cards, plans, more } = useBoardCards(board, query, carried !== null || dragged !== null)
  const columns = useMemo(() => boardColumns(plans), [plans])
  const stagesOf = useMemo(
    () => new Map(plans.map((plan) => [plan.planVersionId, plan.stages.map(({ id }) => id)])),
    [plans],
  )
  const planStagesOf = useCallback(
    ({ planVersionId }: CardView) => stagesOf.get(planVersionId) ?? [],
    [stagesOf],
  )
  const acts = useBoardActs(planStagesOf, prepareAct)
  const wanted = fold(find)
  const byColumn = useMemo(() => {
    const shown = wanted ? cards.filter(({ name }) => fold(name).includes(wanted)) : cards
    return columns.map(({ stageIds }) => shown.filter(({ stageId }) => stageIds.includes(stageId)))
  }, [cards, columns, wanted])
  const handles = useRef(new Map<string, ColumnHandle>())
  const lanes = useRef<HTMLDivElement>(null)
  useScrollWhileDragging(lanes)
  const focusCard = useFocusAfter((applicationId) => {
    const isIt = (card: CardView) => card.applicationId === applicationId
    const column = byColumn.findIndex((some) => some.some(isIt))
    const index = byColumn[column]?.findIndex(isIt) ?? -1
    if (index >= 0) handles.current.get(columns[column]?.key ?? '')?.focus(index)
  })
  const last = lastDone(acts.tried, cards)

  useBoardKeys({
    columns: byColumn,
    carried,
    carry: setCarried,
    drop: ({ card, target }) => {
      const column = columns[target]
      if (column) void acts.move(card, column)
    },
    focus: (column, index) => handles.current.get(columns[column]?.key ?? '')?.focus(index),
    openMenu: (card, at) => setMenu({ card, at }),
    advance: (card) => {
      const stageIds = planStagesOf(card)
      const next = stageIds[stageIds.indexOf(card.stageId) + 1]
      const column = columns.find((one) => next !== undefined && one.stageIds.includes(next))
      if (column) void acts.move(card, column)
      else acts.say({ words: `${card.name} is in the last stage. Open the application to hire.` })
    },
    reject: (card) => void acts.reject(card),
    write: (card) => void acts.write(card),
    takeBack: () =>
      last
        ? void acts.takeBack(last)
        : acts.say({ words: 'You have done nothing here that could be taken back.' }),
  })
  useDragging({ cards, setDragged, drop: acts.move, columns })

  const inHand = carried?.card ?? dragged?.card ?? null
  const over = carried ? columns[carried.target]?.key : dragged?.over
  const landings = columns.map((column) => {
    if (!inHand) return null
    const move = moveTo({ ...inHand, planStageIds: planStagesOf(inHand) }, column)
    return { move, words: sayMove(move, column.name), over: column.key === over }
  })
  const onMenu = useCallback((card: CardView, at: HTMLElement) => setMenu({ card, at }), [])
  useInSight(carried ? over : null)
  useLettingGo(carried !== null, setCarried)
  const late = cards.filter((card) => card.late).length
  return (
    <div className="flex h-[calc(100dvh-var(--toast-room)-3rem)] min-h-128 flex-col [main:has(+aside)_&]:h-[calc(100dvh-var(--toast-room)-6rem)]">
      <KeySheet title="Keys of the board" keys={sheetKeys} />
      <PageHeader
        title="Board"
        sentence={`${saySize(cards.length, wanted ? byColumn.flat().length : null)}${late > 0 ? `, ${late} late` : ''}. Times are ${zone}’s.`}
      />
      <BoardFilters
        query={query}
        choices={choices}
        readerId={readerId}
        find={find}
        onFind={setFind}
        onGo={() => {
          const first = byColumn.findIndex((some) => some.length > 0)
          handles.current.get(columns[first]?.key ?? '')?.focus(0)
        }}
      />
      {more && (
        <p className="mb-2 text-sm text-attention-ink">
          These are the {cards.length} whose answers are due first. Choose a job or an owner to see
          all of theirs.
        </p>
      )}
      {cards.length === 0 ? (
        empty
      ) : (
        <div ref={lanes} className="-mx-1 flex min-h-0 flex-1 gap-3 overflow-x-auto px-1 pb-1">
          {columns.map((column, nth) => (
            <BoardColumnList
              key={column.key}
              column={column}
              cards={byColumn[nth] ?? []}
              landing={landings[nth] ?? null}
              carriedId={carried?.card.applicationId ?? null}
              onMenu={onMenu}
              ref={(handle) => {
                if (handle) handles.current.set(column.key, handle)
                else handles.current.delete(column.key)
              }}
            />
          ))}
        </div>
      )}
      <BoardFoot
        notice={acts.notice}
        waitingFor={acts.waitingFor?.name ?? null}
        last={last}
        onTakeBack={(one) => void acts.takeBack(one)}
      />
      <p aria-live="assertive" className="sr-only">
        {carried && sayCarried(carried, landings[carried.target]?.words ?? '')}
      </p>
      {menu && (
        <BoardMenu
          card={menu.card}
          at={menu.at}
          columns={columns}
          planStageIds={planStagesOf(menu.card)}
          onMove={(column) => void acts.move(menu.card, column)}
          onReject={() => void acts.reject(menu.card)}
          onWrite={() => void acts.write(menu.card)}
          onClose={() => {
            setMenu(null)
            focusCard(menu.card.applicationId)
          }}
        />
      )}
      <DialogHost
        onClosed={() => {
          if (acts.dialog) focusCard(acts.dialog.card.applicationId)
          acts.close()
        }}
      >
        {acts.dialog?.node}
      </DialogHost>
    </div>
  )
}

/** "988 candidates"; "27 of 988 candidates" while some are looked for. */
function saySize(all: number, found: number | null): string {
  const candidates = `${all} ${all === 1 ? 'candidate' : 'candidates'}`
  return found === null ? candidates : `${found} of ${candidates}`
}

function sayCarried({ card }: Carried, words: string): string {
  return `${card.name} is picked up. ${words}. Arrow keys choose a column, Space drops, Escape puts back.`
}

/** Letters as they are looked for: without accents, small. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
