'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/app/ui/button'

/**
 * Rows of a form of which the first ones are in sight; the button brings the next empty one. Those out of sight
 * are sent as well, empty, and mean nothing.
 */
export function GrowingRows({
  rows,
  filled,
  addLabel,
}: {
  rows: { key: string; row: ReactNode }[]
  /** How many of them hold something. */
  filled: number
  addLabel: string
}) {
  const [shown, setShown] = useState(filled + 1)
  return (
    <div className="space-y-2">
      {rows.map(({ key, row }, index) => (
        <div key={key} hidden={index >= shown}>
          {row}
        </div>
      ))}
      {shown < rows.length && (
        <Button size="small" onClick={() => setShown(shown + 1)}>
          {addLabel}
        </Button>
      )}
    </div>
  )
}
