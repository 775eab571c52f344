'use client'

import { useId } from 'react'
import { controlLook } from '@/app/ui/text-input'

type AllToProps = {
  /** The list below with this `data-section`. */
  section: string
  title: string
  people: { personId: string; name: string }[]
}

/** Chooses one person for every line of a section; each line can be chosen differently after. */
export function AllTo({ section, title, people }: AllToProps) {
  const id = useId()
  const choose = (personId: string) => {
    const lines = document.querySelectorAll<HTMLSelectElement>(
      `[data-section="${CSS.escape(section)}"] select`,
    )
    for (const line of lines) if (personId) line.value = personId
  }
  return (
    <span className="flex items-center gap-2">
      <label htmlFor={id} className="text-sm whitespace-nowrap text-ink-soft">
        <span className="sr-only">{title}: </span>all to
      </label>
      <select
        id={id}
        defaultValue=""
        onChange={({ target }) => choose(target.value)}
        className={`${controlLook} h-8 max-w-56 px-2 text-sm`}
      >
        <option value="">as chosen below</option>
        {people.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
