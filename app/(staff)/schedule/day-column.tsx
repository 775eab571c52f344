import clsx from 'clsx'
import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayPanelAnswers } from '@/app/words/schedule'
import type { WeekInterview } from '@/lib/interviews/data/week-of-interviews'
import { listNames } from '@/lib/people/names-apart'
import type { LocalDate } from '@/lib/time/local-date'
import { sayLocalDate, sayTimes } from '@/lib/time/wording'

type Props = {
  day: LocalDate
  today: LocalDate
  now: Date
  timeZone: string
  interviews: WeekInterview[]
}

/** One day's interviews, in order. */
export function DayColumn({ day, today, now, timeZone, interviews }: Props) {
  return (
    <li>
      <h2
        className={clsx(
          'mb-2 border-b-2 px-1 pb-1 font-medium',
          day === today ? 'border-accent' : 'border-line text-ink-soft',
        )}
      >
        {sayLocalDate(day, today)}
        {day === today && <span className="text-sm font-normal text-ink-soft"> · today</span>}
      </h2>
      {interviews.length === 0 ? (
        <p className="px-1 text-sm text-ink-faint">Nothing booked.</p>
      ) : (
        <ul className="space-y-2">
          {interviews.map((interview) => (
            <InterviewCard
              key={interview.interviewId}
              interview={interview}
              now={now}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

type CardProps = { interview: WeekInterview; now: Date; timeZone: string }

function InterviewCard({ interview, now, timeZone }: CardProps) {
  const { applicationId, candidate, name, panel, state, missing, startsAt, endsAt } = interview
  const isOn = state === 'booked' && startsAt <= now && now < endsAt
  return (
    <li
      className={clsx(
        'rounded-control border px-3 py-2',
        missing && state === 'booked' ? 'border-harm-line bg-harm-soft' : 'border-line bg-surface',
      )}
    >
      <p className="text-sm text-ink-soft">
        {sayTimes(interview, timeZone)}
        {isOn && ' · now'}
      </p>
      <Link href={`/applications/${applicationId}`} className="link font-medium">
        <PersonName name={candidate} />
      </Link>
      <p className="text-sm">{name}</p>
      <p className="text-sm text-ink-soft">
        {panel.length > 0 ? listNames(panel.map((one) => one.name)) : 'nobody yet'}
      </p>
      <AnswerBadge interview={interview} />
    </li>
  )
}

function AnswerBadge({ interview }: { interview: WeekInterview }) {
  const { tone, words } = sayPanelAnswers(interview)
  return words ? <Badge tone={tone}>{words}</Badge> : null
}
