import { Suspense } from 'react'
import { scheduleAddress } from '@/app/(staff)/applications/[applicationId]/interviews-card'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { isLasting } from '@/app/(staff)/schedule/[applicationId]/because'
import { scheduleHref } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { peopleOfWhy, sayChange, sayWhy } from '@/app/words/why'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { openSearch, withChange } from '@/lib/booking/search'
import { writeSearch } from '@/lib/booking/search-text'
import { namesOf } from '@/lib/pipeline/data/application-page'
import { getSession } from '@/lib/pipeline/plan'
import { database } from '@/lib/platform/database'
import type { ChangeWhy, Why } from '@/lib/scheduling/query'
import { sayCount } from '@/lib/time/wording'

/** Whether the link that lies there can be used at all; asked for the selected line alone, and never waited for. */
export function Bookable({ view }: { view: View }) {
  const parts = interviewsToBook(view.state)
  if (parts.length === 0 || !view.may('schedule')) return null
  return (
    <Suspense>
      <Found view={view} />
    </Suspense>
  )
}

async function Found({ view }: { view: View }) {
  const parts = interviewsToBook(view.state)
  const { bundles, why } = await findOptions(view.situation, {
    interviewIds: parts.map(({ id }) => id),
  })
  const look = (
    <LinkButton size="small" href={scheduleAddress(view, parts)}>
      {bundles.length > 0 ? 'Propose or book' : 'Find a way'}
    </LinkButton>
  )
  if (bundles.length > 0) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        {sayCount(bundles.length, 'option')} can be booked now. {look}
      </p>
    )
  }
  const isReason = (one: Why): one is Exclude<Why, { kind: 'change' }> => one.kind !== 'change'
  const best = why
    .filter((one): one is ChangeWhy => one.kind === 'change')
    .toSorted((a, b) => b.opens - a.opens)[0]
  const people = await namesOf(database(), best ? peopleOfWhy([best]) : [])
  const personName = (id: string) => people.get(id)?.name ?? 'somebody'
  const sessionName = (id: string) => {
    const part = parts.find((one) => one.id === id)
    return part ? getSession(view.plan, part.sessionId).name : 'Interview'
  }
  return (
    <Callout tone="attention" title="Nothing can be booked as things stand" acts={look}>
      {why.filter(isReason).map((one) => (
        <p key={JSON.stringify(one)}>{sayWhy(one, { sessionName })}</p>
      ))}
      {best && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          What would help most:
          <LinkButton size="small" href={hrefOfChange(view, parts, best)}>
            {sayChange(best, { sessionName, personName })}
          </LinkButton>
        </p>
      )}
    </Callout>
  )
}

/** The schedule with this change, as if it had been pressed there: what is somebody's own setting is asked first. */
function hrefOfChange(view: View, parts: readonly { id: string }[], change: ChangeWhy): string {
  const search = writeSearch(withChange(openSearch, change))
  return scheduleHref(view.applicationId, {
    interviews: parts.map(({ id }) => id).join(','),
    ...(isLasting(change) ? { ask: search.allow } : search),
  })
}
