import { ActionForm } from '@/app/ui/action-form'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayUses } from '@/app/words/kits'
import type { PlanUse } from '@/lib/scorecards/data/library'

type Props = { id: string; retired: boolean; uses: PlanUse[]; action: FormAction }

/** Out of what plans can choose, or back in. Nothing is ever deleted. */
export function RetireDialog({ id, retired, uses, action }: Props) {
  if (retired) {
    return (
      <ActionForm action={action} fields={{ id, retired: 'no' }} idName="commandId" className="">
        <SubmitButton kind="secondary">Take back into use</SubmitButton>
      </ActionForm>
    )
  }
  return (
    <ConfirmDialog
      label="Retire"
      title="Retire it?"
      description={
        uses.length === 0
          ? 'Nothing uses it. Nobody can choose it any more; it can be taken back into use.'
          : `Nobody can choose it any more. It stays where it is used: ${sayUses(uses)}. Interviews and scorecards there go on as they are.`
      }
      messages={[]}
      action={action}
      fields={{ id, retired: 'yes' }}
      idName="commandId"
      confirmLabel="Retire"
    />
  )
}
