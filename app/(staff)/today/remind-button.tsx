import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { remind } from '@/app/(staff)/today/line-actions'
import { ActionForm } from '@/app/ui/action-form'
import { SubmitButton } from '@/app/ui/submit-button'
import { minutesBefore } from '@/lib/pipeline/days'
import { reminderMinutes } from '@/lib/pipeline/reminding'
import { sayAgo } from '@/lib/time/wording'

type Props = {
  view: View
  /** Null: everybody who owes something here. */
  who: { personId: string; name: string } | null
  /** When they were last reminded of it: a second time in one working day is refused. */
  lastAt?: Date | null
  back: string
  isFirst?: boolean
}

/** One email, at once. */
export function RemindButton({ view, who, lastAt, back, isFirst }: Props) {
  const { now, staffZone } = view
  if (lastAt && lastAt > minutesBefore(now, reminderMinutes)) {
    return <span className="text-sm text-ink-soft">reminded {sayAgo(lastAt, now, staffZone)}</span>
  }
  const fields = { ...view.fields, back, personId: who?.personId ?? '' }
  return (
    <ActionForm action={remind} fields={fields} idName="commandId" className="">
      <SubmitButton kind="secondary" size={isFirst ? undefined : 'small'} pendingLabel="Reminding">
        {who ? `Remind ${who.name.split(/\s+/)[0]} once` : 'Remind them once'}
      </SubmitButton>
    </ActionForm>
  )
}
