'use client'

import { type ReactNode, useEffect, useState } from 'react'

/**
 * One panel's day at a time: that of the option under the pointer or the focus, else of the chosen one. All lie in
 * one place, so that nothing moves when another shows.
 */
export function PanelDays({
  first,
  days,
}: {
  first: string
  days: { id: string; day: ReactNode }[]
}) {
  const [looked, setLooked] = useState<string | null>(null)
  useEffect(() => {
    const look = ({ target }: Event) => {
      const option = target instanceof Element ? target.closest('[data-option]') : null
      setLooked(option?.getAttribute('data-option') ?? null)
    }
    document.addEventListener('pointerover', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerover', look)
      document.removeEventListener('focusin', look)
    }
  }, [])
  const shown = days.some(({ id }) => id === looked) ? looked : first
  return (
    <div className="grid">
      {days.map(({ id, day }) => (
        <div
          key={id}
          className={`col-start-1 row-start-1 min-w-0 ${id === shown ? '' : 'invisible'}`}
        >
          {day}
        </div>
      ))}
    </div>
  )
}
