'use client'

import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { useControl } from '@/app/ui/form-context'
import { controlLook } from '@/app/ui/text-input'

export type SelectOption = { value: string; label: string; disabled?: boolean; group?: string }

type SelectProps = Omit<ComponentProps<'select'>, 'className' | 'id' | 'children'> & {
  options: SelectOption[]
  /** The value that is not offered here, of options that many lists share. */
  except?: string
  /** A first line with an empty value: "Choose a place". */
  placeholder?: string
  width?: 'full' | 'fit'
}

/** The device's own list: works everywhere, with every keyboard, without JavaScript. */
export function Select(props: SelectProps) {
  const { options: all, except, placeholder, width = 'full', defaultValue, name, ...rest } = props
  const { attributes, keptText, attempt } = useControl(name)
  const options = except === undefined ? all : all.filter(({ value }) => value !== except)
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <span className={clsx('relative block', width === 'fit' && 'w-fit')}>
      <select
        // Made anew after each answer: React's reset would show the first line otherwise.
        key={attempt}
        {...attributes}
        defaultValue={keptText ?? defaultValue}
        className={clsx(controlLook, 'h-control appearance-none truncate ps-2.5 pe-8')}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const lines = options
            .filter((option) => option.group === group)
            .map(({ value, label, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {label}
              </option>
            ))
          return group === undefined ? (
            lines
          ) : (
            <optgroup key={group} label={group}>
              {lines}
            </optgroup>
          )
        })}
      </select>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute end-3 top-1/2 size-2 -translate-y-3/4 rotate-45 border-e-2 border-b-2 border-ink-soft"
      />
    </span>
  )
}
