import clsx from 'clsx'
import type { ReactNode } from 'react'
import { inkTone, softTone, solidTone, type Tone } from '@/app/ui/tone'

/** A short fact in words, boxed: "adjustments agreed", "late". */
export function Badge({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-block max-w-full truncate rounded border px-1.5 align-middle text-xs font-medium',
        softTone[tone],
      )}
    >
      {children}
    </span>
  )
}

/** How something stands, in words, with a dot of its tone; lighter than a badge, for lists. */
export function Status({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={clsx('inline-flex items-start gap-1.5', inkTone[tone])}>
      <span
        aria-hidden="true"
        className={clsx('mt-[calc((1lh-0.5rem)/2)] size-2 shrink-0 rounded-full', solidTone[tone])}
      />
      <span className="min-w-0">{children}</span>
    </span>
  )
}
