import clsx from 'clsx'
import type { Day } from '@/app/(staff)/today/load-day'
import { type Placed, ribbonOf } from '@/app/(staff)/today/ribbon'
import { Link } from '@/app/ui/link'
import { firstName } from '@/app/words/candidate'
import { sayOthers } from '@/app/words/today'
import { sayTime, sayTimes, sayZone } from '@/lib/time/wording'

const laneRem = 2.75

/** The day's interviews along its hours, marked where somebody is missing; on a phone one under the other. */
export function InterviewsRibbon({ day }: { day: Day }) {
  const { interviews, now, timeZone } = day
  const ribbon = ribbonOf(interviews, now, timeZone)
  if (!ribbon) return null
  const { placed, lanes, more, hours, nowAt } = ribbon
  return (
    <section
      aria-label={`Interviews today, ${sayZone(timeZone)} time`}
      className="mb-5 rounded-card border border-line bg-surface px-4 pt-1.5 pb-2 shadow-card"
    >
      <div aria-hidden="true" className="relative h-5 text-xs text-ink-faint max-sm:hidden">
        {hours.map(({ at, start }) => (
          <span key={at.getTime()} className="absolute" style={{ insetInlineStart: `${start}%` }}>
            {sayTime(at, timeZone).slice(0, 5)}
          </span>
        ))}
      </div>
      <div className="relative max-sm:!h-auto" style={{ height: `${lanes * laneRem}rem` }}>
        <div aria-hidden="true" className="absolute inset-0 max-sm:hidden">
          {hours.map(({ at, start }) => (
            <span
              key={at.getTime()}
              className="absolute inset-y-0 border-s border-line"
              style={{ insetInlineStart: `${start}%` }}
            />
          ))}
          {nowAt !== null && (
            <span
              className="absolute inset-y-0 border-s-2 border-accent"
              style={{ insetInlineStart: `${nowAt}%` }}
            />
          )}
        </div>
        <ol>
          {placed.map((interview) => (
            <OnRibbon key={interview.interviewId} day={day} interview={interview} />
          ))}
        </ol>
      </div>
      {more > 0 && (
        <p className="mt-1.5 text-sm">
          <Link href="/schedule" className="link">
            {sayOthers(more)}
          </Link>
        </p>
      )}
    </section>
  )
}

function OnRibbon({ day, interview }: { day: Day; interview: Placed }) {
  const { now, timeZone } = day
  const { candidate, name, panel, missing, accepted, startsAt, start, width, room, lane } =
    interview
  const late = interview.late.map((one) => `${firstName(one.name)} ${one.minutes} min late`)
  const state =
    missing > 0
      ? 'somebody is missing'
      : late.length > 0
        ? late.join(', ')
        : accepted
          ? null
          : 'an answer is missing'
  const title = [sayTimes(interview, timeZone), name, candidate, panel.join(', '), state]
  return (
    <li
      className="absolute p-0.5 max-sm:!static max-sm:!w-auto"
      style={{
        insetInlineStart: `${start}%`,
        width: `${width}%`,
        // What is the matter is read whole where nothing follows.
        minWidth: `max(5.5rem, min(${state ? 10 : 5.5}rem, ${room}%))`,
        top: `${lane * laneRem}rem`,
        height: `${laneRem}rem`,
      }}
    >
      <Link
        href={`${day.address}?line=${interview.applicationId}`}
        title={title.filter(Boolean).join(' · ')}
        scroll={false}
        className={clsx(
          'block h-full overflow-hidden rounded-control border px-1.5 py-0.5 text-xs leading-snug',
          missing > 0
            ? 'border-harm-line bg-harm-soft text-harm-ink'
            : accepted && late.length === 0
              ? 'border-line bg-surface text-ink'
              : 'border-attention-line bg-attention-soft text-attention-ink',
          startsAt <= now && 'font-medium',
        )}
      >
        <span dir="auto" className="block truncate font-medium [text-align:match-parent]">
          {candidate}
        </span>
        <span className="block truncate">
          <span className="sm:sr-only">{sayTimes(interview, timeZone)} · </span>
          {state ?? name}
          {state && <span className="sr-only"> in {name}</span>}
        </span>
      </Link>
    </li>
  )
}
