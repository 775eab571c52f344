'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

type Typed = { name: string; value: string; isChecked: boolean }
type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** Versions as somebody read them: what they write answers to these. */
export type Seen = Record<string, number> | undefined

/** What was begun in forms that were left before it was sent, until the browser's page is reloaded. */
const begun = new Map<string, { typed: Typed[]; seen: Seen }>()

/** What a form hears of before words come back, with the names of their fields: rows must stand as they stood. */
export const returning = 'loopline-returning'
/** What a form hears of once words that were begun in it are back: rows may have to be shown. */
export const restored = 'loopline-restored'

/**
 * A long form that is left by a link or the back button has what was begun in it when somebody comes back; closing
 * the browser's page asks first. Without `keepAs` nothing is kept. Fields in sight count, in their order; files and
 * what is hidden do not. What came back was written to the version `seen` then, so that it overwrites nothing that
 * others saved meanwhile without their writer hearing of it.
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  { keepAs, attempt, ...given }: { keepAs: string | undefined; attempt: number; seen: Seen },
) {
  const [isBack, setBack] = useState(false)
  const [shown] = useState(given.seen)
  const [seen, setSeen] = useState(shown)
  const [wanted, setWanted] = useState<Typed[] | null>(null)
  const first = useRef<Typed[] | null>(null)
  const sent = useRef<number | null>(null)
  const bringBack = useCallback(
    (typed: Typed[] | null) => {
      const detail = typed?.map(({ name }) => name) ?? []
      form.current?.dispatchEvent(new CustomEvent(returning, { detail }))
      setWanted(typed)
    },
    [form],
  )
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
      if (kept) {
        bringBack(kept.typed)
        setSeen(kept.seen)
      }
    }
    own.addEventListener('submit', onSubmit)
    window.addEventListener('beforeunload', onLeaving)
    return () => {
      own.removeEventListener('submit', onSubmit)
      window.removeEventListener('beforeunload', onLeaving)
      if (isChanged()) begun.set(keepAs, { typed: typedIn(own), seen: seenIn(own, shown) })
      else begun.delete(keepAs)
    }
  }, [form, keepAs, attempt, bringBack, shown])
  useEffect(() => {
    // Only now the rows stand as they stood.
    if (!wanted || !form.current) return
    setBack(fill(form.current, wanted) && wanted !== first.current)
    form.current.dispatchEvent(new Event(restored))
  }, [form, wanted])
  const beginAnew = useCallback(() => {
    bringBack(first.current)
    setSeen(shown)
  }, [bringBack, shown])
  return { isBack, seen, beginAnew }
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

/** As the form would send them: an answer may have brought newer ones. */
function seenIn(form: HTMLFormElement, shown: Seen): Seen {
  if (!shown) return undefined
  const sent = Object.keys(shown).map((name) => {
    const field = form.elements.namedItem(name)
    return [name, field instanceof HTMLInputElement ? Number(field.value) : (shown[name] ?? 0)]
  })
  return Object.fromEntries(sent)
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
