import type { Metadata } from 'next'
import { DayColumn } from '@/app/(staff)/schedule/day-column'
import { TimelessCard } from '@/app/(staff)/schedule/timeless-card'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { PageHeader } from '@/app/ui/page-header'
import { TabLinks } from '@/app/ui/tab-links'
import {
  findWeekOfInterviews,
  type WeekOfInterviews,
} from '@/lib/interviews/data/week-of-interviews'
import { addDays, isLocalDate, type LocalDate, weekdayOf } from '@/lib/time/local-date'
import { sayCount, sayLocalDate, sayZone } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Schedule' }

type Props = { searchParams: Promise<Record<'week' | 'whose', string | string[] | undefined>> }

/** The week's interviews of those whom one books for, and who waits for a time. */
export default async function SchedulePage({ searchParams }: Props) {
  const scope = await requireStaff('schedule')
  const asked = await searchParams
  const whose = asked.whose === 'mine' ? 'mine' : 'team'
  const week = typeof asked.week === 'string' && isLocalDate(asked.week) ? asked.week : null
  const schedule = await findWeekOfInterviews(scope, { week, whose })
  const { now, monday, interviews, timeless } = schedule
  const today = localDateAt(now, scope.timeZone)
  const hrefOf = (to: { week?: LocalDate; whose?: string }) => {
    const query = new URLSearchParams({ week: monday, whose, ...to })
    return `/schedule?${query}`
  }
  const dayOf = (at: Date) => localDateAt(at, scope.timeZone)
  return (
    <>
      <PageHeader
        title="Schedule"
        sentence={sentenceOf(schedule, scope.timeZone)}
        acts={
          <>
            <LinkButton size="small" href={hrefOf({ week: addDays(monday, -7) })}>
              Week before
            </LinkButton>
            <LinkButton size="small" href={hrefOf({ week: today })}>
              This week
            </LinkButton>
            <LinkButton size="small" href={hrefOf({ week: addDays(monday, 7) })}>
              Week after
            </LinkButton>
          </>
        }
      />
      <div className="mb-5">
        <TabLinks
          label="Whose candidates"
          tabs={[
            { href: hrefOf({ whose: 'team' }), label: 'Everybody’s', current: whose === 'team' },
            { href: hrefOf({ whose: 'mine' }), label: 'Mine', current: whose === 'mine' },
          ]}
        />
      </div>
      <div className="space-y-5">
        <section aria-label="The week" className="overflow-x-auto pb-1">
          <ol className="grid auto-cols-[minmax(11rem,1fr)] grid-flow-col gap-3">
            {daysShown(
              monday,
              interviews.map(({ startsAt }) => dayOf(startsAt)),
            ).map((day) => (
              <DayColumn
                key={day}
                day={day}
                today={today}
                now={now}
                timeZone={scope.timeZone}
                interviews={interviews.filter(({ startsAt }) => dayOf(startsAt) === day)}
              />
            ))}
          </ol>
        </section>
        <TimelessCard timeless={timeless} now={now} timeZone={scope.timeZone} whose={whose} />
      </div>
    </>
  )
}

/** Monday to Friday, and the weekend when something lies there. */
function daysShown(monday: LocalDate, used: LocalDate[]): LocalDate[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(monday, days))
    .filter((day) => weekdayOf(day) <= 5 || used.includes(day))
}

function sentenceOf({ monday, interviews, now }: WeekOfInterviews, timeZone: string): string {
  const today = localDateAt(now, timeZone)
  const from = sayLocalDate(monday, today)
  const to = sayLocalDate(addDays(monday, 6), today)
  const count = interviews.length > 0 ? sayCount(interviews.length, 'interview') : 'No interviews'
  const broken = interviews.filter(({ missing, state }) => missing && state === 'booked').length
  const trouble = broken > 0 ? `, ${broken} with somebody missing` : ''
  return `${from} to ${to}: ${count}${trouble}. Times are for ${sayZone(timeZone)}.`
}
