import { CheckboxGroup } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { sayRole, sayWhatRoleDoes } from '@/app/words/people'
import { grantableRoles } from '@/lib/people/roles'

type PersonFieldsProps = {
  places: { id: string; name: string }[]
  person: {
    name?: string
    sayName?: string | null
    email?: string | null
    placeId: string | null
    timeZone?: string | null
    roles?: string[]
  }
}

/** Who somebody is and what they may do; the same fields for a new person and a known one. */
export function PersonFields({ places, person }: PersonFieldsProps) {
  return (
    <>
      <FieldGroup legend="Who" columns={2}>
        <Field name="name" label="Name">
          <TextInput defaultValue={person.name} autoComplete="off" />
        </Field>
        <Field name="sayName" label="How to say it" optional>
          <TextInput defaultValue={person.sayName ?? ''} autoComplete="off" />
        </Field>
        <Field name="email" label="Work email">
          <TextInput type="email" defaultValue={person.email ?? ''} autoComplete="off" />
        </Field>
        <Field name="placeId" label="Place">
          <Select
            placeholder="None"
            defaultValue={person.placeId ?? ''}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field
          name="timeZone"
          label="Own time zone"
          optional
          hint="Like Europe/Lisbon. Empty: their place’s."
        >
          <TextInput defaultValue={person.timeZone ?? ''} autoComplete="off" spellCheck={false} />
        </Field>
      </FieldGroup>
      <CheckboxGroup
        name="roles"
        legend="Roles in the whole company"
        hint="Roles for one job come with the job’s hiring team."
        look="lines"
        defaultValues={person.roles}
        choices={grantableRoles.map((role) => ({
          value: role,
          label: sayRole(role),
          detail: sayWhatRoleDoes(role),
        }))}
      />
    </>
  )
}
