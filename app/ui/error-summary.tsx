'use client'

import { useEffect, useRef } from 'react'
import { fieldId } from '@/app/ui/form-context'
import type { FormState } from '@/app/ui/form-state'

/** Takes the focus when it appears, so that nobody has to look for what was refused. */
export function ErrorSummary({ formId, state }: { formId: string; state: FormState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const errors = Object.entries(state.fieldErrors ?? {})
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border border-harm bg-harm-soft px-4 py-3 text-harm-ink"
    >
      <p className="font-semibold">{state.message ?? sayCorrections(errors.length)}</p>
      {errors.length > 0 && (
        <ul className="mt-1.5 space-y-1">
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`} className="underline underline-offset-2">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sayCorrections(count: number): string {
  if (count === 0) return 'That did not work. Please try again.'
  return count === 1 ? 'One thing to correct' : `${count} things to correct`
}
