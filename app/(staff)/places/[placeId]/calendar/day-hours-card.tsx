import { addDayHours } from '@/app/(staff)/places/[placeId]/calendar/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import type { LocalDate } from '@/lib/time/local-date'

/** A day that is neither off nor as usual: a half holiday, a Saturday that is worked. */
export function DayHoursCard({ placeId, today }: { placeId: string; today: LocalDate }) {
  return (
    <Card title="Give a day other hours">
      <ActionForm
        action={addDayHours}
        idName="commandId"
        fields={{ placeId }}
        label="Give a day other hours"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="date" label="Which day" required hint="One date.">
            <TextInput type="date" min={today} />
          </Field>
          <Field name="hours" label="Hours on it" required hint="Like 09:00–12:00.">
            <TextInput autoComplete="off" />
          </Field>
        </div>
        <Field
          name="label"
          label="What it is"
          required
          hint="Such as Christmas Eve. It stands instead of what the day was until now."
        >
          <TextInput autoComplete="off" maxLength={100} />
        </Field>
        <SubmitButton kind="secondary">Give it these hours</SubmitButton>
      </ActionForm>
    </Card>
  )
}
