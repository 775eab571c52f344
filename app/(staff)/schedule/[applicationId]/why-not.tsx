import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { type Asked, scheduleHref } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { sayChange, sayWhy } from '@/app/words/why'
import { mayArrangeHours } from '@/lib/people/data/interviewing'
import type { InterviewPart } from '@/lib/pipeline/application'
import { getSession } from '@/lib/pipeline/plan'
import type { ChangeName, ChangeWhy, Why } from '@/lib/scheduling/query'

type Props = {
  view: View
  asked: Asked
  why: Why[]
  interviews: InterviewPart[]
  nameOf: (personId: string) => string
}

/** What removed the options, in counts, and which one change opens how many. */
export function WhyNot({ view, asked, why, interviews, nameOf }: Props) {
  const sessionName = (id: string) => {
    const part = interviews.find((one) => one.id === id)
    return part ? getSession(view.plan, part.sessionId).name : 'Interview'
  }
  const reasons = why.filter((one) => one.kind !== 'change')
  const changes = why.filter((one): one is ChangeWhy => one.kind === 'change')
  return (
    <Card title="No time fits" note="as things stand">
      <div className="space-y-4">
        <ul className="space-y-1">
          {reasons.map((one) => (
            <li key={JSON.stringify(one)}>{sayWhy(one, { sessionName })}</li>
          ))}
        </ul>
        {changes.length > 0 && (
          <section aria-label="What would open options">
            <h3 className="mb-1.5 font-medium">What would open options</h3>
            <ul className="flex flex-wrap gap-2">
              {changes.slice(0, 6).map((change) => {
                const where = whereFor(change, view, asked)
                const says = sayChange(change, { sessionName, personName: nameOf })
                return (
                  <li key={says}>
                    {where ? (
                      <LinkButton size="small" href={where}>
                        {says}
                      </LinkButton>
                    ) : (
                      <span className="text-ink-soft">{says}</span>
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        )}
        {changes.length === 0 && (
          <p className="text-ink-soft">
            No single change helps. Look further, or book anyway beside.{' '}
            <LinkButton
              size="small"
              href={scheduleHref(view.applicationId, {
                ...asked,
                weeks: String((Number(asked.weeks) || 0) + 2),
              })}
            >
              Look two weeks further
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  )
}

/** Where a change is made: in this one search, or on the page of whom it asks; null: in the plan. */
function whereFor(change: ChangeWhy, { applicationId, scope }: View, asked: Asked): string | null {
  if (change.change === 'raise-limit') {
    const path = hoursPath(scope, change.personId)
    return mayArrangeHours(scope, change.personId) ? `${path}#limits` : null
  }
  const wider = widerBy(change.change, asked)
  return wider && scheduleHref(applicationId, wider)
}

/** The changes that a recruiter can allow for this one search; the others are for the plan or the people. */
function widerBy(change: ChangeName, asked: Asked): Asked | null {
  if (change === 'allow-soft-busy') return { ...asked, soft: 'yes' }
  if (change === 'less-notice') return { ...asked, notice: 'short' }
  if (change === 'add-a-week') return { ...asked, weeks: String((Number(asked.weeks) || 0) + 1) }
  return null
}
