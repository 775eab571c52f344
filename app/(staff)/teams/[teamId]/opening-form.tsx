import { addOpening } from '@/app/(staff)/teams/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { newId } from '@/lib/platform/ids'

type Props = {
  teamId: string
  jobs: { id: string; title: string }[]
  places: { id: string; name: string }[]
}

/** One more seat of the team to fill. */
export function OpeningForm({ teamId, jobs, places }: Props) {
  return (
    <ActionForm
      action={addOpening}
      fields={{ commandId: newId(), openingId: newId(), teamId }}
      label="Add an opening"
    >
      <Field name="level" label="Level">
        <TextInput width="short" placeholder="L50" autoComplete="off" />
      </Field>
      <Field name="jobId" label="For candidates of">
        <Select
          placeholder="Any job"
          options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Field name="placeId" label="Where">
        <Select
          placeholder="Any place"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <SubmitButton kind="secondary">Add this opening</SubmitButton>
    </ActionForm>
  )
}
