import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { TextInput } from '@/app/ui/text-input'
import type { PersonDetail } from '@/lib/people/data/people'

/** How much somebody interviews. An empty field inherits, and the hint says what. */
export function LimitFields({ person }: { person: PersonDetail }) {
  const { placeDefaults: inherited } = person
  return (
    <FieldGroup legend="Limits as an interviewer" columns={3}>
      <Field name="dailyLimit" label="Interviews a day" hint={sayInherited(inherited?.dailyLimit)}>
        <TextInput inputMode="numeric" width="short" defaultValue={person.dailyLimit ?? ''} />
      </Field>
      <Field
        name="weeklyLimit"
        label="Interviews a week"
        hint={sayInherited(inherited?.weeklyLimit)}
      >
        <TextInput inputMode="numeric" width="short" defaultValue={person.weeklyLimit ?? ''} />
      </Field>
      <Field
        name="noticeHours"
        label="Notice, hours"
        hint={sayInherited(inherited && inherited.noticeMinutes / 60)}
      >
        <TextInput
          inputMode="numeric"
          width="short"
          defaultValue={person.noticeMinutes === null ? '' : person.noticeMinutes / 60}
        />
      </Field>
    </FieldGroup>
  )
}

function sayInherited(value: number | null | undefined): string {
  return value === null || value === undefined ? 'Empty: none' : `Empty: ${value}, the place’s`
}
