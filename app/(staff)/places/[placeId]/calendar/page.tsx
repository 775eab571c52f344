import clsx from 'clsx'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DayHoursCard, ShutdownCard } from '@/app/(staff)/places/[placeId]/calendar/add-days-cards'
import { BookedOnDaysOff } from '@/app/(staff)/places/[placeId]/calendar/booked-on-days-off'
import { BringInCard } from '@/app/(staff)/places/[placeId]/calendar/bring-in-card'
import { DaysOffCard } from '@/app/(staff)/places/[placeId]/calendar/days-off-card'
import { requireStaff } from '@/app/session'
import { findTyped } from '@/app/typed-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { findDaysOff } from '@/lib/people/data/places'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { isUuid } from '@/lib/platform/ids'
import { listBookedOutside } from '@/lib/scheduling/data/own-time'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Holidays and shutdowns' }

export default async function CalendarPage({ params }: { params: Promise<{ placeId: string }> }) {
  const scope = await requireStaff('see-people')
  const { placeId } = await params
  const place = isUuid(placeId) ? await findDaysOff(scope, placeId) : null
  if (!place) notFound()
  const now = await readClock()
  const today = localDateAt(now, place.timeZone)
  const { personIds } = place
  const booked = await listBookedOutside(database(), scope, { personIds, now })
  const mayEdit = mayAct(scope, 'edit-settings')
  const dates = new Set(place.days.map(({ localDate }) => localDate))
  const whileClosed = booked.filter(
    ({ why, startsAt }) => why !== 'paused' && dates.has(localDateAt(startsAt, place.timeZone)),
  )
  return (
    <>
      <PageHeader
        title={
          <>
            Holidays and shutdowns of <bdi>{place.name}</bdi>
          </>
        }
        sentence="Nobody here is booked or reminded on days off, or outside of a day’s other hours, unless they have an entry of their own for it."
        above={
          <Link href={`/places/${placeId}`} className="link">
            <bdi>{place.name}</bdi>
          </Link>
        }
      />
      <div className="space-y-4">
        <BookedOnDaysOff booked={whileClosed} timeZone={scope.timeZone} now={now} />
        <div
          className={clsx(
            'grid items-start gap-4',
            mayEdit && 'lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]',
          )}
        >
          <DaysOffCard place={place} today={today} mayEdit={mayEdit} />
          {mayEdit && (
            <div className="min-w-0 space-y-4">
              <BringInCard place={place} typed={await findTyped()} />
              <ShutdownCard placeId={placeId} today={today} />
              <DayHoursCard placeId={placeId} today={today} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}
