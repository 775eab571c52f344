import clsx from 'clsx'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { sayFree, sayStretchHours, sayTaken } from '@/app/words/hours'
import { sayLoad } from '@/app/words/interviews'
import type { Interviewing } from '@/lib/people/data/interviewing'
import type { OwnTime } from '@/lib/scheduling/data/own-time'
import type { DayPart, DayPreview } from '@/lib/scheduling/free-preview'
import type { LocalDate } from '@/lib/time/local-date'
import { sayLocalDate, sayZone } from '@/lib/time/wording'
import { localPartsAt } from '@/lib/time/zones'

const lengths = [30, 45, 60, 90]

type Props = { time: OwnTime; person: Interviewing; today: LocalDate; path: string }

/** The next two weeks as the slot engine knows them: what is free, and why the rest is not. */
export function FreeTimeCard({ time, person, today, path }: Props) {
  const { days, timeZone, minutes, load } = time
  const reach = reachOf(days, timeZone)
  return (
    <Card title="Free for interviews" note={sayLoad(load)}>
      <p className="mb-3 text-sm text-ink-soft">
        The next two weeks as the planner knows them, {sayZone(timeZone)} time, for an interview of{' '}
        {lengths.map((length) => (
          <span key={length}>
            {length === minutes ? (
              <strong className="font-semibold text-ink">{length}</strong>
            ) : (
              <Link className="link" href={`${path}?minutes=${length}`} scroll={false}>
                {length}
              </Link>
            )}{' '}
          </span>
        ))}
        minutes.
      </p>
      <ul className="divide-y divide-line">
        {days.map((day) => (
          <DayLine key={day.localDate} {...{ day, person, timeZone, minutes, reach, today }} />
        ))}
      </ul>
    </Card>
  )
}

type Reach = { from: number; to: number }
type DayProps = {
  day: DayPreview
  person: Interviewing
  timeZone: string
  minutes: number
  reach: Reach
  today: LocalDate
}

function DayLine({ day, person, timeZone, minutes, reach, today }: DayProps) {
  const { words, free } = sayFree(day, { timeZone, minutes, off: offOn(day, person) })
  const taken = sayTaken(day, timeZone)
  return (
    <li className="py-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <p className="shrink-0 font-medium">
          {day.localDate === today ? 'Today' : sayLocalDate(day.localDate, today)}
        </p>
        <p className={clsx('min-w-0 text-end text-sm', free ? 'text-ok-ink' : 'text-ink-soft')}>
          {free && <span className="sr-only">free </span>}
          {words}
        </p>
      </div>
      {day.parts.length > 0 && (
        <div
          aria-hidden="true"
          className="relative mt-1 h-2 overflow-hidden rounded-full bg-sunken"
        >
          {day.parts.map((part) => (
            <span
              key={part.startsAt.getTime()}
              className={clsx('absolute inset-y-0', partLook[part.what])}
              style={placeOf(part, timeZone, reach)}
            />
          ))}
        </div>
      )}
      {taken && <p className="mt-1 text-sm text-ink-soft">{taken}</p>}
    </li>
  )
}

const partLook: Record<DayPart['what'], string> = {
  free: 'bg-ok',
  'soft-busy': 'bg-ok-line',
  interview: 'bg-accent',
  busy: 'bg-quiet',
  limit: 'bg-attention-line',
  notice: 'bg-quiet-line',
  paused: 'bg-quiet-line',
  past: 'bg-quiet-line',
}

/** What stands on a date without hours: their own entry before the place's. */
function offOn({ localDate, special }: DayPreview, { dates, place }: Interviewing): string | null {
  if (!special) return null
  const covers = ({ from, to }: { from: string; to: string }) =>
    from <= localDate && localDate <= to
  const own = dates.find(covers)
  if (own) return own.reason ? `away: ${own.reason}` : 'away'
  const shared = place?.dates.find(covers)
  return shared ? `${shared.reason || sayStretchHours(shared)}, ${place?.name}` : 'away'
}

function minuteAt(at: Date, timeZone: string): number {
  return localPartsAt(at, timeZone).minuteOfDay
}

/** The hours that any of the days has, so that all bars share one scale. */
function reachOf(days: readonly DayPreview[], timeZone: string): Reach {
  const parts = days.flatMap((day) => day.parts)
  const ends = parts.map(({ endsAt }) => minuteAt(endsAt, timeZone) || 1440)
  return {
    from: Math.min(540, ...parts.map(({ startsAt }) => minuteAt(startsAt, timeZone))),
    to: Math.max(1020, ...ends),
  }
}

function placeOf({ startsAt, endsAt }: DayPart, timeZone: string, { from, to }: Reach) {
  const percent = (minute: number) => ((minute - from) / (to - from)) * 100
  const start = minuteAt(startsAt, timeZone)
  const end = minuteAt(endsAt, timeZone) || 1440
  return {
    insetInlineStart: `${percent(start)}%`,
    width: `${Math.max(0, percent(end) - percent(start))}%`,
  }
}
