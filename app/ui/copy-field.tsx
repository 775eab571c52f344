'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { controlLook } from '@/app/ui/text-input'

/** An address to be taken elsewhere. Without JavaScript it can still be selected. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Refused by the browser: the text is selected, so that the keyboard can copy it.
      setCopied(false)
    }
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={input}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlLook} h-control px-2.5 font-mono text-sm`}
        />
        <Button onClick={() => void copy()}>
          <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
        </Button>
      </div>
    </div>
  )
}
