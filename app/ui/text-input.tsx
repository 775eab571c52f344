'use client'

import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { useControl } from '@/app/ui/form-context'

export const controlLook =
  'block w-full min-w-0 rounded-control border border-line-strong bg-surface text-ink transition-colors hover:border-ink-soft aria-invalid:border-harm aria-invalid:ring-1 aria-invalid:ring-harm disabled:bg-sunken disabled:text-ink-faint'

type TextInputProps = Omit<ComponentProps<'input'>, 'className' | 'id' | 'size'> & {
  /** As wide as what belongs in it; `full` by default. */
  width?: 'full' | 'short' | 'medium'
}

const widths = { full: '', short: 'max-w-28', medium: 'max-w-xs' }

export function TextInput({ width = 'full', defaultValue, name, ...rest }: TextInputProps) {
  const { attributes, keptText } = useControl(name)
  return (
    <input
      type="text"
      {...attributes}
      defaultValue={keptText ?? defaultValue}
      className={clsx(controlLook, 'h-control px-2.5', widths[width])}
      {...rest}
    />
  )
}

export function TextArea({
  defaultValue,
  name,
  rows = 4,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  const { attributes, keptText } = useControl(name)
  return (
    <textarea
      rows={rows}
      style={tallAs(rows)}
      {...attributes}
      defaultValue={keptText ?? defaultValue}
      className={clsx(controlLook, 'field-sizing-content max-h-[60vh] min-h-20 px-2.5 py-1.5')}
      {...rest}
    />
  )
}

/** A field for a letter is as tall as one from the beginning; `rows` alone would count for nothing beside the sizing. */
function tallAs(rows: number) {
  return rows > 4 ? { minBlockSize: `min(${rows * 1.5 + 0.75}em, 40vh)` } : undefined
}

/** A chosen file is lost when a form comes back: browsers let nobody set it. */
export function FileInput({
  name,
  ...rest
}: Omit<ComponentProps<'input'>, 'className' | 'id' | 'type'>) {
  const { attributes } = useControl(name)
  return (
    <input
      type="file"
      {...attributes}
      className={clsx(
        controlLook,
        'min-h-control p-1 text-sm file:me-3 file:min-h-[calc(var(--spacing-control)-0.625rem)] file:rounded-control file:border-0 file:bg-sunken file:px-3 file:font-medium file:text-ink',
      )}
      {...rest}
    />
  )
}
