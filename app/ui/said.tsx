'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { bandLook } from '@/app/ui/toast-look'

const millisecondsShown = 6_000

let said: { words: string; nth: number } | null = null
const listeners = new Set<() => void>()

function change(to: typeof said): void {
  said = to
  for (const listener of listeners) listener()
}

/** A short answer to a key, such as why it does nothing here. */
export function say(words: string): void {
  change({ words, nth: (said?.nth ?? 0) + 1 })
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands in a region that is read out. */
export function Said() {
  const now = useSyncExternalStore(
    listen,
    () => said,
    () => null,
  )
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => change(null), millisecondsShown)
    return () => clearTimeout(timer)
  }, [now])
  if (!now) return null
  return (
    <p key={now.nth} data-toast="" className={bandLook}>
      <span className="line-clamp-4 [overflow-wrap:anywhere] lg:line-clamp-2">{now.words}</span>
    </p>
  )
}
