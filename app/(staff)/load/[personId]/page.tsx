import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { LoadBar } from '@/app/(staff)/load/load-bar'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { sayBooked, sayLimits, sayMinutes, sayStanding, sayWeekName } from '@/app/words/load'
import { readClock } from '@/lib/platform/clock'
import { isUuid } from '@/lib/platform/ids'
import { type LoadLine, listLoad } from '@/lib/scheduling/data/load'
import { loadOf } from '@/lib/scheduling/load'
import { addDays, startOfWeek } from '@/lib/time/local-date'
import { sayDuration, sayInstant, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Load' }

const weeks = 4

/** What stands behind the numbers of one interviewer, week by week, in their own time. */
export default async function PersonLoadPage({
  params,
}: {
  params: Promise<{ personId: string }>
}) {
  const scope = await requireStaff('see-people')
  const { personId } = await params
  const now = await readClock()
  const [person] = isUuid(personId) ? await listLoad(scope, { personId, weeks }, now) : []
  if (!person) notFound()
  const { timeZone, limits, entries } = person
  const monday = startOfWeek(localDateAt(now, timeZone))
  return (
    <div className="space-y-5">
      <PageHeader
        title={<PersonName name={person.name} />}
        sentence={`${sayLimits(limits)}. Qualified for ${person.pools.join(', ')}.`}
        above={
          <Link href="/load" className="link">
            Load
          </Link>
        }
        acts={<LinkButton href={hoursPath(scope, personId)}>Hours and limits</LinkButton>}
      />
      {loadOf(person, { now, weeks }).weeks.map((week, index) => {
        const from = addDays(monday, index * 7)
        const until = addDays(from, 7)
        const lines = entries.filter(({ at }) => {
          const localDate = localDateAt(new Date(at), timeZone)
          return localDate >= from && localDate < until
        })
        return (
          <div key={from} id={`week-${index}`} className="scroll-mt-4">
            <Card
              title={`${sayWeekName(index)}, from ${sayLocalDate(from)}`}
              note={[sayBooked(week, limits), sayMinutes(week, limits), sayStanding(week, limits)]
                .filter(Boolean)
                .join(', ')}
            >
              <LoadBar share={week.share} standing={week.standing} />
              {lines.length > 0 && (
                <ul className="mt-3 divide-y divide-line">
                  {lines.map((line) => (
                    <Line
                      key={`${line.kind} ${line.at} ${line.name}`}
                      line={line}
                      timeZone={timeZone}
                    />
                  ))}
                </ul>
              )}
            </Card>
          </div>
        )
      })}
    </div>
  )
}

function Line({ line, timeZone }: { line: LoadLine; timeZone: string }) {
  const at = new Date(line.at)
  const { interviewId, kind, tookPlace, name, minutes } = line
  return (
    <li className="flex flex-wrap justify-between gap-x-4 py-1.5">
      <span>
        {interviewId ? (
          <Link href={`/interviews/${interviewId}`} className="link">
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="text-ink-soft">
          {kind === 'review' && (tookPlace ? ', review written' : ', review due')}
          {kind === 'training' && ', to learn'}
          {kind === 'interview' && tookPlace && ', took place'}
        </span>
      </span>
      <span className="text-ink-soft tabular-nums">
        <TimeText at={at}>{sayInstant(at, timeZone)}</TimeText>, {sayDuration(minutes)}
      </span>
    </li>
  )
}
