'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A details element that closes like a menu: on Escape, and when something else is pressed. */
export function OwnDetails({ className, children }: { className?: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const own = details.current
      if (!own?.open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      if (escaped) {
        own.open = false
        own.querySelector('summary')?.focus()
      } else if (event.type === 'pointerdown' && !own.contains(event.target as Node)) {
        own.open = false
      }
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details ref={details} className={className}>
      {children}
    </details>
  )
}
