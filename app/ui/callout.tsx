import clsx from 'clsx'
import type { ReactNode } from 'react'
import { softTone, type Tone } from '@/app/ui/tone'

type CalloutProps = {
  tone?: Tone
  title?: ReactNode
  /** One or two buttons at its end. */
  acts?: ReactNode
  children?: ReactNode
}

/** A sentence that must not be missed. */
export function Callout({ tone = 'info', title, acts, children }: CalloutProps) {
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border px-4 py-2.5',
        softTone[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-64">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? 'mt-0.5' : undefined}>{children}</div>}
      </div>
      {acts && <div className="flex flex-wrap gap-2">{acts}</div>}
    </div>
  )
}
