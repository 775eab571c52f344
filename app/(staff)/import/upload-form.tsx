import type { ReactNode } from 'react'
import type { TypedForm } from '@/app/typed-form'
import { Field } from '@/app/ui/field'
import { RouteForm } from '@/app/ui/route-form'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea } from '@/app/ui/text-input'
import { newId } from '@/lib/platform/ids'

type UploadFormProps = {
  /** A route of its own that calls `takeImport`. */
  action: string
  typed: TypedForm | null
  label: string
  /** An example of the first lines. */
  example: string
  children?: ReactNode
}

/** The beginning of every import: a file, or rows pasted from a spreadsheet. Nothing is brought in yet. */
export function UploadForm({ action, typed, label, example, children }: UploadFormProps) {
  return (
    <RouteForm action={action} fields={{ importId: newId() }} state={typed?.state} label={label}>
      <Field
        name="file"
        label="CSV file"
        hint="As your spreadsheet, HR system or tracker exports it; the first line names the columns."
      >
        <FileInput accept=".csv,.tsv,.txt,text/csv,text/plain" />
      </Field>
      <Field name="rows" label="Or paste the rows, with their head" hint={`Like: ${example}`}>
        <TextArea rows={6} spellCheck={false} />
      </Field>
      {children}
      <SubmitButton>Read the list</SubmitButton>
    </RouteForm>
  )
}
