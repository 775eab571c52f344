'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { restored } from '@/app/ui/use-kept-form'

/**
 * Rows of a form of which the first ones are in sight; the button brings the next empty one and
 * leads into it. Those out of sight
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
  const box = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    const row = box.current?.children[shown - 1]
    row?.querySelector<HTMLElement>(':is(input:not([type="hidden"]), select, textarea)')?.focus()
  }, [shown])
  useEffect(() => {
    const form = box.current?.closest('form')
    // Words that are back may stand in rows that were added for them.
    const show = () => {
      const holding = [...(box.current?.children ?? [])].findLastIndex((row) =>
        [...row.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])')].some(
          ({ type, value }) => type !== 'hidden' && value !== '',
        ),
      )
      setShown((now) => Math.max(now, holding + 2))
    }
    form?.addEventListener(restored, show)
    return () => form?.removeEventListener(restored, show)
  }, [])
  return (
    <div ref={box} className="space-y-2">
      {rows.map(({ key, row }, index) => (
        <div key={key} hidden={index >= shown}>
          {row}
        </div>
      ))}
      {shown < rows.length && (
        <Button
          size="small"
          onClick={() => {
            added.current = true
            setShown(shown + 1)
          }}
        >
          {addLabel}
        </Button>
      )}
    </div>
  )
}
