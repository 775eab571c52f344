'use client'

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { readPageActs } from '@/app/(staff)/palette/page-acts'
import {
  boardWish,
  matchItems,
  type PaletteGroup,
  type PaletteItem,
} from '@/app/(staff)/palette/palette-items'
import { PaletteList } from '@/app/(staff)/palette/palette-list'
import { usePaletteSearch } from '@/app/(staff)/palette/use-palette-search'

const groupsWhenEmpty: PaletteGroup[] = ['On this page', 'Lately', 'Go to', 'Do']
const groupsWhenTyped: PaletteGroup[] = [
  'On this page',
  'Go to',
  'Do',
  'Candidates',
  'Jobs',
  'Colleagues',
]
const pageKeyStep = 8

type Props = { acts: PaletteItem[]; personId: string; onChoose: (item: PaletteItem) => void }

/** A combobox over a list box: the focus stays in the field, arrows choose, Enter does. */
export function PaletteBox({ acts, personId, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [here] = useState(readPageActs)
  const { items: found, waiting, failed } = usePaletteSearch(typed, personId)
  const items = useMemo(() => {
    const own = typed.trim() === '' ? [...here, ...acts] : ownMatches([...here, ...acts], typed)
    const groups = typed.trim() === '' ? groupsWhenEmpty : groupsWhenTyped
    return groups.flatMap((group) => [...own, ...found].filter((item) => item.group === group))
  }, [here, acts, found, typed])
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === chosenKey),
  )
  const chosen = items[at]
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    if (at === 0) list.current?.scrollTo({ top: 0 })
  }, [at])
  // Enter before the answer is there means the first of it.
  const [hurried, setHurried] = useState(false)
  const latest = useRef(onChoose)
  useEffect(() => {
    latest.current = onChoose
  })
  useEffect(() => {
    if (!hurried || waiting) return
    setHurried(false)
    if (chosen) latest.current(chosen)
  }, [hurried, waiting, chosen])
  const goTo = (to: number) => setChosenKey(items[to]?.key ?? null)
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are still being composed, Enter and arrows belong to that.
    if (event.nativeEvent.isComposing) return
    const to = stepOf(event.key, at, items.length)
    if (to !== null) goTo(to)
    else if (event.key !== 'Enter') return
    else if (chosen) onChoose(chosen)
    else if (waiting) setHurried(true)
    event.preventDefault()
  }
  return (
    <div data-palette className="flex min-h-0 flex-col">
      <input
        type="text"
        role="combobox"
        aria-label="Find people, jobs and acts"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen ? optionId(listId, at) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="A name, a job, or what to do"
        dir="auto"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setChosenKey(null)
          setHurried(false)
        }}
        onKeyDown={onKeyDown}
        className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 text-lg outline-none"
      />
      <div ref={list} className="min-h-0 overflow-y-auto p-1.5">
        <PaletteList
          id={listId}
          items={items}
          at={at}
          optionId={(nth) => optionId(listId, nth)}
          onPoint={goTo}
          onChoose={onChoose}
        />
        {items.length === 0 && (
          <p className="px-3 py-6 text-center text-ink-soft">
            {sayNothing(typed, waiting, failed)}
          </p>
        )}
      </div>
      <p role="status" className="sr-only">
        {waiting ? '' : items.length === 1 ? '1 result' : `${items.length} results`}
      </p>
    </div>
  )
}

function ownMatches(items: PaletteItem[], typed: string): PaletteItem[] {
  // Somebody who asks for boards of something wants no act of that name.
  return boardWish(typed) === null ? matchItems(items, typed) : []
}

function optionId(listId: string, nth: number): string {
  return `${listId}-${nth}`
}

/** Where a key leads in a list that goes round; null: nowhere. */
function stepOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'PageDown':
      return Math.min(count - 1, at + pageKeyStep)
    case 'PageUp':
      return Math.max(0, at - pageKeyStep)
    default:
      return null
  }
}

function sayNothing(typed: string, waiting: boolean, failed: boolean): string {
  if (failed) return 'The search did not answer. Try again in a moment.'
  if (waiting) return 'Looking …'
  return `Nothing is called “${typed.trim()}”. Try fewer letters, or another spelling.`
}
