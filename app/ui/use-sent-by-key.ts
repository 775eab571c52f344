'use client'

import { type RefObject, useEffect } from 'react'

/** Ctrl or Cmd with Enter sends the form from any of its fields, where it can be sent in one way only. */
export function useSentByKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const { current } = form
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
        return
      const [send, other] = current?.querySelectorAll<HTMLButtonElement>('[type="submit"]') ?? []
      if (!send || other || send.disabled) return
      event.preventDefault()
      if (send.ariaDisabled !== 'true') current?.requestSubmit(send)
    }
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [form])
}
