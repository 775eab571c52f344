'use client'

import clsx from 'clsx'
import { useEffect, useState } from 'react'
import { Status } from '@/app/ui/badge'
import type { Flash } from '@/app/ui/flash'
import { Link } from '@/app/ui/link'
import { bandLook } from '@/app/ui/toast-look'

const secondsShown = 8

/** The cookie outlives the first page that says it: the same sentence must not come back on the next. */
const shown = new Set<string>()

/** One sentence at the foot of the page. It waits while somebody points at it or has the focus in it. */
export function Toast({ flash }: { flash: Flash }) {
  const [open, setOpen] = useState(() => !shown.has(flash.id))
  const [kept, setKept] = useState(false)
  useEffect(() => {
    shown.add(flash.id)
  }, [flash.id])
  useKeptInSight()
  useEffect(() => {
    if (kept) return
    const timer = setTimeout(() => setOpen(false), secondsShown * 1000)
    return () => clearTimeout(timer)
  }, [kept])
  if (!open) return null
  const { message, link, tone } = flash
  return (
    <fieldset
      aria-label="Just done"
      onPointerEnter={() => setKept(true)}
      onPointerLeave={() => setKept(false)}
      onFocus={() => setKept(true)}
      onBlur={() => setKept(false)}
      data-toast=""
      className={clsx(bandLook, 'flex items-center gap-x-4')}
    >
      <p className="me-auto min-w-0">
        <Status tone={tone}>
          <span
            title={message}
            className="line-clamp-4 text-ink lg:line-clamp-2 [overflow-wrap:anywhere]"
          >
            {message}
          </span>
        </Status>
      </p>
      {link && (
        <Link href={link.href} className="link shrink-0 font-medium">
          {link.label}
        </Link>
      )}
      <button
        type="button"
        onClick={() => setOpen(false)}
        className="min-h-6 shrink-0 rounded-control px-1.5 text-sm text-ink-soft hover:text-ink"
      >
        Close
      </button>
    </fieldset>
  )
}

/** What a dialog gives the focus back to has it again within this time. */
const focusMilliseconds = 250

/** The band takes room at the foot: what has the focus must not be under it. */
function useKeptInSight(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement } = document
      if (activeElement?.closest('main a, main button')) {
        activeElement.scrollIntoView({ block: 'nearest' })
      }
    }, focusMilliseconds)
    return () => clearTimeout(timer)
  }, [])
}
