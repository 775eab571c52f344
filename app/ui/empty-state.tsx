import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not here. */
  title: string
  /** What to do, or what comes next. */
  children?: ReactNode
  act?: ReactNode
}

export function EmptyState({ title, children, act }: EmptyStateProps) {
  return (
    <div className="px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-md text-ink-soft">{children}</div>}
      {act && <div className="mt-4 flex justify-center gap-2">{act}</div>}
    </div>
  )
}
