import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** The page in one sentence. */
  sentence?: ReactNode
  /** The one primary button. */
  primary?: ReactNode
  /** Everything else that is possible. */
  acts?: ReactNode
  /** A link back up, above the title. */
  above?: ReactNode
}

export function PageHeader({ title, sentence, primary, acts, above }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {above && <div className="mb-1 text-sm text-ink-soft">{above}</div>}
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        {sentence && <div className="mt-1 max-w-prose text-ink-soft">{sentence}</div>}
      </div>
      {(primary || acts) && (
        <div
          data-print="hide"
          data-acts
          className="flex min-w-0 max-w-full flex-wrap items-center gap-2"
        >
          {acts}
          {primary}
        </div>
      )}
    </header>
  )
}
