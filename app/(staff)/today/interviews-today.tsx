import Link from 'next/link'
import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { PersonName } from '@/app/ui/person-name'
import type { TodayInterview } from '@/lib/pipeline/data/today'
import { sayTimes, sayZone } from '@/lib/time/wording'

type Props = { interviews: TodayInterview[]; now: Date; timeZone: string }

/** The day's interviews along its hours, marked where an answer is missing. */
export function InterviewsToday({ interviews, now, timeZone }: Props) {
  return (
    <Card title="Interviews today" note={`${sayZone(timeZone)} time`} flush>
      <ol className="flex gap-3 overflow-x-auto px-4 py-3">
        {interviews.map((interview) => (
          <li
            key={interview.interviewId}
            className="min-w-44 shrink-0 rounded-control border border-line px-3 py-2"
          >
            <p className="text-sm text-ink-soft">
              {sayTimes(interview, timeZone)}
              {interview.startsAt <= now && ' · now'}
            </p>
            <Link href={`/applications/${interview.applicationId}`} className="link font-medium">
              <PersonName name={interview.candidate} />
            </Link>
            <p className="text-sm">{interview.name}</p>
            {!interview.accepted && <Badge tone="attention">an answer is missing</Badge>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
