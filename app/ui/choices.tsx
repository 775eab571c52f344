'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { FieldError } from '@/app/ui/field'
import { useField } from '@/app/ui/form-context'

export type Choice = {
  value: string
  label: ReactNode
  detail?: ReactNode
  disabled?: boolean
}

type ChoicesProps = {
  name: string
  legend: string
  legendHidden?: boolean
  hint?: ReactNode
  choices: Choice[]
  required?: boolean
  /** `cards` for a decision, `lines` for a list, `row` for a short scale. */
  look?: 'cards' | 'lines' | 'row'
}

const grids = {
  cards: 'grid gap-2.5',
  lines: 'grid gap-1',
  row: 'flex flex-wrap gap-2',
}

/** One of several, each with room to say what it means. */
export function RadioCards({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  const { kept, cameBack } = useField(props.name)
  const chosen = cameBack ? kept : defaultValue
  return <ChoiceList {...props} type="radio" isChosen={(value) => value === chosen} />
}

/** Any number of several; each sends the same name. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoicesProps & { defaultValues?: string[] }) {
  const { kept, cameBack } = useField(props.name)
  const chosen = cameBack ? [kept ?? []].flat() : defaultValues
  return <ChoiceList {...props} type="checkbox" isChosen={(value) => chosen.includes(value)} />
}

function ChoiceList(
  props: ChoicesProps & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean },
) {
  const { name, legend, legendHidden, hint, choices, required, look = 'cards' } = props
  const { type, isChosen } = props
  const { id, error, attempt } = useField(name)
  const describedBy = clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1.5 font-medium'}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className={grids[look]}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={choiceLook(look, choice.disabled)}>
            <input
              key={attempt}
              // The first one carries the field's id: the summary's link leads to it.
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={isChosen(choice.value)}
              disabled={choice.disabled}
              required={type === 'radio' && required}
              aria-invalid={error !== undefined || undefined}
              className="mt-[0.2em] size-[1.1em] shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className={look === 'cards' ? 'font-medium' : undefined}>{choice.label}</span>
              {choice.detail && (
                <span className="block text-sm text-ink-soft">{choice.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

function choiceLook(look: 'cards' | 'lines' | 'row', disabled: boolean | undefined): string {
  return clsx(
    'flex min-h-6 gap-2.5',
    disabled ? 'cursor-not-allowed text-ink-faint' : 'cursor-pointer',
    look === 'lines' && 'py-1',
    look !== 'lines' &&
      'rounded-control border border-line-strong bg-surface has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus [&_input]:outline-none',
    look !== 'lines' && !disabled && 'hover:border-ink-soft',
    look === 'cards' && 'min-h-control px-3.5 py-2.5',
    look === 'row' && 'min-h-control items-center px-3 [&_input]:mt-0',
  )
}
