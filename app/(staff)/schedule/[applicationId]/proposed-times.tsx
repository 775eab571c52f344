import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { takeBackTimes } from '@/app/(staff)/schedule/[applicationId]/proposal-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { SubmitButton } from '@/app/ui/submit-button'
import { TimeText } from '@/app/ui/time-text'
import { openProposal, spanOfOption } from '@/lib/pipeline/time-proposals'
import { sayInstant, sayInstantForBoth } from '@/lib/time/wording'

/** What is kept free for the candidate now, until when, and the way to take it back; nothing when nothing is. */
export function ProposedTimes({ view }: { view: View }) {
  const { state, now, staffZone, candidateZone, nameOf } = view
  const proposal = openProposal(state, now)
  if (!proposal) return null
  return (
    <Card title="Proposed to the candidate">
      <div className="space-y-2.5 text-sm">
        <ul className="space-y-1.5">
          {proposal.options.map((option) => {
            const span = spanOfOption(option)
            const people = option.flatMap(({ panel }) =>
              panel.map(({ personId }) => nameOf(personId)),
            )
            return (
              <li key={span.startsAt.getTime()}>
                <span className="block font-medium">
                  {sayInstantForBoth(span.startsAt, staffZone, candidateZone, now)}
                </span>
                <bdi className="text-ink-soft">{people.join(', ')}</bdi>
              </li>
            )
          })}
        </ul>
        <p>
          Kept free until{' '}
          <TimeText at={proposal.expiresAt}>
            {sayInstant(proposal.expiresAt, staffZone, now)}
          </TimeText>
          . The candidate picks one, or says that none suits and chooses freely.
        </p>
        <ActionForm
          action={takeBackTimes}
          fields={view.fields}
          idName="commandId"
          label="Take the proposed times back"
        >
          <SubmitButton kind="secondary" size="small">
            Take them back
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  )
}
