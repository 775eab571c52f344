'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { mainId } from '@/app/ui/skip-link'

/** Where the reader was last; a page with a frame of its own is made anew with it. */
let before: { path: string; query: string } | null = null
/** By address, the link that was followed last; by the way back it has the focus again. */
const followed = new Map<string, string>()
let goesBack = false

/** On the same page under another address, what stands in the place of what had the focus goes first. */
const samePageMilliseconds = 300
const framesToWait = 20

/**
 * A link that was followed goes with its page, and its focus to the beginning of the next one, before the rail.
 * Whoever uses keys goes on where the page's own content begins, and after the way back from where they left.
 */
export function FocusMain() {
  const path = usePathname()
  const query = useSearchParams().toString()
  useWayBack()
  useEffect(() => {
    const last = before
    before = { path, query }
    if (!last || (last.path === path && last.query === query)) return
    const link = goesBack ? followed.get(address()) : undefined
    goesBack = false
    if (last.path === path) {
      const timer = setTimeout(() => lead(link, 0), samePageMilliseconds)
      return () => clearTimeout(timer)
    }
    // What the page itself leads to comes first.
    const frame = requestAnimationFrame(() => lead(link, framesToWait))
    return () => cancelAnimationFrame(frame)
  }, [path, query])
  return null
}

function useWayBack(): void {
  useEffect(() => {
    const onBack = () => {
      goesBack = true
    }
    const onFollow = ({ target }: MouseEvent) => {
      goesBack = false
      const link = target instanceof Element ? target.closest(`#${mainId} a[href]`) : null
      const href = link?.getAttribute('href')
      if (href) followed.set(address(), href)
    }
    window.addEventListener('popstate', onBack)
    document.addEventListener('click', onFollow, { capture: true })
    return () => {
      window.removeEventListener('popstate', onBack)
      document.removeEventListener('click', onFollow, { capture: true })
    }
  }, [])
}

function address(): string {
  return window.location.pathname + window.location.search
}

/** The link may come a little after the page around it. */
function lead(href: string | undefined, frames: number): void {
  if (document.activeElement !== document.body) return
  const main = document.getElementById(mainId)
  const link = href && main?.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)
  if (link) link.focus({ preventScroll: true })
  else if (href && frames > 0) requestAnimationFrame(() => lead(href, frames - 1))
  else main?.focus({ preventScroll: true })
}
