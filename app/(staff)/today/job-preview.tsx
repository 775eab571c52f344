import type { Item } from '@/app/(staff)/today/items'
import type { Day } from '@/app/(staff)/today/load-day'
import { Part } from '@/app/(staff)/today/what-is-booked'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Kbd } from '@/app/ui/kbd'
import { PersonName } from '@/app/ui/person-name'
import { sayAgo, sayCount } from '@/lib/time/wording'

const shown = 8

/** The new applications of one job, and the way to read them one by one. */
export function JobPreview({ day, item }: { day: Day; item: Extract<Item, { kind: 'job' }> }) {
  const { now, timeZone } = day
  const { job, jobId, lines } = item
  return (
    <Card flush>
      <div className="space-y-3 px-4 py-3.5">
        <h2 className="text-lg font-semibold">{job}</h2>
        <p>{sayCount(lines.length, 'application')} nobody has looked at yet.</p>
        <p data-key="Enter" className="flex items-center gap-1.5">
          <LinkButton kind="primary" href={`/review?job=${jobId}`}>
            Review {lines.length === 1 ? 'it' : `all ${lines.length}`}
          </LinkButton>
          <span className="max-lg:hidden">
            <Kbd>Enter</Kbd>
          </span>
        </p>
      </div>
      <Part title="The oldest first">
        <ul className="space-y-1">
          {lines.slice(0, shown).map(({ applicationId, name, sinceAt }) => (
            <li key={applicationId} className="flex justify-between gap-x-3">
              <PersonName name={name} truncate />
              <span className="shrink-0 text-sm text-ink-soft">
                {sinceAt && sayAgo(sinceAt, now, timeZone)}
              </span>
            </li>
          ))}
        </ul>
        {lines.length > shown && (
          <p className="mt-1 text-sm text-ink-soft">and {lines.length - shown} more</p>
        )}
      </Part>
    </Card>
  )
}
