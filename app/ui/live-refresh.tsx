'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { followChanges, haveSeen, type LiveChange, listenToChanges } from '@/app/ui/live-stream'

/** Several changes of one act arrive together; the page is asked for once. */
const gatherMilliseconds = 150
/** On a busy day a page is asked for this often at most. */
const restMilliseconds = 1_000

/** Brings what others change onto the open page. `position` is how far the log reached when it was made. */
export function LiveRefresh({ position }: { position: number }) {
  const router = useRouter()
  const path = usePathname()
  useEffect(() => haveSeen(position), [position])
  useEffect(followChanges, [])
  useEffect(() => {
    if (bringsItsOwn(path)) return
    return refreshOn(
      (change) => concerns(change, path),
      () => router.refresh(),
    )
  }, [router, path])
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
  const bulk = /^\/bulk\/([0-9a-f-]{36})/.exec(path)?.[1]
  if (bulk) return stream === 'everything' || id === bulk
  const application = /^\/(?:applications|schedule)\/([0-9a-f-]{36})/.exec(path)?.[1]
  return !application || stream !== 'application' || id === application
}

/** Gathers, rests between two times, and waits while somebody's hands are on the page or nobody looks at it. */
function refreshOn(isAsked: (change: LiveChange) => boolean, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let restsUntil = 0
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        if (document.visibilityState === 'hidden') waitsToBeSeen = true
        // Under somebody's hands nothing moves: a form answers with what changed when it is sent.
        else if (isBusy()) soon()
        else {
          restsUntil = Date.now() + restMilliseconds
          refresh()
        }
      },
      Math.max(gatherMilliseconds, restsUntil - Date.now()),
    )
  }
  let waitsToBeSeen = false
  const onVisible = () => {
    if (document.visibilityState === 'hidden' || !waitsToBeSeen) return
    waitsToBeSeen = false
    soon()
  }
  document.addEventListener('visibilitychange', onVisible)
  const stop = listenToChanges((change) => {
    if (isAsked(change) && timer === undefined) soon()
  })
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisible)
    stop()
  }
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
