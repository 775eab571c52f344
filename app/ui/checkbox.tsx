'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { FieldError } from '@/app/ui/field'
import { useField } from '@/app/ui/form-context'

type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
  disabled?: boolean
}

/** One yes or no. Sends `value` ("yes") when ticked and nothing when not. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, hint, value = 'yes', defaultChecked, disabled } = props
  const { id, error, attempt, kept, cameBack } = useField(name)
  const checked = cameBack ? [kept ?? []].flat().includes(value) : defaultChecked
  return (
    <div>
      <label
        className={clsx('flex min-h-6 gap-2.5', disabled ? 'text-ink-faint' : 'cursor-pointer')}
      >
        <input
          key={attempt}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          disabled={disabled}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
          className="mt-[0.2em] size-[1.1em] shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ms-[1.75em] text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
