'use client'

import clsx from 'clsx'
import type { PaletteItem } from '@/app/(staff)/palette/palette-items'

type Props = {
  id: string
  items: PaletteItem[]
  at: number
  optionId: (nth: number) => string
  onPoint: (nth: number) => void
  onChoose: (item: PaletteItem) => void
}

/** What was found, in groups; options that the combobox names as the active one. */
export function PaletteList({ id, items, at, optionId, onPoint, onChoose }: Props) {
  const groups = [...new Set(items.map(({ group }) => group))]
  return (
    <div id={id} role="listbox" aria-label="Results">
      {groups.map((group) => (
        <fieldset key={group} aria-label={group} className="min-w-0 pb-1">
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-soft">
            {group}
          </p>
          {items.map((item, nth) =>
            item.group === group ? (
              <Option
                key={item.key}
                id={optionId(nth)}
                item={item}
                chosen={nth === at}
                onPoint={() => onPoint(nth)}
                onChoose={() => onChoose(item)}
              />
            ) : null,
          )}
        </fieldset>
      ))}
    </div>
  )
}

type OptionProps = {
  id: string
  item: PaletteItem
  chosen: boolean
  onPoint: () => void
  onChoose: () => void
}

function Option({ id, item, chosen, onPoint, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      // The focus stays in the field, so that typing goes on.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={chosen ? undefined : onPoint}
      onClick={onChoose}
      onKeyDown={({ key }) => key === 'Enter' && onChoose()}
      className={clsx(
        'flex min-h-9 cursor-pointer items-baseline gap-3 rounded-control px-2.5 py-1.5',
        chosen && 'bg-accent-soft text-accent-ink',
      )}
    >
      <span dir="auto" className="min-w-0 truncate">
        {item.label}
      </span>
      {item.detail && (
        <span
          className={clsx(
            'ms-auto min-w-0 shrink-0 basis-auto truncate text-sm',
            chosen ? 'text-accent-ink' : 'text-ink-soft',
            'max-w-[60%]',
          )}
        >
          {item.detail}
        </span>
      )}
    </div>
  )
}
