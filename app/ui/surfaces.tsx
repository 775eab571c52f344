import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The head of a page: what it is, one sentence, and the one button. */
export function PageHeader({ title, sentence, action }: { title: ReactNode; sentence?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {sentence ? <p className="mt-0.5 max-w-prose text-sm text-ink-muted">{sentence}</p> : null}
      </div>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
    </header>
  )
}

export function Card({ title, action, children, className, as: As = 'section' }: { title?: ReactNode; action?: ReactNode; children: ReactNode; className?: string; as?: 'section' | 'article' | 'li' }) {
  return (
    <As className={clsx('rounded-lg border border-line bg-raised p-4', className)}>
      {title ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="text-sm font-semibold">{title}</h2>
          {action}
        </div>
      ) : null}
      {children}
    </As>
  )
}

/** What an empty list says instead of nothing: why it is empty, and what to do. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children ? <div className="mx-auto mt-1 max-w-prose text-sm text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex justify-center gap-2">{action}</div> : null}
    </div>
  )
}

/** Facts in two columns. Rows without a value are left out. */
export function KeyValues({ rows }: { rows: [label: string, value: ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,max-content)_1fr] gap-x-4 gap-y-1.5 text-sm">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** More, when asked for; works without JavaScript. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="group rounded-md border border-line bg-raised">
      <summary className="px-3 py-2 text-sm font-medium">{summary}</summary>
      <div className="border-t border-line px-3 py-3">{children}</div>
    </details>
  )
}
