import { LoadBar } from '@/app/(staff)/load/load-bar'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { type Column, Table } from '@/app/ui/table'
import { sayBooked, sayMinutes, sayStanding, sayWeeklyLimits, sayWeekName } from '@/app/words/load'
import type { LoadedPerson } from '@/lib/scheduling/data/load'
import type { PersonLoad, WeekLoad } from '@/lib/scheduling/load'
import { sayLocalDate } from '@/lib/time/wording'

export type LoadRow = PersonLoad & { person: LoadedPerson }

export function LoadTable({ rows, mondays }: { rows: LoadRow[]; mondays: string[] }) {
  const columns: Column<LoadRow>[] = [
    {
      key: 'name',
      head: 'Interviewer',
      rowHead: true,
      width: '20%',
      wraps: true,
      cell: ({ person: { id, name, place } }) => (
        <div className="max-lg:min-w-24 max-lg:[overflow-wrap:anywhere]">
          <Link href={`/people/${id}`} className="link font-medium">
            <PersonName name={name} />
          </Link>
          {place && <span className="block text-sm text-ink-soft">{place}</span>}
        </div>
      ),
    },
    {
      key: 'limit',
      head: 'Limit a week',
      wideOnly: true,
      width: '12%',
      wraps: true,
      cell: ({ person: { limits, limitsAre } }) => {
        const said = sayWeeklyLimits(limits)
        if (!said) return <span className="text-ink-soft">none</span>
        return (
          <>
            {said}
            <span className="block text-sm text-ink-soft">{limitsAre}</span>
          </>
        )
      },
    },
    ...mondays.map(
      (monday, index): Column<LoadRow> => ({
        key: monday,
        head: `${sayWeekName(index)}, from ${sayLocalDate(monday)}`,
        wideOnly: index > 0,
        width: '17%',
        wraps: true,
        cell: ({ person, weeks }) => {
          const week = weeks[index]
          return week ? <Week person={person} week={week} index={index} /> : null
        },
      }),
    ),
  ]
  return (
    <Table
      caption="Load by interviewer and week"
      columns={columns}
      rows={rows}
      rowKey={({ person }) => person.id}
      empty={
        <EmptyState title="Nobody qualified is found">Try another name, pool or place.</EmptyState>
      }
    />
  )
}

function Week({ person, week, index }: { person: LoadedPerson; week: WeekLoad; index: number }) {
  const { limits } = person
  const minutes = sayMinutes(week, limits)
  return (
    <span className="block max-lg:min-w-32">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        {week.count > 0 ? (
          <Link
            href={`/load/${person.id}#week-${index}`}
            className="link font-medium tabular-nums"
            aria-label={`${sayBooked(week, limits)}: what ${person.name} has in ${sayWeekName(index).toLowerCase()}`}
          >
            {sayBooked(week, limits)}
          </Link>
        ) : (
          <span className="text-ink-soft tabular-nums">{sayBooked(week, limits)}</span>
        )}
        <span
          className={week.standing === 'over' ? 'text-sm text-harm-ink' : 'text-sm text-ink-soft'}
        >
          {sayStanding(week, limits)}
        </span>
      </span>
      <LoadBar share={week.share} standing={week.standing} />
      <span className="block text-sm text-ink-soft">
        {minutes}
        {week.daysOver.length > 0 && (
          <span className="text-harm-ink">
            {minutes && ', '}too much on{' '}
            {week.daysOver.map((day) => sayLocalDate(day)).join(' and ')}
          </span>
        )}
      </span>
    </span>
  )
}
