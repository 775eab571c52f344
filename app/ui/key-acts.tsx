'use client'

import { useEffect } from 'react'

/**
 * Lets single keys press what stands in an element with `data-key`: its first link or button. Silent while
 * somebody types, holds a modifier, or has a dialog or menu open.
 */
export function KeyActs() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      const act = document.querySelector<HTMLElement>(
        `[data-key="${CSS.escape(event.key)}"] :is(a, button)`,
      )
      if (!act) return
      event.preventDefault()
      act.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
