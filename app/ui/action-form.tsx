'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormContext } from '@/app/ui/form-context'
import { type FormAction, type FormState, idleForm } from '@/app/ui/form-state'
import { useKeptForm } from '@/app/ui/use-kept-form'
import { useSentByKey } from '@/app/ui/use-sent-by-key'

type ActionFormProps = {
  /** An unbound server action: a bound one sends the server into an endless loop without JavaScript. */
  action: FormAction
  /** Sent as hidden fields: ids, the state's version. */
  fields?: Record<string, string | number | undefined>
  /** Hidden fields that stay as they were first shown, such as a version: a refresh is not what somebody read. */
  seen?: Record<string, number>
  /** Whose words wait under this name for whoever leaves the form before it is sent; for long ones. */
  keepAs?: string
  /** Name of a hidden field with an id made here, which makes a double click and a retry one act. */
  idName?: string
  /** Names the form for people who do not see it. */
  label?: string
  /** After an answer that is no refusal. */
  onDone?: () => void
  className?: string
  children: ReactNode
}

/** The one form of the house; see docs/interface.md for the contract with its action. */
export function ActionForm(props: ActionFormProps) {
  const { action, idName, label, keepAs, onDone, className, children } = props
  const form = useRef<HTMLFormElement>(null)
  const [state, formAction, pending] = useActionState(action, idleForm)
  const formId = useId()
  const attempt = useAttempt(state)
  const commandId = useCommandId(state, idName)
  useDone(state, pending, onDone)
  useFreshPage(state)
  useSentByKey(form)
  const { isBack, seen, beginAnew } = useKeptForm(form, { keepAs, attempt, seen: props.seen })
  const fields = { ...props.fields, ...seen }
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      aria-label={label}
      className={className ?? 'space-y-5'}
    >
      {Object.entries(fields).map(
        ([name, value]) =>
          value !== undefined && (
            <input
              key={name}
              type="hidden"
              name={name}
              value={newer(value, state.fields?.[name])}
            />
          ),
      )}
      {idName && <input type="hidden" name={idName} value={commandId} suppressHydrationWarning />}
      <FormContext value={{ formId, state, attempt }}>
        {state.status === 'refused' && <ErrorSummary key={attempt} formId={formId} state={state} />}
        <div role="status" className="empty:hidden">
          {state.status === 'done' && state.message && <Callout tone="ok">{state.message}</Callout>}
          {isBack && state.status === 'idle' && (
            <Callout
              acts={
                <Button size="small" onClick={beginAnew}>
                  Begin anew
                </Button>
              }
            >
              What you had begun here is back.
            </Callout>
          )}
        </div>
        {children}
      </FormContext>
    </form>
  )
}

/** Counts the answers: React resets a form after each, and selects come back right only when made anew. */
function useAttempt(state: FormState): number {
  const [seen, setSeen] = useState({ state, attempt: 0 })
  if (seen.state === state) return seen.attempt
  setSeen({ state, attempt: seen.attempt + 1 })
  return seen.attempt + 1
}

/** The same id until the act is done: a refused one left nothing behind, so trying again is the same act. */
function useCommandId(state: FormState, idName: string | undefined): string {
  const [made, setMade] = useState(() => {
    const kept = idName && state.values?.[idName]
    return { id: typeof kept === 'string' ? kept : v7(), after: state }
  })
  if (state.status === 'done' && made.after !== state) setMade({ id: v7(), after: state })
  return made.id
}

/** An action that redirects leaves the state as it was: then the end of waiting is the sign. */
function useDone(state: FormState, pending: boolean, onDone: (() => void) | undefined) {
  const sent = useRef<FormState | null>(null)
  useEffect(() => {
    if (pending) {
      sent.current ??= state
      return
    }
    const answered = sent.current !== null
    const redirected = sent.current === state
    sent.current = null
    if (answered && (redirected || state.status === 'done')) onDone?.()
  }, [pending, state, onDone])
}

/** The page may have come to know more than the answer did: of two versions the higher one is true. */
function newer(shown: string | number, answered: string | undefined): string | number {
  if (answered === undefined) return shown
  return Number(answered) > Number(shown) ? answered : shown
}

/** Behind a form that was refused for what others did stands an old page; it is renewed when the form goes. */
function useFreshPage({ fields }: FormState) {
  const router = useRouter()
  const isStale = useRef(false)
  useEffect(() => {
    if (fields) isStale.current = true
  }, [fields])
  useEffect(
    () => () => {
      if (isStale.current) router.refresh()
    },
    [router],
  )
}
