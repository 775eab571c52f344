'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

type Typed = { name: string; value: string; isChecked: boolean }
type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What was begun in forms that were left before it was sent, until the browser's page is reloaded. */
const begun = new Map<string, Typed[]>()

/** What a form hears of once words that were begun in it are back: rows may have to be shown. */
export const restored = 'loopline-restored'

/**
 * A long form that is left by a link or the back button has what was begun in it when somebody comes back; closing
 * the browser's page asks first. Without `keepAs` nothing is kept. Fields in sight count, in their order; files and
 * what is hidden do not.
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  { keepAs, attempt }: { keepAs: string | undefined; attempt: number },
) {
  const [isBack, setBack] = useState(false)
  const first = useRef<Typed[] | null>(null)
  const sent = useRef<number | null>(null)
  useEffect(() => {
    const own = form.current
    if (!own || !keepAs) return
    const isChanged = () => sent.current !== attempt && !areSame(typedIn(own), first.current)
    const onSubmit = () => {
      sent.current = attempt
    }
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (isChanged()) event.preventDefault()
    }
    if (first.current === null) {
      first.current = typedIn(own)
      const kept = begun.get(keepAs)
      if (kept && fill(own, kept)) {
        setBack(true)
        own.dispatchEvent(new Event(restored))
      }
    }
    own.addEventListener('submit', onSubmit)
    window.addEventListener('beforeunload', onLeaving)
    return () => {
      own.removeEventListener('submit', onSubmit)
      window.removeEventListener('beforeunload', onLeaving)
      if (isChanged()) begun.set(keepAs, typedIn(own))
      else begun.delete(keepAs)
    }
  }, [form, keepAs, attempt])
  const beginAnew = useCallback(() => {
    if (form.current && first.current) fill(form.current, first.current)
    setBack(false)
  }, [form])
  return { isBack, beginAnew }
}

function fieldsOf(form: HTMLFormElement): FormField[] {
  return [...form.elements].filter(
    (one): one is FormField =>
      (one instanceof HTMLInputElement && !['hidden', 'file', 'submit'].includes(one.type)) ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  )
}

function typedIn(form: HTMLFormElement): Typed[] {
  return fieldsOf(form).map((one) => ({
    name: one.name,
    value: one.value,
    isChecked: one instanceof HTMLInputElement && one.checked,
  }))
}

function areSame(some: readonly Typed[], others: readonly Typed[] | null): boolean {
  return JSON.stringify(some) === JSON.stringify(others)
}

/** Only into the same fields: where others stand there by now, nothing is filled in. */
function fill(form: HTMLFormElement, typed: readonly Typed[]): boolean {
  const fields = fieldsOf(form)
  const isSame = typed.every(({ name }, at) => fields[at]?.name === name)
  if (!isSame || fields.length !== typed.length) return false
  for (const [at, { value, isChecked }] of typed.entries()) {
    const field = fields[at]
    if (field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)) {
      field.checked = isChecked
    } else if (field) field.value = value
  }
  return true
}
