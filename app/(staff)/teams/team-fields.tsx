import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'

type Props = {
  team?: { name: string; about: string; leadId: string | null }
  people: { id: string; name: string }[]
}

export function TeamFields({ team, people }: Props) {
  return (
    <>
      <Field name="name" label="Name">
        <TextInput defaultValue={team?.name} autoComplete="off" />
      </Field>
      <Field name="about" label="What they do" hint="Candidates read it when they choose a team.">
        <TextArea rows={3} defaultValue={team?.about} />
      </Field>
      <Field name="leadId" label="Lead" hint="Says whom they would like to have.">
        <Select
          placeholder="Nobody yet"
          defaultValue={team?.leadId ?? ''}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </>
  )
}
