'use client'

import { useEffect } from 'react'
import { mainId } from '@/app/ui/skip-link'

/** What knows better where the focus belongs goes first. */
const othersMilliseconds = 150

const reachable =
  ':is(a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary)'

/** Where the focus is: the element, what it stands in up to the page, and the place of each among its siblings. */
type Path = { element: Element; place: number }[]

/**
 * A line that is done goes, and a button that was pressed goes with it. Whoever uses keys goes on from what stands in
 * its place: the next line of the list, else the one before; without a list from the same field, else from the page.
 */
export function FocusKept() {
  useEffect(watchFocus, [])
  return null
}

function watchFocus(): () => void {
  let path: Path = []
  let words = ''
  // Whoever points needs no focus, and a field that takes it would open a phone's keyboard.
  let points = false
  // Enter that is held down would press what comes next as well.
  let holds = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const isGone = () => !points && document.activeElement === document.body && isLost(path)
  const look = () => {
    if (holds || !isGone() || document.querySelector('[role="dialog"], [role="menu"]')) return
    const to = nearest(path) ?? twinOf(words) ?? home()
    path = []
    to?.focus({ preventScroll: true })
  }
  // Left for nothing else while it was still there: so it was meant.
  const forget = () => {
    if (document.activeElement === document.body && !isLost(path)) path = []
  }
  const over = new AbortController()
  const listen = { signal: over.signal, capture: true }
  document.addEventListener('pointerdown', () => (points = true), listen)
  document.addEventListener(
    'keydown',
    () => {
      points = false
      holds = true
    },
    listen,
  )
  document.addEventListener(
    'keyup',
    () => {
      holds = false
      if (isGone()) timer = setTimeout(look, othersMilliseconds)
    },
    listen,
  )
  document.addEventListener('focusout', () => setTimeout(forget), listen)
  document.addEventListener(
    'focusin',
    ({ target }) => {
      path = target instanceof Element ? pathOf(target) : []
      words = target instanceof Element ? wordsOf(target) : ''
    },
    listen,
  )
  const observer = new MutationObserver(() => {
    if (!isGone()) return
    clearTimeout(timer)
    timer = setTimeout(look, othersMilliseconds)
  })
  const attributeFilter = ['disabled', 'hidden', 'inert']
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter })
  return () => {
    over.abort()
    clearTimeout(timer)
    observer.disconnect()
  }
}

/** Only inside the page itself: what lies over it gives the focus back by itself. */
function pathOf(from: Element): Path {
  const main = document.getElementById(mainId)
  const path: Path = []
  for (let one = from; main?.contains(one) && one !== main; ) {
    const { parentElement } = one
    if (!parentElement) break
    path.push({ element: one, place: [...parentElement.children].indexOf(one) })
    one = parentElement
  }
  return path
}

function isLost([own]: Path): boolean {
  return own !== undefined && (!own.element.isConnected || own.element.matches(':disabled'))
}

function nearest(path: Path): HTMLElement | null {
  for (const [nth, { place }] of path.entries()) {
    const around = path[nth + 1]?.element
    if (!around?.isConnected || !around.matches('ul, ol, tbody')) continue
    const { children } = around
    const after = [...children].slice(place)
    const before = [...children].slice(0, place).toReversed()
    for (const one of [...after, ...before]) {
      const to = firstIn(one)
      if (to) return to
    }
  }
  return null
}

/** All of the page was made anew, as a form does that was sent: what says the same is the same. */
function twinOf(words: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`#${mainId} ${reachable}`)
  return [...all].find((one) => wordsOf(one) === words) ?? null
}

function wordsOf(one: Element): string {
  const form = one.closest('form')?.ariaLabel
  const own = one.ariaLabel ?? (one.matches('a, button, summary') ? one.textContent : '')
  return [one.tagName, one.getAttribute('name'), own, form].join('|')
}

function home(): HTMLElement | null {
  const main = document.getElementById(mainId)
  return main?.querySelector<HTMLElement>('[data-focus-home]') ?? main
}

function firstIn(place: Element): HTMLElement | null {
  const all = [place, ...place.querySelectorAll(reachable)]
  const to = all.find(
    (one) =>
      one instanceof HTMLElement &&
      one.matches(reachable) &&
      one.tabIndex >= 0 &&
      !one.closest('[inert]') &&
      one.checkVisibility(),
  )
  return to instanceof HTMLElement ? to : null
}
