import { DatesCard } from '@/app/(staff)/hours/dates-card'
import { FreeTimeCard } from '@/app/(staff)/hours/free-time-card'
import { OutsideCallout } from '@/app/(staff)/hours/outside-callout'
import { QualifiedCard } from '@/app/(staff)/hours/qualified-card'
import { TermsCard } from '@/app/(staff)/hours/terms-card'
import { WeeklyHoursCard } from '@/app/(staff)/hours/weekly-hours-card'
import type { Interviewing } from '@/lib/people/data/interviewing'
import type { BookedOutside, OwnTime } from '@/lib/scheduling/data/own-time'
import { localDateAt } from '@/lib/time/zones'

type Props = {
  person: Interviewing
  time: OwnTime | null
  outside: BookedOutside[]
  now: Date
  mine: boolean
  path: string
  changing: string | null
}

/** Everything that says when somebody can be booked, beside what it comes to. */
export function HoursView({ person, time, outside, now, mine, path, changing }: Props) {
  const today = localDateAt(now, person.timeZone)
  return (
    <div className="space-y-4">
      <OutsideCallout outside={outside} now={now} timeZone={person.timeZone} mine={mine} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className="min-w-0 space-y-4">
          <WeeklyHoursCard person={person} mine={mine} />
          <DatesCard {...{ person, mine, today, path, changing }} />
          <TermsCard person={person} mine={mine} />
        </div>
        <div className="min-w-0 space-y-4">
          {time && <FreeTimeCard {...{ time, person, today, path }} />}
          <QualifiedCard person={person} mine={mine} />
        </div>
      </div>
    </div>
  )
}
