'use client'

import { type ReactNode, useId } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormContext } from '@/app/ui/form-context'
import { type FormState, idleForm } from '@/app/ui/form-state'

/**
 * A form with files: it goes to a route of its own, as a whole page and without any script, and comes back by a
 * redirect with what was typed and what was wrong.
 */
export function RouteForm({
  action,
  fields = {},
  state = idleForm,
  label,
  children,
}: {
  action: string
  fields?: Record<string, string>
  state?: FormState
  label: string
  children: ReactNode
}) {
  const formId = useId()
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      aria-label={label}
      className="space-y-5"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={{ formId, state, attempt: 0 }}>
        {state.status === 'refused' && <ErrorSummary formId={formId} state={state} />}
        {children}
      </FormContext>
    </form>
  )
}
