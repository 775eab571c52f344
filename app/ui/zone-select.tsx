'use client'

import { useEffect, useRef } from 'react'
import { useControl } from '@/app/ui/form-context'
import { controlLook } from '@/app/ui/text-input'

export type ZoneGroup = { region: string; zones: { value: string; label: string }[] }

/**
 * All time zones, with the browser's own already chosen where nothing else is. Without JavaScript it is a list
 * to choose from.
 */
export function ZoneSelect({
  groups,
  defaultValue = '',
  guess,
}: {
  groups: ZoneGroup[]
  defaultValue?: string
  /** Takes the browser's zone, unless something was chosen already. */
  guess?: boolean
}) {
  const { attributes, keptText, attempt } = useControl(undefined)
  const select = useRef<HTMLSelectElement>(null)
  const given = keptText ?? defaultValue
  useEffect(() => {
    const list = select.current
    if (!list || !guess || keptText) return
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!own || list.value !== given) return
    // Browsers may know a zone by an older name than the list does.
    if (![...list.options].some(({ value }) => value === own)) list.add(new Option(own, own))
    list.value = own
  }, [guess, given, keptText])
  return (
    <span className="relative block">
      <select
        key={attempt}
        ref={select}
        {...attributes}
        defaultValue={given}
        className={`${controlLook} h-control appearance-none truncate ps-2.5 pe-8`}
      >
        <option value="">Choose a city in your time zone</option>
        {groups.map(({ region, zones }) => (
          <optgroup key={region} label={region}>
            {zones.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute end-3 top-1/2 size-2 -translate-y-3/4 rotate-45 border-e-2 border-b-2 border-ink-soft"
      />
    </span>
  )
}
