'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { solidTone, type Tone } from '@/app/ui/tone'

export type TimelineLine = {
  id: string
  /** A TimeText. */
  when: ReactNode
  /** One human sentence. */
  what: ReactNode
  detail?: ReactNode
  tone?: Tone
}

/** What happened, newest or oldest first as given. A tone makes a line stand out, words say why. */
export function Timeline({ label, lines }: { label: string; lines: TimelineLine[] }) {
  return (
    <ol aria-label={label} className="ms-1 border-s border-line">
      {lines.map(({ id, when, what, detail, tone }) => (
        <li key={id} className="relative ps-4 pb-3.5 last:pb-0">
          <span
            aria-hidden="true"
            className={clsx(
              'absolute -start-[0.28rem] top-[0.5em] size-2 rounded-full ring-2 ring-surface',
              solidTone[tone ?? 'quiet'],
            )}
          />
          <p>
            {what} <span className="text-sm whitespace-nowrap text-ink-faint">{when}</span>
          </p>
          {detail && <div className="mt-0.5 text-sm text-ink-soft">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
