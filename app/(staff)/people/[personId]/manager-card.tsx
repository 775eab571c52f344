import { saveManager } from '@/app/(staff)/people/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { newId } from '@/lib/platform/ids'

type Props = {
  personId: string
  managerId: string | null
  colleagues: readonly { id: string; name: string }[]
}

/** Whom to tell when this person owes what a candidate waits for. */
export function ManagerCard({ personId, managerId, colleagues }: Props) {
  return (
    <Card title="Line manager">
      <ActionForm
        action={saveManager}
        fields={{ commandId: newId(), personId }}
        label="Line manager"
        className="flex flex-wrap items-end gap-3"
      >
        <Field
          name="managerId"
          label="Who manages them"
          hint="Can be told when a scorecard of theirs is late; candidates are never named."
        >
          <Select
            placeholder="Nobody known"
            defaultValue={managerId ?? ''}
            options={colleagues
              .filter(({ id }) => id !== personId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <SubmitButton kind="secondary">Save the line manager</SubmitButton>
      </ActionForm>
    </Card>
  )
}
