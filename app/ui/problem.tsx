import type { ReactNode } from 'react'

/** What went wrong, in one sentence, and what to do: the body of every page that could not be shown. */
export function Problem({
  title,
  children,
  acts,
}: {
  title: string
  children: ReactNode
  acts?: ReactNode
}) {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <div className="mt-3 space-y-3 text-ink-soft">{children}</div>
      {acts && <div className="mt-6 flex flex-wrap gap-3">{acts}</div>}
    </>
  )
}
