'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'

type DisclosureProps = {
  summary: ReactNode
  /** Open from the start. */
  open?: boolean
  /** `card` for something of its own, `plain` for a line in a text. */
  look?: 'plain' | 'card'
  children: ReactNode
}

/** More on demand, without JavaScript. */
export function Disclosure({ summary, open, look = 'plain', children }: DisclosureProps) {
  const card = look === 'card'
  return (
    <details
      open={open}
      className={clsx('group/more', card && 'rounded-card border border-line bg-surface')}
    >
      <summary
        className={clsx(
          'flex min-h-6 items-center gap-2.5 rounded-control',
          card
            ? 'min-h-control px-4 py-2.5 focus-visible:-outline-offset-2'
            : 'w-fit text-accent-ink',
        )}
      >
        <span
          aria-hidden="true"
          className="size-1.5 shrink-0 -rotate-45 border-e-2 border-b-2 border-current transition-transform group-open/more:rotate-45 rtl:rotate-135"
        />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      <div className={card ? 'px-4 pb-4' : 'mt-2 ps-4'}>{children}</div>
    </details>
  )
}
