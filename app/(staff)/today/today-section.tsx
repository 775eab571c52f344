import Link from 'next/link'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { sayStep, sayWaitsFor } from '@/app/words/steps'
import { sayTodayAct, sayTodaySection } from '@/app/words/today'
import type { Today } from '@/lib/pipeline/data/today'
import type { TodaySection } from '@/lib/pipeline/today'
import { sayAgo, sayCount, sayInstantBare, sayLocalDate, sayUntil } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Line = Today['lines'][number]
type Props = {
  section: TodaySection
  lines: Line[]
  now: Date
  timeZone: string
  whose: 'mine' | 'team'
  /** May open the review; everybody else is led to the applications. */
  reviews: boolean
}

/** One kind of work, in the order of the hour at which it falls due. */
export function TodaySectionCard(props: Props) {
  const { section, lines, reviews } = props
  const { title, note } = sayTodaySection(section)
  return (
    <Card title={title} note={note} flush>
      <ul className="divide-y divide-line">
        {section === 'review' && reviews ? (
          <ReviewLines {...props} />
        ) : (
          lines.map((line) => <ActLine key={line.applicationId} line={line} {...props} />)
        )}
      </ul>
    </Card>
  )
}

function ActLine({ line, now, timeZone, whose }: { line: Line } & Omit<Props, 'lines'>) {
  const { applicationId, name, job, stage, step, byAt, sinceAt, owner, waitsFor, answerByDate } =
    line
  const { wroteAt } = line
  const today = localDateAt(now, timeZone)
  const late = answerByDate < today
  const over = byAt !== null && byAt <= now
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <Link href={`/applications/${applicationId}`} className="link font-medium">
            <PersonName name={name} />
          </Link>
          <span>{wroteAt ? 'has written to you' : `${stage}: ${sayStep(step).toLowerCase()}`}</span>
          {late && <Badge tone="harm">answer was due {sayLocalDate(answerByDate, today)}</Badge>}
        </p>
        <p className="text-sm text-ink-soft">
          {job}
          {step.waitsFor !== 'nobody' && step.waitsFor !== 'owner' && (
            <>
              {' '}
              · waits for{' '}
              {sayWaitsFor(step.waitsFor, step.waitsFor === 'candidate' ? [] : waitsFor)}
            </>
          )}
          {sinceAt && <> · {sayAgo(sinceAt, now, timeZone)}</>}
          {whose === 'team' && <> · {owner}</>}
        </p>
      </div>
      {byAt && (
        <p className={over ? 'font-medium text-harm-ink' : undefined}>
          <TimeText at={byAt}>
            {over ? `was due ${sayAgo(byAt, now, timeZone)}` : sayUntil(byAt, now, timeZone)}
          </TimeText>
          <span className="block text-sm font-normal text-ink-soft">
            {sayInstantBare(byAt, timeZone, now)}
          </span>
        </p>
      )}
      <LinkButton
        size="small"
        href={`/applications/${applicationId}${wroteAt ? '#timeline' : step.kind === 'decide' && step.total > 1 ? '#debrief' : ''}`}
      >
        {wroteAt ? 'Read and answer' : sayTodayAct(step.kind)}
      </LinkButton>
    </li>
  )
}

/** A line for each job: how many are new, and how long the oldest waits. */
function ReviewLines({ lines, now, timeZone }: Props) {
  const jobs = [...new Map(lines.map(({ jobId, job }) => [jobId, job]))]
  return jobs.map(([jobId, job]) => {
    const ofJob = lines.filter((line) => line.jobId === jobId)
    const [oldest] = ofJob
    return (
      <li
        key={jobId}
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5"
      >
        <p className="min-w-0 flex-1 basis-80">
          <span className="font-medium">{job}</span>{' '}
          <span className="text-ink-soft">
            {sayCount(ofJob.length, 'application')}
            {oldest?.sinceAt && `, the oldest came ${sayAgo(oldest.sinceAt, now, timeZone)}`}
          </span>
        </p>
        <LinkButton size="small" href={`/review?job=${jobId}`}>
          Review
        </LinkButton>
      </li>
    )
  })
}
