import type { ReactNode } from 'react'
import { addDayHours, addShutdown } from '@/app/(staff)/places/[placeId]/calendar/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import type { LocalDate } from '@/lib/time/local-date'

type AddProps = { placeId: string; today: LocalDate }

/** The company's own days: a closure between the years, a day for everybody. */
export function ShutdownCard({ placeId, today }: AddProps) {
  return (
    <AddCard title="Add a shutdown" act="Add the shutdown" action={addShutdown} placeId={placeId}>
      <div className="grid gap-4 sm:fields-beside sm:grid-cols-2">
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
    </AddCard>
  )
}

/** A day that is neither off nor as usual: a half holiday, a Saturday that is worked. */
export function DayHoursCard({ placeId, today }: AddProps) {
  return (
    <AddCard
      title="Give a day other hours"
      act="Give it these hours"
      action={addDayHours}
      placeId={placeId}
    >
      <div className="grid gap-4 sm:fields-beside sm:grid-cols-2">
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
    </AddCard>
  )
}

function AddCard(props: {
  title: string
  act: string
  action: FormAction
  placeId: string
  children: ReactNode
}) {
  const { title, act, action, placeId, children } = props
  return (
    <Card title={title}>
      <ActionForm action={action} idName="commandId" fields={{ placeId }} label={title}>
        {children}
        <SubmitButton kind="secondary">{act}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
