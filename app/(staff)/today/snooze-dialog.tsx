import { snooze } from '@/app/(staff)/today/snooze-actions'
import { SnoozeDay } from '@/app/(staff)/today/snooze-day'
import { snoozeUntil } from '@/app/(staff)/today/snooze-times'
import { ActionForm } from '@/app/ui/action-form'
import { RadioCards } from '@/app/ui/choices'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { DayLine } from '@/lib/pipeline/data/today'
import { sayInstantBare } from '@/lib/time/wording'

type Props = { line: DayLine; now: Date; timeZone: string; back: string }

const fieldsOf = ({ line, back }: Props) => {
  const { applicationId, section, task } = line
  return { applicationId, section, task, back }
}

/** "Not now": off this person's day until then, or until something else happens. */
export function SnoozeDialog(props: Props) {
  const { line, now, timeZone } = props
  const at = (choice: 'two-hours' | 'tomorrow' | 'monday') => {
    const until = snoozeUntil(choice, { now, timeZone })
    return until ? sayInstantBare(until, timeZone, now) : ''
  }
  return (
    <ConfirmDialog
      label="Snooze"
      size="small"
      title={`Snooze ${line.name}`}
      description="Off your day until then, or until something else happens with this application. Everybody else sees it as before."
      action={snooze}
      fields={fieldsOf(props)}
      confirmLabel="Snooze"
    >
      <RadioCards
        name="until"
        legend="Until when"
        legendHidden
        defaultValue="tomorrow"
        choices={[
          { value: 'two-hours', label: 'In two hours', detail: at('two-hours') },
          { value: 'tomorrow', label: 'Tomorrow morning', detail: at('tomorrow') },
          { value: 'monday', label: 'Next Monday', detail: at('monday') },
          { value: 'day', label: 'The morning of a day', detail: 'chosen below' },
        ]}
      />
      <Field name="day" label="Day" optional>
        <SnoozeDay />
      </Field>
    </ConfirmDialog>
  )
}

/** For what nothing is to be done about: it does not come back by itself. */
export function SeenButton(props: Props) {
  return (
    <ActionForm action={snooze} fields={{ ...fieldsOf(props), until: 'seen' }} className="">
      <SubmitButton>Seen, nothing to do</SubmitButton>
    </ActionForm>
  )
}
