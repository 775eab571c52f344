import { undoRejection } from '@/app/(staff)/applications/[applicationId]/closing-actions'
import type { Day } from '@/app/(staff)/today/load-day'
import { wake } from '@/app/(staff)/today/snooze-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Kbd } from '@/app/ui/kbd'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayLastAct } from '@/app/words/today'

/** What was done last and has not left the house: one key takes it back. */
export function LastActStrip({ day }: { day: Day }) {
  const { lastAct, timeZone, now } = day
  if (!lastAct) return null
  const { kind, applicationId, name, stateVersion } = lastAct
  if (kind === 'left') {
    return (
      <span hidden data-why-not="u">
        {name} {sayLastAct(lastAct, timeZone, now)}. Open the application to change course.
      </span>
    )
  }
  const back = `${day.address}?line=${applicationId}`
  const undoes =
    kind === 'rejected'
      ? { action: undoRejection, fields: { applicationId, expectedVersion: stateVersion, back } }
      : { action: wake, fields: { applicationId, back } }
  return (
    <section
      aria-label="Can still be undone"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-line bg-sunken px-4 py-1.5"
    >
      <p className="min-w-0">
        <span className="font-medium">
          <PersonName name={name} />
        </span>{' '}
        {sayLastAct(lastAct, timeZone, now)}
      </p>
      <ActionForm key={applicationId + kind} {...undoes} idName="commandId" className="">
        <span data-key="u" className="flex items-center gap-1.5">
          <SubmitButton kind="quiet" size="small">
            Undo
          </SubmitButton>
          <span className="max-lg:hidden">
            <Kbd>u</Kbd>
          </span>
        </span>
      </ActionForm>
    </section>
  )
}
