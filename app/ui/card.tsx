import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  /** A count or a sentence beside the title. */
  note?: ReactNode
  /** Links or small buttons at the title's end. */
  acts?: ReactNode
  /** Lists and tables bring their own distance to the edge. */
  flush?: boolean
  level?: 2 | 3
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Card({ title, note, acts, flush, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="rounded-card border border-line bg-surface shadow-card">
      {(title || acts) && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
          <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
            {title && <Heading className="font-semibold">{title}</Heading>}
            {note && <span className="text-sm text-ink-soft">{note}</span>}
          </div>
          {acts && <div className="flex flex-wrap items-center gap-2">{acts}</div>}
        </div>
      )}
      <div className={flush ? undefined : 'px-4 py-3.5'}>{children}</div>
    </section>
  )
}
