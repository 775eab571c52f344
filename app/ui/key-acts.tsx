'use client'

import { useEffect } from 'react'
import { KeySheet, type KeyTable } from '@/app/ui/key-sheet'
import { say } from '@/app/ui/said'

type Props = {
  title: string
  keys: KeyTable
  /** By key, why it does nothing now. */
  whyNot?: Record<string, string>
}

/**
 * Lets the single keys of a table press what stands in an element with `data-key`: its first link or button, or go to
 * its field; one that nothing carries says why. Silent while somebody types, holds a modifier, or has a dialog or menu open.
 */
export function KeyActs({ title, keys, whyNot }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      if (!keys.some(([key]) => key === event.key)) return
      event.preventDefault()
      const act = document.querySelector<HTMLElement>(
        `[data-key="${CSS.escape(event.key)}"] :is(a, button, textarea)`,
      )
      if (act instanceof HTMLTextAreaElement) act.focus()
      else if (act) act.click()
      else say(whyNot?.[event.key] || 'This is not possible now.')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys, whyNot])
  useFocusHome()
  return <KeySheet title={title} keys={keys} />
}

/** The first page that somebody opens begins where pages begin. */
let hasBegun = false

/** An act makes the page anew, and what had the focus is gone: whoever uses keys goes on from what names the page. */
function useFocusHome(): void {
  useEffect(() => {
    const isFirst = !hasBegun
    hasBegun = true
    if (isFirst || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main [data-focus-home]')?.focus({ preventScroll: true })
  }, [])
}
