import { addShutdown } from '@/app/(staff)/places/[placeId]/calendar/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import type { LocalDate } from '@/lib/time/local-date'

/** The company's own days: a closure between the years, a day for everybody. */
export function ShutdownCard({ placeId, today }: { placeId: string; today: LocalDate }) {
  return (
    <Card title="Add a shutdown">
      <ActionForm
        action={addShutdown}
        idName="commandId"
        fields={{ placeId }}
        label="Add a shutdown"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="from" label="First day" required>
            <TextInput type="date" min={today} />
          </Field>
          <Field name="to" label="Last day" optional>
            <TextInput type="date" min={today} />
          </Field>
        </div>
        <Field name="label" label="What it is" required>
          <TextInput autoComplete="off" defaultValue="Company shutdown" maxLength={100} />
        </Field>
        <SubmitButton kind="secondary">Add the shutdown</SubmitButton>
      </ActionForm>
    </Card>
  )
}
