'use client'

import { useId } from 'react'
import { controlLook } from '@/app/ui/text-input'

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
      <select
        id={id}
        defaultValue=""
        onChange={({ target }) => choose(target.value)}
        className={`${controlLook} h-8 max-w-56 px-2 text-sm`}
      >
        <option value="">as chosen below</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}
