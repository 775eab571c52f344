'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { mainId } from '@/app/ui/skip-link'

/** Where the reader was last; a page with a frame of its own is made anew with it. */
let before: { path: string; query: string } | null = null
/** By address, the link that was followed last; by the way back it has the focus again. */
const followed = new Map<string, string>()
/** Where somebody comes back: what they followed there; empty where that is not known. */
let backTo: string | null = null

/** On the same page under another address, what stands in the place of what had the focus goes first. */
const samePageMilliseconds = 300
/** So long the link may come after the page around it. */
const waitMilliseconds = 3_000

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
    // The address may come in two steps: what leads back waits for both.
    if (last.path === path && backTo === null) {
      const timer = setTimeout(lead, samePageMilliseconds)
      return () => clearTimeout(timer)
    }
    // What the page itself leads to comes first.
    const untilMilliseconds = performance.now() + waitMilliseconds
    const frame = requestAnimationFrame(() => lead(untilMilliseconds))
    return () => cancelAnimationFrame(frame)
  }, [path, query])
  return null
}

function useWayBack(): void {
  useEffect(() => {
    const onBack = () => {
      backTo = followed.get(address()) ?? ''
    }
    const onFollow = ({ target }: MouseEvent) => {
      backTo = null
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

/** What leads back is looked for until then. */
function lead(untilMilliseconds = 0): void {
  const main = document.getElementById(mainId)
  const { activeElement } = document
  if (activeElement !== document.body && activeElement !== main) {
    // Whoever goes on meanwhile knows where to.
    backTo = null
    return
  }
  const find = (which: string) => main?.querySelector<HTMLElement>(which) ?? null
  const isLate = performance.now() >= untilMilliseconds
  const link = backTo ? find(`a[href="${CSS.escape(backTo)}"]`) : null
  // The line of a list that is chosen says more than a link beside it.
  const left = backTo === null ? null : (find('a[data-focus-home]') ?? link)
  const home = backTo === '' || (backTo && isLate) ? find('[data-focus-home]') : null
  const to = left ?? home ?? (backTo === null || isLate ? main : null)
  if (to) {
    backTo = null
    to.focus({ preventScroll: true })
  } else requestAnimationFrame(() => lead(untilMilliseconds))
}
