import { saveHours } from '@/app/(staff)/people/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { KeyValues } from '@/app/ui/key-values'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { sayWeekday } from '@/app/words/people'
import type { PersonDetail } from '@/lib/people/data/people'
import { sayDay } from '@/lib/people/weekly-hours'
import { newId } from '@/lib/platform/ids'
import { sayZone } from '@/lib/time/wording'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** The hours in which somebody can be booked. */
export function HoursCard({ person, mayEdit }: { person: PersonDetail; mayEdit: boolean }) {
  const { ownHours, placeDefaults } = person
  const hours = ownHours ?? placeDefaults?.hours ?? []
  const zone = person.timeZone ?? placeDefaults?.timeZone ?? 'UTC'
  const note = ownHours
    ? `Their own, ${sayZone(zone)} time`
    : person.place
      ? `${person.place}’s default, ${sayZone(zone)} time`
      : 'No place, so no hours yet'
  if (!mayEdit) {
    const lines = weekdays.map((day) => ({
      key: sayWeekday(day),
      value: sayDay(hours, day) || 'off',
    }))
    return (
      <Card title="Weekly hours" note={note}>
        <KeyValues lines={lines} />
      </Card>
    )
  }
  return (
    <Card title="Weekly hours" note={note}>
      <ActionForm
        action={saveHours}
        fields={{ commandId: newId(), personId: person.id }}
        label="Weekly hours"
      >
        <RadioCards
          name="whose"
          legend="Whose hours hold"
          look="row"
          defaultValue={ownHours ? 'own' : 'place'}
          choices={[
            { value: 'place', label: 'Their place’s' },
            { value: 'own', label: 'Their own, as below' },
          ]}
        />
        <FieldGroup
          legend="Hours"
          hint="Like 09:00-12:30, 13:30-17:00; empty: not that day."
          columns={2}
        >
          {weekdays.map((day) => (
            <Field key={day} name={`day-${day}`} label={sayWeekday(day)}>
              <TextInput defaultValue={sayDay(hours, day)} autoComplete="off" />
            </Field>
          ))}
        </FieldGroup>
        <SubmitButton kind="secondary">Save these hours</SubmitButton>
      </ActionForm>
    </Card>
  )
}
