import Link from 'next/link'
import { deactivate, reactivate } from '@/app/(staff)/people/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { SubmitButton } from '@/app/ui/submit-button'
import { TimeText } from '@/app/ui/time-text'
import type { Holdings } from '@/lib/people/data/holdings'
import type { PersonDetail } from '@/lib/people/data/people'
import { newId } from '@/lib/platform/ids'
import { sayInstant } from '@/lib/time/wording'

type LeavingCardProps = { person: PersonDetail; holdings: Holdings; timeZone: string }

/** What becomes of somebody's access, and everything that they still hold. */
export function LeavingCard({ person, holdings, timeZone }: LeavingCardProps) {
  const fields = { commandId: newId(), personId: person.id }
  if (person.deactivatedAt) {
    return (
      <Card title="Has left">
        <ActionForm action={reactivate} fields={fields} label="Let back in">
          <p>Lets them sign in again, with the roles they had. Their old links stay closed.</p>
          <SubmitButton kind="secondary">Let {person.name} back in</SubmitButton>
        </ActionForm>
      </Card>
    )
  }
  const { interviews, scorecards, applications, jobs } = holdings
  const sits = interviews.length + scorecards.length > 0
  return (
    <Card title="Leaving the company">
      <ActionForm action={deactivate} fields={fields} label="Leaving">
        <p>
          Signs {person.name} out everywhere and closes their links at once. Nobody is written to.
        </p>
        <Held
          title="Owns jobs, which need another owner first"
          items={jobs.map(({ jobId, title }) => ({ href: `/jobs/${jobId}`, words: title }))}
        />
        <Held
          title="Owns applications, which need another owner first"
          items={applications.map(({ applicationId, candidate, job }) => ({
            href: `/applications/${applicationId}`,
            words: `${candidate}, ${job}`,
          }))}
        />
        <Held
          title="Sits on interviews to come"
          items={interviews.map(({ interviewId, name, candidate, startsAt }) => ({
            href: `/interviews/${interviewId}`,
            words: `${name} with ${candidate}`,
            at: startsAt,
          }))}
          timeZone={timeZone}
        />
        <Held
          title="Owes scorecards"
          items={scorecards.map(({ applicationId, candidate }) => ({
            href: `/applications/${applicationId}`,
            words: candidate,
          }))}
        />
        {sits && (
          <Checkbox
            name="accepted"
            label="Deactivate all the same; the interviews and scorecards stay theirs until somebody replaces or excuses them"
          />
        )}
        <SubmitButton kind="harm">Deactivate {person.name}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

type HeldProps = {
  title: string
  items: { href: string; words: string; at?: Date }[]
  timeZone?: string
}

function Held({ title, items, timeZone = 'UTC' }: HeldProps) {
  if (items.length === 0) return null
  return (
    <div>
      <h3 className="font-medium">
        {title} ({items.length})
      </h3>
      <ul className="mt-1 max-h-48 list-disc space-y-0.5 overflow-y-auto ps-5">
        {items.map(({ href, words, at }) => (
          <li key={href + words}>
            <Link href={href} className="link">
              <bdi>{words}</bdi>
            </Link>
            {at && (
              <>
                {', '}
                <TimeText at={at}>{sayInstant(at, timeZone)}</TimeText>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
