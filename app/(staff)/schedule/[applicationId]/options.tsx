import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { FreshOptions } from '@/app/(staff)/schedule/[applicationId]/fresh-options'
import { HalfDayGrid } from '@/app/(staff)/schedule/[applicationId]/half-day-grid'
import { BarLegend, PanelDay } from '@/app/(staff)/schedule/[applicationId]/panel-day'
import { PanelDays } from '@/app/(staff)/schedule/[applicationId]/panel-days'
import { mostNumbered } from '@/app/(staff)/schedule/[applicationId]/schedule-keys'
import { ProposeLink } from '@/app/(staff)/schedule/[applicationId]/times-to-propose'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { Roving } from '@/app/ui/roving'
import { sayDisturbance } from '@/app/words/repair'
import { sayReasons } from '@/app/words/why'
import { disturbanceOfMove } from '@/lib/booking/moves'
import { suitsThem } from '@/lib/booking/option-costs'
import { mostWeeks } from '@/lib/booking/search'
import { writeSearch } from '@/lib/booking/search-text'
import type { Bundle } from '@/lib/scheduling/query'
import { sayCount, sayInstantForBoth, sayLocalDate, sayTimes, sayZone } from '@/lib/time/wording'

/** Days in halves with their counts, the panel's day, and the best few or one half-day's options as rows. */
export function Options({ desk }: { desk: Desk }) {
  const { view, bundles, shown, chosen, search, searchHref } = desk
  if (bundles.length === 0) return <NoOptions desk={desk} />
  const [first] = shown
  const drawn = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown
  const days = drawn.map((bundle) => ({
    id: idOf(bundle),
    day: <PanelDay desk={desk} bundle={bundle} />,
  }))
  return (
    <Card
      title={sayCount(bundles.length, 'option')}
      note={`${sayZone(view.staffZone)} days`}
      acts={
        search.weeks < mostWeeks && (
          <LinkButton size="small" href={searchHref({ ...search, weeks: search.weeks + 1 })}>
            Look a week further
          </LinkButton>
        )
      }
      flush
    >
      <HalfDayGrid desk={desk} />
      <section aria-label="The panel’s day" className="border-t border-line bg-page px-4 py-2.5">
        <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-sm font-medium">The panel’s day</h3>
          <BarLegend />
        </div>
        <PanelDays first={idOf(chosen ?? first)} days={days} />
        <Fresh desk={desk} />
      </section>
      <Rows desk={desk} />
    </Card>
  )
}

function Rows({ desk }: { desk: Desk }) {
  const { asked, shown, days, href, moving } = desk
  const half = asked.half === 'afternoon' ? 'afternoon' : 'morning'
  const day = days.find(({ localDate }) => localDate === asked.day)
  const isHalf = day !== undefined && day[half] > 0
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-y border-line bg-sunken px-4 py-1">
        <h3 className="text-sm font-medium">
          {isHalf
            ? `${sayLocalDate(day.localDate)}, ${half}: ${sayCount(day[half], 'option')}`
            : `Best ${shown.length}`}
          {moving && <span className="font-normal text-ink-soft"> · least disturbing first</span>}
        </h3>
        {isHalf && (
          <Link href={href({ day: '', half: '' })} scroll={false} className="link text-sm">
            Show the best instead
          </Link>
        )}
      </div>
      <Roving>
        <ul className="divide-y divide-line">
          {shown.map((bundle, index) => (
            <Row key={idOf(bundle)} desk={desk} bundle={bundle} nth={index + 1} />
          ))}
        </ul>
      </Roving>
    </>
  )
}

function Fresh({ desk }: { desk: Desk }) {
  const { view, interviews, search, until, schedule } = desk
  const query = new URLSearchParams({
    interviews: interviews.map(({ id }) => id).join(','),
    until: until.toISOString(),
    ...writeSearch(search),
  })
  return (
    <FreshOptions
      address={`/api/applications/${view.applicationId}/options?${query}`}
      starts={schedule.bundles.map(({ startsAt }) => startsAt.toISOString()).join()}
      timeZone={view.staffZone}
      asOf={view.now.toISOString()}
    />
  )
}

/** No card of its own says why: that stands beside, with what would open some. */
function NoOptions({ desk }: { desk: Desk }) {
  return (
    <Card title={desk.moving ? 'No other time fits' : 'No time fits'} note="as things stand">
      <p className="text-ink-soft">
        Everybody who could sit was looked at, on every day of the window. Why, and what would open
        something, stands under “Because”; below you can book any people at any time.
      </p>
    </Card>
  )
}

function Row({ desk, bundle, nth }: { desk: Desk; bundle: Bundle; nth: number }) {
  const { view, chosen, proposed, moving, href, schedule, nameOf } = desk
  const { staffZone, candidateZone, now } = view
  const id = idOf(bundle)
  const isChosen = chosen?.startsAt.getTime() === bundle.startsAt.getTime()
  const reasons = schedule.reasonsFor(bundle)
  const { preferences } = schedule
  const suits = suitsThem(bundle, { now, timeZone: candidateZone, preferences })
  const isProposed = !moving && proposed.some(({ startsAt }) => startsAt.toISOString() === id)
  return (
    <li
      data-option={id}
      data-key={nth <= mostNumbered ? nth : undefined}
      className={clsx('relative px-4 py-2.5', isChosen ? 'bg-accent-soft' : 'hover:bg-sunken')}
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Link
          href={href({ pick: isChosen ? '' : id })}
          scroll={false}
          aria-current={isChosen ? 'true' : undefined}
          className="font-medium after:absolute after:inset-0 hover:underline"
        >
          {sayInstantForBoth(bundle.startsAt, staffZone, candidateZone, now)}
        </Link>
        {isChosen && <Badge tone="info">chosen</Badge>}
        {nth <= mostNumbered && (
          <span aria-hidden="true" className="order-first max-lg:hidden">
            <Kbd>{nth}</Kbd>
          </span>
        )}
        {suits && <Badge tone="ok">suits them best</Badge>}
        {isProposed && <Badge>{sayProposed(proposed.length)}</Badge>}
        <ProposeLink desk={desk} bundle={bundle} />
      </div>
      {bundle.sessions.map((session) => {
        const shadows = session.shadows.flatMap((one) => (one ? [`${nameOf(one)} (shadow)`] : []))
        const people = [...session.people.map(nameOf), ...shadows].join(', ')
        return (
          <div key={session.id} className="text-sm">
            <p>
              {sayTimes(session, staffZone)} {desk.sessionName(session.id)} with {people}
            </p>
            {reasons
              .filter(({ sessionId }) => sessionId === session.id)
              .map(({ personId, reasons: own }) => (
                <p key={personId} className="text-ink-soft">
                  {session.people.length > 1 && (
                    <>
                      <bdi>{nameOf(personId)}</bdi>:{' '}
                    </>
                  )}
                  {sayReasons(own)}
                </p>
              ))}
          </div>
        )
      })}
      {moving && <p className="text-sm font-medium">{sayMove(desk, bundle)}</p>}
    </li>
  )
}

function sayProposed(count: number): string {
  if (count === 1) return 'to propose'
  return count === 2 ? 'one of the two' : 'one of the three'
}

function sayMove({ interviews, view, nameOf }: Desk, bundle: Bundle): string {
  return sayDisturbance(disturbanceOfMove(bundle, interviews, view.candidateZone), nameOf)
}

function idOf(bundle: Bundle | undefined): string {
  return bundle?.startsAt.toISOString() ?? ''
}
