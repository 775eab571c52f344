'use client'

import { useEffect, useRef } from 'react'
import { buttonLook } from '@/app/ui/button-look'

/** Between a dialog's head and what was written in it; Enter and Escape keep it. */
export function DiscardQuestion(props: { onDiscard: () => void; onKeep: () => void }) {
  const { onDiscard, onKeep } = props
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    keep.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-attention-line bg-attention-soft px-5 py-2.5"
    >
      <p className="me-auto font-medium text-attention-ink">Discard what you wrote?</p>
      <button
        ref={keep}
        type="button"
        onClick={onKeep}
        className={buttonLook('secondary', 'small')}
      >
        Keep writing
      </button>
      <button type="button" onClick={onDiscard} className={buttonLook('harm', 'small')}>
        Discard
      </button>
    </div>
  )
}
