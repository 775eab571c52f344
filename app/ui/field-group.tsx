'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { FieldError } from '@/app/ui/field'
import { useField } from '@/app/ui/form-context'

type FieldGroupProps = {
  legend: string
  hint?: ReactNode
  /** Where the group as a whole can be refused: the name its error comes under. */
  name?: string
  /** Fields beside each other where there is room. */
  columns?: 1 | 2 | 3
  children: ReactNode
}

const grids = {
  1: 'grid gap-4',
  2: 'grid gap-4 sm:fields-beside sm:grid-cols-2',
  3: 'grid gap-4 sm:fields-beside sm:grid-cols-3',
}

/** Fields that belong together, under one name. */
export function FieldGroup({ legend, hint, name, columns = 1, children }: FieldGroupProps) {
  const { id, error } = useField(name ?? 'group')
  const shown = name ? error : undefined
  return (
    <fieldset
      id={name ? id : undefined}
      tabIndex={name ? -1 : undefined}
      className="min-w-0"
      aria-describedby={clsx(hint && `${id}-hint`, shown && `${id}-error`) || undefined}
    >
      <legend className="mb-2 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className={grids[columns]}>{children}</div>
      <FieldError id={`${id}-error`} error={shown} />
    </fieldset>
  )
}
