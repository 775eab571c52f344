import clsx from 'clsx'
import type { Standing } from '@/lib/scheduling/load'

const inks: Record<Standing, string> = {
  over: 'bg-harm',
  full: 'bg-attention',
  room: 'bg-ok',
  paused: 'bg-line-strong',
}

/** The share of a limit; full length is all of it, and what is over stands in words beside it. */
export function LoadBar({ share, standing }: { share: number; standing: Standing }) {
  return (
    <span aria-hidden className="mt-1 block h-1.5 w-full overflow-hidden rounded-full bg-sunken">
      <span
        className={clsx('block h-full rounded-full', inks[standing])}
        style={{ width: `${Math.min(100, Math.round(share * 100))}%` }}
      />
    </span>
  )
}
