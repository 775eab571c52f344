import type { ReactNode } from 'react'

type SplitPaneProps = {
  main: ReactNode
  side: ReactNode
  /** Names the right side. */
  sideLabel: string
  /** The side stays in sight while the main part scrolls. */
  sticky?: boolean
}

/** 60 : 40 on a laptop, one under the other below. */
export function SplitPane({ main, side, sideLabel, sticky }: SplitPaneProps) {
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-5">{main}</div>
      <aside
        aria-label={sideLabel}
        className={
          sticky
            ? 'min-w-0 space-y-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-var(--toast-room)-2rem)] lg:self-start lg:overflow-y-auto'
            : 'min-w-0 space-y-5'
        }
      >
        {side}
      </aside>
    </div>
  )
}
