'use client'

import { useEffect, useRef } from 'react'
import { focusSelectedLine } from '@/app/(staff)/today/press-day-key'

/** What had the focus may go with an act; the selected line then has it, so that the next key goes on from there. */
export function useFocusKept(): void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    if (!last.current || last.current.isConnected) return
    if (document.activeElement !== document.body) return
    if (document.querySelector('[role="dialog"], [role="menu"]')) return
    last.current = null
    focusSelectedLine()
  })
}
