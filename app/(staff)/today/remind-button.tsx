import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { remind } from '@/app/(staff)/today/line-actions'
import { ActionForm } from '@/app/ui/action-form'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = {
  view: View
  /** Null: everybody who owes something here. */
  who: { personId: string; name: string } | null
  back: string
  isFirst?: boolean
}

/** One email, at once; a second one in the same working day is refused. */
export function RemindButton({ view, who, back, isFirst }: Props) {
  const fields = { ...view.fields, back, personId: who?.personId ?? '' }
  return (
    <ActionForm action={remind} fields={fields} idName="commandId" className="">
      <SubmitButton
        kind={isFirst ? 'secondary' : 'quiet'}
        size={isFirst ? undefined : 'small'}
        pendingLabel="Reminding"
      >
        {who ? `Remind ${who.name.split(/\s+/)[0]} once` : 'Remind them once'}
      </SubmitButton>
    </ActionForm>
  )
}
