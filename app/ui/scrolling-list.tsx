'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A row that scrolls where it finds no room, with what is current in sight. `at` changes with what that is. */
export function ScrollingList(props: { at: string; className: string; children: ReactNode }) {
  const { at, className, children } = props
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const row = list.current
    const current = at && row?.querySelector('[aria-current]')
    if (!row || !current) return
    const [inside, around] = [current.getBoundingClientRect(), row.getBoundingClientRect()]
    if (inside.left >= around.left && inside.right <= around.right) return
    row.scrollLeft += inside.left - around.left - (around.width - inside.width) / 2
  }, [at])
  return (
    <ul ref={list} className={className}>
      {children}
    </ul>
  )
}
