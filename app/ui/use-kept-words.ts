'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useControl } from '@/app/ui/form-context'

/** What was begun in fields that went with their line or page, until it is sent or the browser's page is reloaded. */
const begun = new Map<string, string>()

/** Whose words were sent last: the page that comes for it leads its reader back there. */
let sentLast: string | null = null

/**
 * Words begun and not sent are there again when their field is: somebody may look at another line meanwhile, and an
 * act beside the field makes the page anew. `keepAs` names whose words they are.
 */
export function useKeptWords(keepAs: string, field: RefObject<HTMLTextAreaElement | null>): void {
  const { attempt } = useControl(undefined)
  /** Which try was sent; the next one begins with the server's answer. */
  const sent = useRef<number | null>(null)
  useEffect(() => {
    const form = field.current?.form
    const onSubmit = () => {
      sent.current = attempt
      sentLast = keepAs
    }
    form?.addEventListener('submit', onSubmit)
    return () => form?.removeEventListener('submit', onSubmit)
  })
  useLayoutEffect(() => {
    const own = field.current
    if (!own) return
    const words = begun.get(keepAs)
    // React does not hear of it, and need not: nothing shows what is in the field but the field.
    if (words && own.value === '') own.value = words
    if (sentLast === keepAs && document.activeElement === document.body) {
      sentLast = null
      own.form?.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true })
    }
    return () => {
      if (sent.current === attempt || own.value.trim() === '') begun.delete(keepAs)
      else begun.set(keepAs, own.value)
    }
  }, [keepAs, field, attempt])
}
