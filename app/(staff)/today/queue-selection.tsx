'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useOptimistic,
  useRef,
  useTransition,
} from 'react'
import type { HeldKey } from '@/app/(staff)/today/day-keys'
import { selectedOf } from '@/app/(staff)/today/items'
import { useFocusKept } from '@/app/(staff)/today/use-focus-kept'
import { Callout } from '@/app/ui/callout'
import { useOneStop } from '@/app/ui/one-stop'

type Selection = {
  selected: string | null
  /** Somebody chose it, so that a phone shows it in place of the list. */
  isAsked: boolean
  pending: boolean
  choose: (id: string, how: 'push' | 'replace') => void
  hrefOf: (id: string) => string
  /** Played once the preview of its line has arrived. */
  held: RefObject<HeldKey | null>
}

const SelectionContext = createContext<Selection | null>(null)

export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('outside the list of the day')
  return selection
}

/**
 * Which line is selected lives in the address, so that back, reload and a link work; it shows at once, while its
 * preview is on the way.
 */
export function QueueSelection(props: {
  ids: string[]
  address: string
  answerId: string
  children: ReactNode
}) {
  const { ids, address, answerId, children } = props
  useFreshOnReturn(answerId)
  const router = useRouter()
  const query = useSearchParams()
  const [pending, startTransition] = useTransition()
  const line = query.get('line')
  const [selected, select] = useOptimistic(selectedOf(ids, { line, after: query.get('after') }))
  const held = useRef<HeldKey | null>(null)
  const value = useMemo((): Selection => {
    const hrefOf = (id: string) => `${address}?line=${id}`
    return {
      selected,
      isAsked: line !== null,
      pending,
      hrefOf,
      held,
      choose: (id, how) =>
        startTransition(() => {
          select(id)
          router[how](hrefOf(id), { scroll: false })
        }),
    }
  }, [address, selected, line, pending, select, router])
  return <SelectionContext value={value}>{children}</SelectionContext>
}

/** Over the list; on a phone it makes room for the line that was chosen. */
export function AboveList({ children }: { children: ReactNode }) {
  const { isAsked } = useSelection()
  if (!isAsked) return children
  return (
    <>
      <h1 className="sr-only lg:hidden">Today</h1>
      <div className="max-lg:hidden">{children}</div>
    </>
  )
}

/** Over the list, when the address named an application that cannot be shown. */
export function MissingLine() {
  if (useSearchParams().get('missing') === null) return null
  return <Callout tone="attention">That application is gone, or not yours.</Callout>
}

/** Made anew by each answer of the server; one that was shown before was kept by the browser for the way back. */
const shownBefore = new Set<string>()

function useFreshOnReturn(answerId: string) {
  const router = useRouter()
  useEffect(() => {
    if (shownBefore.has(answerId)) router.refresh()
    shownBefore.add(answerId)
  }, [answerId, router])
}

/** 60 : 40 on a laptop. On a phone the list, until a line is chosen; then its preview alone. */
export function QueueSplit(props: { queue: ReactNode; preview: ReactNode; empty: boolean }) {
  const { queue, preview, empty } = props
  const { isAsked, pending, selected } = useSelection()
  const list = useRef<HTMLDivElement>(null)
  useFocusKept(selected)
  useOneStop(list, '[data-line]')
  useEffect(() => {
    if (!selected) return
    const line = document.querySelector(`[data-line="${CSS.escape(selected)}"]`)
    line?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (empty && !isAsked) return queue
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div ref={list} className={isAsked ? 'min-w-0 space-y-5 max-lg:hidden' : 'min-w-0 space-y-5'}>
        {queue}
      </div>
      <aside
        aria-label="The selected line"
        aria-busy={pending}
        className={`min-w-0 transition-opacity aria-busy:opacity-60 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-var(--toast-room)-2rem)] lg:self-start lg:overflow-y-auto ${isAsked ? '' : 'max-lg:hidden'}`}
      >
        {preview}
      </aside>
    </div>
  )
}
