import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Tone = 'quiet' | 'ok' | 'warn' | 'harm' | 'info'

export const toneClass: Record<Tone, string> = {
  quiet: 'bg-sunken text-ink-muted',
  ok: 'bg-ok-soft text-ok-ink',
  warn: 'bg-warn-soft text-warn-ink',
  harm: 'bg-harm-soft text-harm-ink',
  info: 'bg-info-soft text-info-ink',
}

/** A state in words; its colour only says it a second time. */
export function Status({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={clsx('inline-block rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', toneClass[tone])}>
      {children}
    </span>
  )
}

export function Callout({ tone = 'info', title, children }: { tone?: Tone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={clsx('rounded-md px-4 py-3 text-sm', toneClass[tone])}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  )
}
