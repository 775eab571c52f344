'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { mainId } from '@/app/ui/skip-link'

/**
 * A link that was followed goes with its page, and its focus to the beginning of the next one, before the rail.
 * Whoever uses keys goes on where the page's own content begins.
 */
export function FocusMain() {
  const address = `${usePathname()}?${useSearchParams()}`
  const before = useRef(address)
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    // What the page itself leads to comes first.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      document.getElementById(mainId)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [address])
  return null
}
