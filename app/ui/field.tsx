'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { FieldContext, useField } from '@/app/ui/form-context'

type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
  /** Says "optional" behind the label, for forms where most fields are required. */
  optional?: boolean
  /** Hides the label from sight alone, where the place already says it. */
  labelHidden?: boolean
  className?: string
  /** One control: TextInput, TextArea, Select, FileInput. */
  children: ReactNode
}

/** A label, its hint, its control, and what is wrong with it, tied together for everybody. */
export function Field(props: FieldProps) {
  const { name, label, hint, required = false, optional, labelHidden, className, children } = props
  const { id, error } = useField(name)
  const describedBy = clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined
  return (
    <div data-field="" className={clsx('min-w-0', className)}>
      <div>
        <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 block font-medium'}>
          {label}
          {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
        </label>
        {hint && (
          <div id={`${id}-hint`} className="mb-1.5 text-sm text-ink-soft">
            {hint}
          </div>
        )}
      </div>
      <FieldContext value={{ name, id, describedBy, invalid: error !== undefined, required }}>
        {children}
      </FieldContext>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={id} className="mt-1 text-sm font-medium text-harm-ink">
      {error}
    </p>
  )
}
