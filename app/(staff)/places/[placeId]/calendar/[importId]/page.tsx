import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { takeOver } from '@/app/(staff)/places/[placeId]/calendar/actions'
import { BookedOnDaysOff } from '@/app/(staff)/places/[placeId]/calendar/booked-on-days-off'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { TabLinks } from '@/app/ui/tab-links'
import { sayStretchHours } from '@/app/words/hours'
import { findDayOffDraft } from '@/lib/people/data/day-off-draft'
import { type DaysOff, findDaysOff } from '@/lib/people/data/places'
import { compareDaysOff, type DayOff } from '@/lib/people/days-off'
import type { MinuteWindow } from '@/lib/people/weekly-hours'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { isUuid } from '@/lib/platform/ids'
import { listBookedOutside } from '@/lib/scheduling/data/own-time'
import { type LocalDate, weekdayOf } from '@/lib/time/local-date'
import { sayCount, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Look at the days' }

type Props = {
  params: Promise<{ placeId: string; importId: string }>
  searchParams: Promise<{ replaces?: string | string[] }>
}

/** What taking a list over would do, day by day; nothing has happened yet. */
export default async function DraftPage({ params, searchParams }: Props) {
  const scope = await requireStaff('edit-settings')
  const { placeId, importId } = await params
  const { replaces: asked } = await searchParams
  const [place, draft] =
    isUuid(placeId) && isUuid(importId)
      ? await Promise.all([
          findDaysOff(scope, placeId),
          findDayOffDraft(scope, { importId, placeId }),
        ])
      : [null, null]
  if (!place || !draft) notFound()
  const now = await readClock()
  const today = localDateAt(now, place.timeZone)
  const sources = sourcesOf(place, today)
  const replaces = replacedBy(draft.source, sources, asked)
  const toCome = ({ localDate }: DayOff) => localDate >= today
  const days = draft.days.filter(toCome)
  const compared = compareDaysOff(place.days.filter(toCome), days, replaces)
  const { added, kept, elsewhere, dropped } = compared
  const daysOff = [...added, ...kept].map(({ localDate }) => localDate)
  const booked = await listBookedOutside(database(), scope, {
    personIds: place.personIds,
    now,
    daysOff,
  })
  const hit = booked.filter(
    ({ why, startsAt }) =>
      why === 'away' && daysOff.includes(localDateAt(startsAt, place.timeZone)),
  )
  const path = `/places/${placeId}/calendar`
  return (
    <div className="max-w-3xl space-y-4">
      <PageHeader
        title={
          <>
            Days off from <bdi>{draft.source}</bdi>
          </>
        }
        sentence={saySentence(days.length, draft.timed, place.name)}
        above={
          <Link href={path} className="link">
            Holidays and shutdowns of <bdi>{place.name}</bdi>
          </Link>
        }
      />
      <BookedOnDaysOff booked={hit} timeZone={scope.timeZone} now={now} />
      {sources.length > 0 && (
        <TabLinks
          label="What it replaces"
          tabs={[
            ...sources.map(({ source, count }) => ({
              href: `${path}/${importId}?replaces=${encodeURIComponent(source)}`,
              label: `Instead of ${source}`,
              count,
              current: source === replaces,
            })),
            {
              href: `${path}/${importId}?replaces=`,
              label: 'In addition',
              current: replaces === null,
            },
          ]}
        />
      )}
      <ActionForm
        action={takeOver}
        idName="commandId"
        fields={{ placeId, importId, replaces: replaces ?? '' }}
        label="Days to take over"
      >
        <DayChoices key={replaces} title="New" days={added} place={place} today={today} />
        <DayChoices
          key={`${replaces} kept`}
          title="Stays, as it says now"
          days={kept}
          place={place}
          today={today}
        />
        <DayList title="Goes: it is not in the list any more" days={dropped} today={today} />
        <DayList title="Has an entry already, and stays as it is" days={elsewhere} today={today} />
        {added.length + kept.length + dropped.length > 0 ? (
          <div className="flex flex-wrap gap-3">
            <SubmitButton>Take over the ticked days</SubmitButton>
            <LinkButton href={path}>Leave everything as it is</LinkButton>
          </div>
        ) : (
          <LinkButton href={path}>Nothing would change: back to the calendar</LinkButton>
        )}
      </ActionForm>
    </div>
  )
}

type ListProps = { title: string; days: readonly DayOff[]; today: LocalDate }

function DayChoices({ title, days, place, today }: ListProps & { place: DaysOff }) {
  if (days.length === 0) return null
  return (
    <Card title={title} note={sayCount(days.length, 'day')}>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {days.map(({ localDate, label }) => (
          <li key={localDate}>
            <Checkbox
              name="day"
              value={localDate}
              defaultChecked
              label={
                <>
                  <span className="font-medium">{sayLocalDate(localDate, today)}</span>{' '}
                  <bdi>{label}</bdi>
                </>
              }
              hint={
                place.workingDays.includes(weekdayOf(localDate))
                  ? undefined
                  : 'Nobody works on that weekday anyway.'
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function DayList({
  title,
  days,
  today,
}: Omit<ListProps, 'days'> & { days: readonly (DayOff & { windows?: MinuteWindow[] })[] }) {
  if (days.length === 0) return null
  return (
    <Card title={title} note={sayCount(days.length, 'day')}>
      <ul className="grid gap-x-6 gap-y-1 text-ink-soft sm:grid-cols-2">
        {days.map(({ localDate, label, windows = [] }) => (
          <li key={`${localDate} ${label}`}>
            {sayLocalDate(localDate, today)} <bdi>{label}</bdi>
            {windows.length > 0 && `, ${sayStretchHours({ windows })}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What days to come stem from, with how many there are. */
function sourcesOf({ days }: DaysOff, today: LocalDate): { source: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { source, localDate } of days) {
    if (source && localDate >= today) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].map(([source, count]) => ({ source, count }))
}

/** By default a list replaces what came from one of the same name. */
function replacedBy(
  source: string,
  sources: readonly { source: string }[],
  asked: string | string[] | undefined,
): string | null {
  const wanted = typeof asked === 'string' ? asked : source
  return sources.some((one) => one.source === wanted) ? wanted : null
}

function saySentence(days: number, timed: number, place: string): string {
  const left =
    timed > 0
      ? ` ${sayCount(timed, 'event')} with a time of day ${timed === 1 ? 'is' : 'are'} left out: a list takes whole days off. Give such a date other hours on the calendar.`
      : ''
  return `${sayCount(days, 'day')} to look at. Nothing has changed at ${place} yet.${left}`
}
