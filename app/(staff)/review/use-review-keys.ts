'use client'

import { useEffect, useRef } from 'react'
import { type ReviewKey, reviewKeys } from '@/app/(staff)/review/review-keys'

type Keys = Readonly<Record<ReviewKey, () => unknown>>

/** Single keys, silent while somebody types, holds a modifier, or has a dialog or menu open. */
export function useReviewKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.repeat || isElsewhere(event.target)) return
      if (!isReviewKey(event.key)) return
      event.preventDefault()
      latest.current[event.key]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"]), textarea, select')
  )
}

function isReviewKey(key: string): key is ReviewKey {
  return reviewKeys.some(([one]) => one === key)
}
