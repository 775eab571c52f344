'use client'

import clsx from 'clsx'
import type { KeyboardEvent } from 'react'
import { evidenceField, levelField } from '@/app/interviews-room/field-names'
import { Field, FieldError } from '@/app/ui/field'
import { useField } from '@/app/ui/form-context'
import { TextArea } from '@/app/ui/text-input'
import { sayLevel } from '@/app/words/interviews'

export type CompetencyToRate = {
  id: string
  name: string
  description: string
  anchors: string[]
  level: number | null
  evidence: string
}

/** One competency: what each level means in the rubric's own words, and what was seen or heard. */
export function LevelField({ competency }: { competency: CompetencyToRate }) {
  const { id, name, description, anchors, level, evidence } = competency
  const field = useField(levelField(id))
  const chosen = field.cameBack ? (field.kept ?? '') : level === null ? '' : String(level)
  const choices = [
    ...anchors.map((anchor, index) => ({ value: String(index + 1), anchor })),
    { value: '', anchor: '' },
  ]
  return (
    <div className="space-y-2.5 px-4 py-4">
      <fieldset
        className="min-w-0"
        aria-describedby={clsx(`${field.id}-about`, field.error && `${field.id}-error`)}
        onKeyDown={chooseByNumber}
      >
        <legend className="font-semibold">{name}</legend>
        <p id={`${field.id}-about`} className="mb-2 text-ink-soft">
          {description}
        </p>
        <div className="grid gap-2 sm:grid-cols-2 2xl:grid-cols-4">
          {choices.map(({ value, anchor }, index) => (
            <label key={value} className={choiceLook(value)}>
              <input
                key={field.attempt}
                id={index === 0 ? field.id : undefined}
                type="radio"
                name={levelField(id)}
                value={value}
                defaultChecked={chosen === value}
                className="mt-[0.2em] size-[1.1em] shrink-0 accent-accent"
              />
              {value === '' ? (
                <span>Not assessed</span>
              ) : (
                <span className="min-w-0">
                  <span className="font-medium">
                    {value} · {sayLevel(Number(value))}
                  </span>
                  <span className="block text-sm text-ink-soft">{anchor}</span>
                </span>
              )}
            </label>
          ))}
        </div>
        <FieldError id={`${field.id}-error`} error={field.error} />
      </fieldset>
      <Field name={evidenceField(id)} label={`Evidence for ${name}`} labelHidden>
        <TextArea rows={2} defaultValue={evidence} placeholder="What you saw or heard" />
      </Field>
    </div>
  )
}

/** 1 to 4 choose a level, 0 takes it back, while the focus is on any of them. */
function chooseByNumber(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (!/^[0-9]$/.test(event.key) || !(event.target instanceof HTMLInputElement)) return
  const value = event.key === '0' ? '' : event.key
  const wanted = [...event.currentTarget.querySelectorAll('input')].find(
    (input) => input.value === value,
  )
  if (!wanted) return
  event.preventDefault()
  wanted.focus()
  wanted.click()
}

function choiceLook(value: string): string {
  return clsx(
    'flex cursor-pointer gap-2.5 rounded-control border border-line-strong bg-surface px-3 py-2 hover:border-ink-soft',
    'has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent',
    'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus [&_input]:outline-none',
    value === '' && 'sm:col-span-2 sm:justify-self-start 2xl:col-span-4',
  )
}
