'use client'

import { Badge } from '@/app/ui/badge'
import { TimeText } from '@/app/ui/time-text'

type Props = {
  name: string
  task: string
  /** The candidate's own words, or the first of them. */
  quote?: string
  details: string
  /** That the promised day has passed. */
  late?: string
  /** Whose line it is, where it came by cover. */
  forName?: string
  /** The snooze is over. */
  woke?: boolean
  when?: string
  whenLate?: boolean
  at?: Date
}

/** A line of the day. Drawn in the browser too, so that its words and not its markup are sent a second time. */
export function LineWords(props: Props) {
  const { name, task, quote, details, late, forName, woke, when, whenLate, at } = props
  return (
    <span className="flex items-baseline justify-between gap-x-4 max-sm:flex-wrap">
      <span className="min-w-0 flex-1 max-sm:basis-full">
        <span className="block [overflow-wrap:anywhere] sm:line-clamp-2">
          {/* A name that fills the line leaves the second one to what is the matter. */}
          <span
            dir="auto"
            title={name}
            className="font-medium sm:inline-block sm:max-w-full sm:truncate sm:align-bottom"
          >
            {name}
          </span>{' '}
          {task}
        </span>
        <span className="block text-sm text-ink-soft sm:truncate">
          {quote && <q className="text-ink">{quote}</q>}
          {quote && ' · '}
          {details}
        </span>
        {(late || forName || woke) && (
          <span className="mt-0.5 flex flex-wrap gap-1.5">
            {late && <Badge tone="harm">{late}</Badge>}
            {forName && <Badge tone="info">for {forName}</Badge>}
            {woke && <Badge>snooze is over</Badge>}
          </span>
        )}
      </span>
      {when && (
        <span
          className={`shrink-0 text-end text-sm ${whenLate ? 'font-medium text-harm-ink' : 'text-ink-soft'}`}
        >
          {at ? <TimeText at={at}>{when}</TimeText> : when}
        </span>
      )}
    </span>
  )
}
