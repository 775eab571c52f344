'use client'

import { useCallback, useRef } from 'react'

const writing = 'textarea, input:is([type="text"], [type="email"], [type="url"], :not([type]))'

/** Knows whether somebody wrote something in an element that is not there any more once it closes. */
export function useWritten() {
  const changed = useRef(new Map<Element, { first: string; isOther: boolean }>())
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return
    changed.current.clear()
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
      if (!target.matches(writing)) return
      // A field that React steers still has its former words as the default while this is heard.
      const first = changed.current.get(target)?.first ?? target.defaultValue
      changed.current.set(target, { first, isOther: target.value !== first })
    }
    element.addEventListener('input', onInput, true)
    return () => element.removeEventListener('input', onInput, true)
  }, [])
  const isAny = useCallback(() => [...changed.current.values()].some((one) => one.isOther), [])
  return { watch, isAny }
}
