'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * A list of many links and buttons is one stop of the Tab key: where the focus is or was, else what is current, else
 * the first. Until scripts run, each is a stop of its own.
 */
export function useOneStop(box: RefObject<HTMLElement | null>, of: string): void {
  const last = useRef<HTMLElement | null>(null)
  // Whatever came since the last time is a stop yet.
  useEffect(() => settle(box.current, of, last.current))
  useEffect(() => {
    const { current } = box
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches(of)) return
      last.current = target
      settle(current, of, target)
    }
    current?.addEventListener('focusin', onFocus)
    return () => current?.removeEventListener('focusin', onFocus)
  }, [box, of])
}

function settle(box: HTMLElement | null, of: string, last: HTMLElement | null): void {
  const all = [...(box?.querySelectorAll<HTMLElement>(of) ?? [])]
  const stop =
    all.find((one) => one === document.activeElement) ??
    all.find((one) => one.ariaCurrent === 'true') ??
    all.find((one) => one === last) ??
    all[0]
  for (const one of all) {
    const tabIndex = one === stop ? 0 : -1
    if (one.tabIndex !== tabIndex) one.tabIndex = tabIndex
  }
}
