'use client'

import { useEffect, useRef } from 'react'
import { focusSelectedLine } from '@/app/(staff)/today/press-day-key'

/** What had the focus may go with an act; the selected line then has it, so that the next key goes on from there. */
export function useFocusKept(selected: string | null): void {
  const before = useRef(selected)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    const hasMoved = before.current !== selected
    before.current = selected
    const { activeElement } = document
    const isLost = last.current?.isConnected === false && activeElement === document.body
    const isLeft = hasMoved && activeElement?.matches('[data-line]:not([aria-current])') === true
    if (!isLost && !isLeft) return
    if (document.querySelector('[role="dialog"], [role="menu"]')) return
    last.current = null
    focusSelectedLine()
  })
}
