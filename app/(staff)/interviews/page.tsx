import type { Metadata } from 'next'
import { OutsideCallout } from '@/app/(staff)/hours/outside-callout'
import { PauseCard } from '@/app/(staff)/interviews/pause-card'
import { OwedLines, UpcomingLines } from '@/app/(staff)/interviews/week-lines'
import { requireStaff } from '@/app/session'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { sayLoad } from '@/app/words/interviews'
import { type MyWeekPage, readMyWeek } from '@/lib/interviews/data/my-week'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { listBookedOutside } from '@/lib/scheduling/data/own-time'
import { sayCount, sayZone } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'My week' }

export default async function MyWeekPageView() {
  const scope = await requireStaff()
  const now = await readClock()
  const { personId } = scope
  const [week, outside] = await Promise.all([
    readMyWeek(database(), scope, now),
    listBookedOutside(database(), scope, { personIds: [personId], now }),
  ])
  // Outside the weekly hours people agree to sit; on a day off or in a pause it is more likely a mistake.
  const unlikely = outside.filter(({ why }) => why !== 'hours')
  const { timeZone } = scope
  const owes = week.askOutcome.length + week.owed.length + week.reviews.length
  return (
    <>
      <PageHeader title="My week" sentence={sayWeek(week, owes)} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <div className="min-w-0 space-y-4">
          <OutsideCallout outside={unlikely} now={now} timeZone={timeZone} mine />
          {owes > 0 && (
            <Card title="You owe" note={`${owes}`} flush>
              <OwedLines week={week} now={now} timeZone={timeZone} />
            </Card>
          )}
          <Card title="Next interviews" note={`${sayZone(timeZone)} time`} flush>
            {week.upcoming.length > 0 ? (
              <UpcomingLines week={week} now={now} timeZone={timeZone} />
            ) : (
              <EmptyState title="Nothing is booked with you.">
                When a candidate books a time with you, it appears here and in your mail.
              </EmptyState>
            )}
          </Card>
        </div>
        <PauseCard week={week} now={now} timeZone={timeZone} seatHolder={scope.interviews} />
      </div>
    </>
  )
}

/** "2 things owed. 3 of 4 this week." */
function sayWeek(week: MyWeekPage, owes: number): string {
  const owed = owes > 0 ? `${sayCount(owes, 'thing')} owed` : 'Nothing owed'
  return week.load ? `${owed} · ${sayLoad(week.load)}` : owed
}
