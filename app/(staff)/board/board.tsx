'use client'

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { BoardColumnList, type ColumnHandle } from '@/app/(staff)/board/board-column'
import { BoardFilters } from '@/app/(staff)/board/board-filters'
import { BoardFoot } from '@/app/(staff)/board/board-foot'
import { BoardMenu } from '@/app/(staff)/board/board-menu'
import type { BoardQuery, BoardView, CardView } from '@/app/(staff)/board/load-board'
import type { prepareAct } from '@/app/(staff)/board/move-actions'
import { lastDone, useBoardActs } from '@/app/(staff)/board/use-board-acts'
import { useBoardCards } from '@/app/(staff)/board/use-board-cards'
import { type Carried, useBoardKeys } from '@/app/(staff)/board/use-board-keys'
import { DialogHost } from '@/app/ui/dialog'
import { sayMove } from '@/app/words/board'
import { boardColumns, moveTo } from '@/lib/pipeline/board'

type Props = {
  board: BoardView
  query: BoardQuery
  /** The board's own address, to come back to. */
  address: string
  choices: { jobs: Choice[]; owners: Choice[] }
  readerId: string
  /** From the page, whose bundle then has the dialogs that it answers with. */
  prepareAct: typeof prepareAct
  /** In the columns' place when nobody is on the board. */
  empty: ReactNode
}
type Choice = { id: string; name: string; count: number }

/** A column a stage, a card an application; moved by hand, by keys or by a list, and confirmed as on its page. */
export function Board(props: Props) {
  const { board, query, address, choices, readerId, prepareAct, empty } = props
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
  const acts = useBoardActs(address, planStagesOf, prepareAct)
  const wanted = fold(find)
  const byColumn = useMemo(() => {
    const shown = wanted ? cards.filter(({ name }) => fold(name).includes(wanted)) : cards
    return columns.map(({ stageIds }) => shown.filter(({ stageId }) => stageIds.includes(stageId)))
  }, [cards, columns, wanted])
  const handles = useRef(new Map<string, ColumnHandle>())
  const focusCard = useFocusAfter()
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
    takeBack: () => last && void acts.takeBack(last),
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
  return (
    <div className="flex h-[calc(100dvh-9.5rem)] min-h-112 flex-col [main:has(+aside)_&]:h-[calc(100dvh-10.75rem)]">
      <BoardFilters
        query={query}
        choices={choices}
        readerId={readerId}
        find={find}
        onFind={setFind}
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
        <div className="-mx-1 flex min-h-0 flex-1 gap-3 overflow-x-auto px-1 pb-1">
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

function sayCarried({ card }: Carried, words: string): string {
  return `${card.name} is picked up. ${words}. Arrow keys choose a column, Space drops, Escape puts back.`
}

/** Letters as they are looked for: without accents, small. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

/** Gives the focus back to a card, in whatever column it then stands, once nothing else has it. */
function useFocusAfter(): (applicationId: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const frame = requestAnimationFrame(() => {
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      const link = document.querySelector<HTMLElement>(`[data-card="${wanted.current}"] a`)
      if (!link) return
      wanted.current = null
      if (document.activeElement === document.body) link.focus()
    })
    return () => cancelAnimationFrame(frame)
  })
  return useCallback((applicationId) => {
    wanted.current = applicationId
  }, [])
}

/** The column that a carried card would drop into is brought into sight. */
function useInSight(columnKey: string | null | undefined): void {
  useEffect(() => {
    if (!columnKey) return
    document
      .querySelector(`[data-column="${CSS.escape(columnKey)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [columnKey])
}

type Dragging = {
  cards: CardView[]
  columns: ReturnType<typeof boardColumns>
  setDragged: (dragged: { card: CardView; over: string | null } | null) => void
  drop: (card: CardView, column: ReturnType<typeof boardColumns>[number]) => Promise<void>
}

function useDragging(dragging: Dragging): void {
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
