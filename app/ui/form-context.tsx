'use client'

import { createContext, useContext, useId } from 'react'
import { type FormState, idleForm } from '@/app/ui/form-state'

type FormContextValue = { formId: string | null; state: FormState; attempt: number }

/** What the fields of an ActionForm know of it; outside of one a field has no error and nothing kept. */
export const FormContext = createContext<FormContextValue>({
  formId: null,
  state: idleForm,
  attempt: 0,
})

export type FieldContextValue = {
  name: string
  id: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

export const FieldContext = createContext<FieldContextValue | null>(null)

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** The ids and the error of one field by its name. */
export function useField(name: string) {
  const { formId, state, attempt } = useContext(FormContext)
  const own = useId()
  return {
    id: fieldId(formId ?? own, name),
    error: state.fieldErrors?.[name],
    attempt,
    kept: state.values?.[name],
    /** A box left empty sends nothing, so "came back" and "never sent" must be told apart. */
    cameBack: state.values !== undefined,
  }
}

/** What a control inside a Field needs; a control without one names and labels itself. */
export function useControl(name: string | undefined) {
  const field = useContext(FieldContext)
  const { state, attempt } = useContext(FormContext)
  const known = name ?? field?.name
  const kept = known === undefined ? undefined : state.values?.[known]
  return {
    attempt,
    keptText: typeof kept === 'string' ? kept : kept?.[0],
    attributes: {
      name: known,
      id: field?.id,
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid || undefined,
      required: field?.required || undefined,
    },
  }
}
