import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { type DayBar, dayBars, dayToDraw } from '@/lib/scheduling/day-bars'
import type { Bundle, BundleSession } from '@/lib/scheduling/query'
import { type Span, spanOf } from '@/lib/time/intervals'
import { sayDate, sayTime, sayTimes } from '@/lib/time/wording'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

const barLook: Record<DayBar['what'], string> = {
  free: 'bg-ok-soft border-y border-ok-line inset-y-0',
  'soft-busy': 'bg-attention-soft border-y-2 border-attention inset-y-0',
  'hard-busy': 'bg-quiet inset-y-0',
  interview: 'bg-info inset-y-0',
}
const barWords: Record<DayBar['what'], string> = {
  free: 'free',
  'soft-busy': 'soft busy',
  'hard-busy': 'busy',
  interview: 'interview',
}

/** The day of everybody on an option's panel, with the option itself framed. */
export function PanelDay({ desk, bundle }: { desk: Desk; bundle: Bundle }) {
  const { view, schedule } = desk
  const zone = view.staffZone
  const dates = [...new Set(bundle.sessions.map(({ startsAt }) => localDateAt(startsAt, zone)))]
  const unknown = [...new Set(bundle.sessions.flatMap(({ people }) => people))].filter(
    (id) => !schedule.knownCalendars.has(id),
  )
  return (
    <div className="space-y-1.5">
      {dates.map((localDate) => {
        const sessions = bundle.sessions.filter(
          ({ startsAt }) => localDateAt(startsAt, zone) === localDate,
        )
        return <OneDay key={localDate} desk={desk} localDate={localDate} sessions={sessions} />
      })}
      {unknown.length > 0 && (
        <p className="text-xs text-ink-soft">
          Hatched: nothing is known of the {unknown.length === 1 ? 'calendar' : 'calendars'} of{' '}
          {unknown.map(desk.nameOf).join(', ')}, only our own interviews are.
        </p>
      )}
    </div>
  )
}

type OneDayProps = { desk: Desk; localDate: string; sessions: BundleSession[] }

function OneDay({ desk, localDate, sessions }: OneDayProps) {
  const zone = desk.view.staffZone
  const midnight = instantOfLocal(localDate, '00:00', zone).getTime()
  const day = dayToDraw(midnight, sessions.map(spanOf))
  const hours = hourMarks(day)
  return (
    <div>
      <div className="grid grid-cols-[minmax(0,7rem)_minmax(0,1fr)] items-center gap-x-2 gap-y-1">
        <p className="text-xs font-medium">{sayDate(new Date(midnight), zone)}</p>
        <div aria-hidden="true" className="relative h-4 text-xs text-ink-faint">
          {hours.map((at) => (
            <span
              key={at}
              className="absolute -translate-x-1/2 rtl:translate-x-1/2"
              style={{ insetInlineStart: `${share(at, day)}%` }}
            >
              {sayTime(new Date(at), zone).slice(0, 2)}
            </span>
          ))}
        </div>
        {sessions.flatMap((session) =>
          [...session.people, ...session.shadows.flatMap((id) => id ?? [])].map((personId) => (
            <Row
              key={`${session.id} ${personId}`}
              desk={desk}
              day={day}
              session={session}
              personId={personId}
            />
          )),
        )}
      </div>
    </div>
  )
}

type RowProps = { desk: Desk; day: Span; session: BundleSession; personId: string }

function Row({ desk, day, session, personId }: RowProps) {
  const { schedule, nameOf, view } = desk
  const time = schedule.times.get(personId)
  const bars = time ? dayBars(time, day) : []
  const known = schedule.knownCalendars.has(personId)
  const said = bars.map(
    ({ what, start, end }) =>
      `${barWords[what]} ${sayTimes({ startsAt: new Date(start), endsAt: new Date(end) }, view.staffZone)}`,
  )
  return (
    <>
      <p className="truncate text-xs">
        <bdi>{nameOf(personId)}</bdi>
      </p>
      <div className="relative h-4 overflow-hidden rounded-sm bg-sunken">
        <span className="sr-only">{said.length > 0 ? said.join(', ') : 'no hours that day'}</span>
        {bars.map((bar) => (
          <span
            key={`${bar.what}${bar.start}`}
            aria-hidden="true"
            className={clsx('absolute', barLook[bar.what])}
            style={placed(bar, day)}
          />
        ))}
        {!known && (
          <span
            aria-hidden="true"
            className="absolute inset-0 opacity-40"
            style={{
              backgroundImage:
                'repeating-linear-gradient(135deg, var(--color-line-strong) 0 1px, transparent 1px 6px)',
            }}
          />
        )}
        <span
          aria-hidden="true"
          className="absolute inset-y-0 rounded-sm border-2 border-accent bg-accent-soft"
          style={placed(spanOf(session), day)}
        />
      </div>
    </>
  )
}

/** What the bars mean; beside the heading, once. */
export function BarLegend() {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
      {(Object.keys(barLook) as DayBar['what'][]).map((what) => (
        <li key={what} className="flex items-center gap-1">
          <span aria-hidden="true" className="relative h-2.5 w-4 overflow-hidden rounded-sm">
            <span className={clsx('absolute inset-x-0', barLook[what])} />
          </span>
          {barWords[what]}
        </li>
      ))}
    </ul>
  )
}

function share(at: number, { start, end }: Span): number {
  // Two decimals, as browsers write them back: the page is made on the server first.
  return Math.round(((at - start) / (end - start)) * 10_000) / 100
}

function placed(span: Span, day: Span) {
  const from = Math.max(0, share(span.start, day))
  const to = Math.min(100, share(span.end, day))
  return { insetInlineStart: `${from}%`, width: `${(to - from).toFixed(2)}%` }
}

function hourMarks({ start, end }: Span): number[] {
  const step = 2 * 3_600_000
  const marks: number[] = []
  for (let at = start + step; at < end; at += step) marks.push(at)
  return marks
}
