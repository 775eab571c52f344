'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { followChanges, haveSeen, type LiveChange, listenToChanges } from '@/app/ui/live-stream'

/** Several changes of one act arrive together; the page is asked for once. */
const gatherMilliseconds = 60
/** A page rests as long as it took to come, so that it is asked for half of the time at most; but never longer. */
const mostRestMilliseconds = 700
/** An answer that never comes holds up no other. */
const mostWaitMilliseconds = 5_000
/** Asked again where somebody's hands are on the page. */
const handsMilliseconds = 400
const turn = 'loopline-turn'

/** Brings what others change onto the open page. `position` is how far the log reached when it was made. */
export function LiveRefresh({ position }: { position: number }) {
  const router = useRouter()
  const path = usePathname()
  const [isComing, startComing] = useTransition()
  const pace = useRef<Pace | null>(null)
  useEffect(() => haveSeen(position), [position])
  useEffect(followChanges, [])
  useEffect(() => {
    if (bringsItsOwn(path)) return
    const own = refreshOn(
      (change) => concerns(change, path),
      () => startComing(() => router.refresh()),
    )
    pace.current = own
    return () => {
      pace.current = null
      own.stop()
    }
  }, [router, path])
  useEffect(() => {
    if (!isComing) pace.current?.hasCome()
  }, [isComing])
  return null
}

/** Pages that ask for no more than what changed. */
function bringsItsOwn(path: string): boolean {
  return path === '/board' || path === '/review'
}

/**
 * The page of one application hears of that one; lists hear of all. An act on many hears of itself alone: its
 * preview stays as it was read, and who changed meanwhile is left alone.
 */
function concerns({ stream, id }: LiveChange, path: string): boolean {
  // How far an act on many or a list that comes in has got is told on its own page alone, and that page hears of
  // nothing else: each of its rows is a change, and a page made anew for each takes half of the server from them.
  const list = /\/import\/([0-9a-f-]{36})/.exec(path)?.[1]
  if (list) return stream === 'everything' || id === list
  if (stream === 'import') return false
  const bulk = /^\/bulk\/([0-9a-f-]{36})/.exec(path)?.[1]
  if (bulk) return stream === 'everything' || id === bulk
  if (stream === 'bulk') return path === '/bulk'
  const application = /^\/(?:applications|schedule)\/([0-9a-f-]{36})/.exec(path)?.[1]
  return !application || stream !== 'application' || id === application
}

type Pace = { hasCome: () => void; stop: () => void }

/**
 * Gathers, asks one thing at a time, rests between two, and waits while somebody's hands are on the page or nobody
 * looks at it. What changes while an answer is under way is asked for after it: it may have been read too early.
 */
function refreshOn(isAsked: (change: LiveChange) => boolean, refresh: () => void): Pace {
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false
  /** From the wish for a turn until the answer has come. */
  let isAsking = false
  let restsUntil = 0
  let hasCome = () => {}
  const soon = (atLeast = gatherMilliseconds) => {
    if (timer !== undefined || isAsking || over.signal.aborted) return
    timer = setTimeout(
      () => {
        timer = undefined
        // A hidden page asks when it is looked at again.
        if (!isWanted || document.visibilityState === 'hidden') return
        // Under somebody's hands nothing moves: a form answers with what changed when it is sent.
        if (isBusy()) soon(handsMilliseconds)
        else void ask()
      },
      Math.max(atLeast, restsUntil - Date.now()),
    )
  }
  const ask = async () => {
    isAsking = true
    await inTurn(over.signal, async () => {
      // They may have come onto the page while others had their turn.
      if (isBusy()) return
      isWanted = false
      const askedAt = Date.now()
      await new Promise<void>((come) => {
        hasCome = come
        setTimeout(come, mostWaitMilliseconds)
        refresh()
      })
      restsUntil = Date.now() + Math.min(mostRestMilliseconds, Date.now() - askedAt)
    })
    isAsking = false
    if (isWanted) soon()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible' && isWanted) soon()
  }
  document.addEventListener('visibilitychange', onVisible)
  const forget = listenToChanges((change) => {
    if (!isAsked(change)) return
    isWanted = true
    soon()
  })
  const stop = () => {
    over.abort()
    clearTimeout(timer)
    hasCome()
    document.removeEventListener('visibilitychange', onVisible)
    forget()
  }
  return { hasCome: () => hasCome(), stop }
}

/**
 * Windows side by side are made anew one after the other, and the one in use before all others: all at once would
 * all be late.
 */
async function inTurn(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  if (!navigator.locks || document.hasFocus()) return act()
  await navigator.locks.request(turn, { signal }, act).catch(() => undefined)
}

function isBusy(): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true
  const active = document.activeElement
  return (
    active instanceof HTMLElement &&
    active.closest('form') !== null &&
    active.matches('input, textarea, select')
  )
}
