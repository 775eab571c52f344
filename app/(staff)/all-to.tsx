'use client'

import { useId } from 'react'
import { FieldContext } from '@/app/ui/form-context'
import { Select } from '@/app/ui/select'

type AllToProps = {
  /** The list below with this `data-section`. */
  section: string
  title: string
  /** What can be chosen for every line. */
  choices: { value: string; label: string }[]
}

/** Chooses one thing for every line of a section; each line can be chosen differently after. */
export function AllTo({ section, title, choices }: AllToProps) {
  const id = useId()
  const choose = (value: string) => {
    const lines = document.querySelectorAll<HTMLSelectElement>(
      `[data-section="${CSS.escape(section)}"] select`,
    )
    for (const line of lines) {
      if (value && [...line.options].some((option) => option.value === value)) line.value = value
    }
  }
  return (
    <span className="flex items-center gap-2">
      <label htmlFor={id} className="text-sm whitespace-nowrap text-ink-soft">
        <span className="sr-only">{title}: </span>all
      </label>
      <FieldContext
        value={{ name: '', id, describedBy: undefined, invalid: false, required: false }}
      >
        <span className="max-w-56 min-w-0 text-sm">
          <Select
            placeholder="as chosen below"
            defaultValue=""
            options={choices}
            onChange={({ target }) => choose(target.value)}
          />
        </span>
      </FieldContext>
    </span>
  )
}
