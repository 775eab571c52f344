'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useOneStop } from '@/app/ui/one-stop'
import { isArrowKey, towards } from '@/app/ui/towards'

const controls = 'a[href], button:not(:disabled), input[type="checkbox"]:not(:disabled)'

/** Around a long list or a grid: one stop of the Tab key, in which the arrows lead on. */
export function Roving({ className, children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useOneStop(box, controls)
  useEffect(() => {
    const { current } = box
    const onKey = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (!current || defaultPrevented || !isArrowKey(key)) return
      if (!(target instanceof HTMLElement) || !target.matches(controls)) return
      const others = [...current.querySelectorAll<HTMLElement>(controls)]
        .filter((one) => one !== target)
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
      const to = towards(key, target.getBoundingClientRect(), others)
      event.preventDefault()
      to?.one.focus()
    }
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
