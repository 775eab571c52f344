import type { ReactNode } from 'react'
import { AcceptForm } from '@/app/interviews-room/answer-invite'
import { Badge, Status } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { sayDue } from '@/app/words/interviews'
import type { MyWeekPage, WeekInterview, WeekReview } from '@/lib/interviews/data/my-week'
import { sayNearRange, sayTime, sayUntil, sayZone } from '@/lib/time/wording'

type LinesProps = { week: MyWeekPage; now: Date; timeZone: string }

/** What others wait for: first what has an unanswered question, then what is due soonest. */
export function OwedLines({ week, now, timeZone }: LinesProps) {
  return (
    <ul className="divide-y divide-line">
      {week.askOutcome.map((line) => (
        <Line
          key={line.seatId}
          href={`/interviews/${line.interviewId}`}
          line={line}
          detail={sayNearRange(line, timeZone, now)}
          act={<LinkButton href={`/interviews/${line.interviewId}`}>Did it take place?</LinkButton>}
        />
      ))}
      {week.owed.map((line) => (
        <Line
          key={line.seatId}
          href={`/interviews/${line.interviewId}`}
          line={line}
          detail={<Due line={line} now={now} timeZone={timeZone} />}
          act={
            <LinkButton href={`/interviews/${line.interviewId}`}>Write the scorecard</LinkButton>
          }
        />
      ))}
      {week.reviews.map((line) => (
        <Line
          key={line.seatId}
          href={`/reviews/${line.takeHomeId}`}
          line={line}
          detail={<Due line={line} now={now} timeZone={timeZone} />}
          act={<LinkButton href={`/reviews/${line.takeHomeId}`}>Review it</LinkButton>}
        />
      ))}
    </ul>
  )
}

export function UpcomingLines({ week, now, timeZone }: LinesProps) {
  return (
    <ul className="divide-y divide-line">
      {week.upcoming.map((line) => {
        const { candidateZone, startsAt, interviewId, seatState, seatId } = line
        const elsewhere = candidateZone && candidateZone !== timeZone
        return (
          <Line
            key={seatId}
            href={`/interviews/${interviewId}`}
            line={line}
            detail={
              <>
                <TimeText at={startsAt}>{sayNearRange(line, timeZone, now)}</TimeText>
                {' · '}
                {startsAt <= now ? 'under way' : sayUntil(startsAt, now, timeZone)}
                {elsewhere && (
                  <span className="block text-sm">
                    {sayTime(startsAt, candidateZone)} for them, {sayZone(candidateZone)}
                  </span>
                )}
              </>
            }
            act={
              seatState === 'accepted' ? (
                <Status tone="ok">accepted</Status>
              ) : (
                <>
                  <LinkButton href={`/interviews/${interviewId}#cannot-come`} kind="quiet">
                    I can’t make it
                  </LinkButton>
                  <AcceptForm
                    fields={{ via: 'staff', seatId, from: 'week' }}
                    label="Accept"
                    kind="secondary"
                  />
                </>
              )
            }
          />
        )
      })}
    </ul>
  )
}

type LineProps = {
  href: string
  line: WeekInterview | WeekReview
  detail: ReactNode
  act: ReactNode
}

function Line({ href, line, detail, act }: LineProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <Link href={href} className="link">
            {line.what} with <PersonName name={line.candidate} />
          </Link>
          {line.shadow && (
            <>
              {' '}
              <Badge>you sit in to learn</Badge>
            </>
          )}
        </p>
        <div className="text-ink-soft">{detail}</div>
        <p className="text-sm text-ink-soft">{line.job}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">{act}</div>
    </li>
  )
}

function Due({
  line,
  now,
  timeZone,
}: {
  line: WeekInterview | WeekReview
  now: Date
  timeZone: string
}) {
  const dueAt = line.scorecard?.dueAt
  if (!dueAt) return null
  return (
    <Status tone={dueAt < now ? 'attention' : 'quiet'}>
      <TimeText at={dueAt}>{sayDue(dueAt, timeZone, now)}</TimeText>
    </Status>
  )
}
