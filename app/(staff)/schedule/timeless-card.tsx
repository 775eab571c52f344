import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayStep } from '@/app/words/steps'
import type { Timeless } from '@/lib/interviews/data/week-of-interviews'
import { sayAgo, sayCount } from '@/lib/time/wording'

type Props = { timeless: Timeless[]; now: Date; timeZone: string; whose: 'mine' | 'team' }

/** Who waits for a time: what broke first, then what we owe, then what lies with the candidate. */
export function TimelessCard({ timeless, now, timeZone, whose }: Props) {
  return (
    <Card
      title="Waiting for a time"
      note={timeless.length > 0 ? sayCount(timeless.length, 'candidate') : undefined}
      flush
    >
      {timeless.length === 0 ? (
        <EmptyState title="Everybody has a time.">
          Whoever is advanced to an interview appears here until it is booked.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {timeless.map(({ applicationId, candidate, job, stage, step, owner }) => (
            <li
              key={applicationId}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5"
            >
              <div className="min-w-0 flex-1 basis-80">
                <p className="flex flex-wrap items-baseline gap-x-2.5">
                  <Link href={`/applications/${applicationId}`} className="link font-medium">
                    <PersonName name={candidate} />
                  </Link>
                  <span>
                    {stage}: {sayStep(step).toLowerCase()}
                  </span>
                </p>
                <p className="text-sm text-ink-soft">
                  {job}
                  {step.since && <> · {sayAgo(step.since, now, timeZone)}</>}
                  {whose === 'team' && <> · {owner}</>}
                </p>
              </div>
              {step.kind === 'fill-seat' ? (
                <LinkButton size="small" href={`/applications/${applicationId}`}>
                  Replace or move
                </LinkButton>
              ) : (
                <LinkButton size="small" href={`/schedule/${applicationId}`}>
                  Find a time
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
