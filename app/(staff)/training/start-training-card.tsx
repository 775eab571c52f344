import { beginTraining } from '@/app/(staff)/training/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'

type Named = { id: string; name: string }

export function StartTrainingCard({ pools, people }: { pools: Named[]; people: Named[] }) {
  const options = (all: Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card title="Start training">
      <ActionForm action={beginTraining} idName="commandId" label="Start training">
        <Field name="personId" label="Who learns">
          <Select placeholder="Choose who" options={options(people)} />
        </Field>
        <Field name="poolId" label="For which pool">
          <Select placeholder="Choose a pool" options={options(pools)} />
        </Field>
        <Field
          name="signerId"
          label="Who signs off"
          hint="Asked by mail when they have done what the pool asks for."
        >
          <Select placeholder="Anybody who recruits" options={options(people)} />
        </Field>
        <SubmitButton kind="secondary">Start and tell them</SubmitButton>
      </ActionForm>
    </Card>
  )
}
