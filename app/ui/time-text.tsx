'use client'

import type { ReactNode } from 'react'

type TimeTextProps = {
  at: Date
  /** What people read, worded by lib/time/wording. */
  children: ReactNode
}

/**
 * Words for the eye, the exact instant for hover and machines. Drawn in the browser too, as lists of it are long: it is
 * sent the words alone.
 */
export function TimeText({ at, children }: TimeTextProps) {
  const exact = at.toISOString()
  return (
    <time dateTime={exact} title={`${exact.slice(0, 10)} ${exact.slice(11, 16)} UTC`}>
      {children}
    </time>
  )
}
