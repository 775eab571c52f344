import { hoursPath } from '@/app/(staff)/hours/hours-path'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { sayChange, sayChangeAlone, sayFreely, sayWhy } from '@/app/words/why'
import type { SeatStanding } from '@/lib/booking/pool-standing'
import { withChange, withoutChange } from '@/lib/booking/search'
import { readSearch, writeSearch } from '@/lib/booking/search-text'
import { mayArrangeHours } from '@/lib/people/data/interviewing'
import type { StaffScope } from '@/lib/people/scope'
import { edgeHour } from '@/lib/scheduling/edge-hour'
import type { Change, ChangeWhy, Why } from '@/lib/scheduling/query'
import { sayCount } from '@/lib/time/wording'

/** So many single changes are offered. */
const mostOffered = 3

/** Why there are so few options, or none, and the single changes that open most; then what is allowed already. */
export function Because({ desk }: { desk: Desk }) {
  const { schedule, bundles, search, searchHref, href, nameOf, sessionName, asked } = desk
  const words = {
    sessionName,
    asked: (interviewId: string, seat: number) => askedOfSeat(desk, interviewId, seat),
    personName: nameOf,
    hour: (edge: 'earlier' | 'later') => edgeHour(schedule.query, edge),
  }
  const reasons = schedule.why.filter(isReason)
  const { freely } = schedule
  const changes = schedule.why.filter(isChange).slice(0, mostOffered - (freely > 0 ? 1 : 0))
  const waiting = readSearch({ allow: asked.ask }).changes[0]
  const forGood = waiting && placeOf(waiting, desk.view.scope)
  return (
    <Card title="Because">
      <div className="space-y-3 text-sm">
        {bundles.length > 0 && <p>{sayHowMany(desk)}</p>}
        {reasons.length > 0 && (
          <ul className="space-y-1">
            {reasons.map((one) => (
              <li key={JSON.stringify(one)}>{sayWhy(one, words)}</li>
            ))}
          </ul>
        )}
        {waiting && (
          <Callout
            tone="attention"
            title={sayChangeAlone(waiting, words)}
            acts={
              <>
                <LinkButton size="small" href={searchHref(withChange(search, waiting))}>
                  For this booking alone
                </LinkButton>
                {forGood && (
                  <LinkButton size="small" href={forGood}>
                    For good, on their page
                  </LinkButton>
                )}
                <LinkButton size="small" kind="quiet" href={href({ ask: '' })}>
                  No
                </LinkButton>
              </>
            }
          >
            {sayLasting(waiting)}
          </Callout>
        )}
        {changes.length + freely > 0 && (
          <section aria-label="What would open more">
            <h3 className="mb-1.5 font-medium">
              {bundles.length > 0 ? 'What would open more' : 'What would open options'}
            </h3>
            <ul className="space-y-1.5">
              {freely > 0 && (
                <li>
                  <LinkButton size="small" href={searchHref({ ...search, seats: [], without: [] })}>
                    {sayFreely(search, freely)}
                  </LinkButton>
                </li>
              )}
              {changes.map((change) => (
                <li key={sayChange(change, words)}>
                  <LinkButton
                    size="small"
                    href={
                      isLasting(change) && !isInPool(desk, change)
                        ? href({ ask: writeSearch(withChange(readSearch({}), change)).allow })
                        : searchHref(withChange(search, change))
                    }
                  >
                    {sayChange(change, words)}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        {bundles.length === 0 && changes.length + freely === 0 && (
          <p className="text-ink-soft">
            No single change helps.{' '}
            <Link href={searchHref({ ...search, weeks: search.weeks + 2 })} className="link">
              Look two weeks further
            </Link>
            , or book anyway below.
          </p>
        )}
        <Allowed desk={desk} sayAlone={(change) => sayChangeAlone(change, words)} />
      </div>
    </Card>
  )
}

/** Whom the search put on a seat, and how many of its pool it left out. */
function askedOfSeat({ search, schedule, nameOf }: Desk, interviewId: string, seat: number) {
  const wish = search.seats.find((one) => one.interviewId === interviewId && one.seat === seat)
  const pool = poolOf(schedule.pools, interviewId, seat)
  return {
    chosen: wish ? nameOf(wish.personId) : null,
    leftOut: pool.filter(({ reason }) => reason === 'left-out').length,
  }
}

/** Whoever is qualified and was only not chosen is no setting of anybody's. */
function isInPool({ schedule }: Desk, change: Change): boolean {
  if (change.change !== 'add-person') return false
  const { sessionId, seat, personId } = change
  return poolOf(schedule.pools, sessionId, seat).some((one) => one.personId === personId)
}

function poolOf(pools: readonly SeatStanding[], interviewId: string, seat: number) {
  const found = pools.find(
    (one) => !one.shadow && one.interviewId === interviewId && one.seat === seat,
  )
  return found?.people ?? []
}

function Allowed({ desk, sayAlone }: { desk: Desk; sayAlone: (change: Change) => string }) {
  const { search, searchHref } = desk
  if (search.changes.length === 0 && search.weeks === 0) return null
  return (
    <section aria-label="Allowed for this booking">
      <h3 className="mb-1 font-medium">Allowed for this booking</h3>
      <ul className="space-y-0.5">
        {search.weeks > 0 && (
          <li>
            {sayCount(search.weeks, 'week')} further{' '}
            <Link href={searchHref({ ...search, weeks: 0 })} className="link">
              take back
            </Link>
          </li>
        )}
        {search.changes.map((change) => (
          <li key={sayAlone(change)}>
            {sayAlone(change)}{' '}
            <Link
              href={searchHref(withoutChange(search, change))}
              className="link"
              aria-label={`Take back: ${sayAlone(change)}`}
            >
              take back
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayHowMany({ bundles, days }: Desk): string {
  const open = days.filter(({ morning, afternoon }) => morning + afternoon > 0).length
  const some = `${sayCount(bundles.length, 'option')} on ${sayCount(open, 'day')}`
  return `${some}. Everybody who could sit was looked at, on every day of the window.`
}

/** These are people's own settings; here they hold for one booking unless somebody changes them for good. */
export function isLasting({ change }: Change): boolean {
  return change === 'raise-limit' || change === 'add-person'
}

/** Where it is changed for good; null for who may not. */
function placeOf(change: Change, scope: StaffScope): string | null {
  if (change.change === 'add-person') return `/people/${change.personId}`
  if (change.change !== 'raise-limit' || !mayArrangeHours(scope, change.personId)) return null
  return `${hoursPath(scope, change.personId)}#limits`
}

function sayLasting(change: Change): string {
  return change.change === 'raise-limit'
    ? 'Their limit itself stays as they set it, unless it is changed for good.'
    : 'They are not qualified for this interview, and stay so unless it is changed for good.'
}

function isReason(one: Why): one is Exclude<Why, { kind: 'change' }> {
  return one.kind !== 'change'
}

function isChange(one: Why): one is ChangeWhy {
  return one.kind === 'change'
}
