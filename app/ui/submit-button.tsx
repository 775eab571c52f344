'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonKind, type ButtonSize, buttonLook } from '@/app/ui/button-look'

type SubmitButtonProps = {
  kind?: ButtonKind
  size?: ButtonSize
  /** Said while the server works; by default the label stays. */
  pendingLabel?: string
  name?: string
  value?: string
  disabled?: boolean
  children: ReactNode
}

/** Sends its form once: a second click while the first is under way does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const { kind = 'primary', size, pendingLabel, name, value, disabled, children } = props
  const { pending, data } = useFormStatus()
  const mine = pending && (name === undefined || data?.get(name) === value)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={disabled}
      // Not `disabled`, which would throw the focus away in the middle of the act.
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      className={buttonLook(kind, size)}
    >
      {mine && (
        <span
          aria-hidden="true"
          className="size-3.5 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent"
        />
      )}
      <span aria-live="polite">{mine && pendingLabel ? pendingLabel : children}</span>
    </button>
  )
}
