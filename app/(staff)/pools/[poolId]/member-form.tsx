import { saveMember } from '@/app/(staff)/pools/actions'
import { ActionForm } from '@/app/ui/action-form'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { explainTraining, sayTraining } from '@/app/words/staffing'
import type { PoolDetail } from '@/lib/people/data/pools'
import { trainings } from '@/lib/people/training'

type Props = {
  poolId: string
  /** Whom to choose from, or the one it is about. */
  people: { id: string; name: string }[]
  member?: PoolDetail['members'][number]
  submit: string
}

/** Somebody's place in a pool: how far their training is, and what they know. */
export function MemberForm({ poolId, people, member, submit }: Props) {
  return (
    <ActionForm
      action={saveMember}
      fields={{ poolId, personId: member?.personId, accepted: 0 }}
      idName="commandId"
      label={member ? `Training of ${member.name}` : 'Take somebody in'}
    >
      {!member && (
        <Field name="personId" label="Who">
          <Select
            placeholder="Choose who"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
      <RadioCards
        name="state"
        legend="How far they are"
        look="lines"
        defaultValue={member?.state ?? 'qualified'}
        choices={trainings.map((state) => ({
          value: state,
          label: `${sayTraining(state)}: ${explainTraining(state)}`,
        }))}
      />
      <Field
        name="expertise"
        label="What they know well"
        optional
        hint="With commas between, like payments, PostgreSQL."
      >
        <TextInput defaultValue={member?.expertise.join(', ')} autoComplete="off" />
      </Field>
      <SubmitButton kind="secondary">{submit}</SubmitButton>
    </ActionForm>
  )
}
