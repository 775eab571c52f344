import type { ReactNode } from 'react'
import { SetUpList } from '@/app/(staff)/set-up-list'
import { dayKeys } from '@/app/(staff)/today/day-keys'
import { InterviewsRibbon } from '@/app/(staff)/today/interviews-ribbon'
import { LastActStrip } from '@/app/(staff)/today/last-act'
import { type Day, type DayView, loadDay } from '@/app/(staff)/today/load-day'
import { Queue } from '@/app/(staff)/today/queue'
import { QueueKeys } from '@/app/(staff)/today/queue-keys'
import {
  AboveList,
  MissingLine,
  QueueSelection,
  QueueSplit,
} from '@/app/(staff)/today/queue-selection'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { KeySheet } from '@/app/ui/key-sheet'
import { PageHeader } from '@/app/ui/page-header'
import { TabLinks } from '@/app/ui/tab-links'
import { sayDay } from '@/app/words/today'
import { newId } from '@/lib/platform/ids'
import { sayInstantBare, sayLocalDate, sayTime } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** The day: one sentence, its interviews, what waits, and beside it whatever is selected. */
export async function DayFrame({ view, preview }: { view: DayView; preview: ReactNode }) {
  const day = await loadDay(view)
  const empty = day.sections.length === 0
  return (
    <QueueSelection ids={day.ids} address={day.address} answerId={newId()}>
      <AboveList>
        <PageHeader
          title="Today"
          sentence={
            <>
              {sayDay([...day.lines, ...day.signOffs])} <CoveredBy day={day} />
            </>
          }
          acts={
            <TabLinks
              label="Whose work"
              tabs={[
                { href: '/today', label: sayMine(day), current: day.whose === 'mine' },
                { href: '/today/team', label: 'Team', current: day.whose === 'team' },
              ]}
            />
          }
        />
        <InterviewsRibbon day={day} />
        <SetUpList scope={day.scope} />
        <LastActStrip day={day} />
      </AboveList>
      <QueueKeys />
      <KeySheet title="Keys of the day" keys={dayKeys} />
      <QueueSplit
        empty={empty}
        queue={
          <>
            <MissingLine />
            {empty && <NothingWaits day={day} />}
            <Queue day={day} />
          </>
        }
        preview={preview}
      />
    </QueueSelection>
  )
}

/** "Mine, with cover for Priya Raman". */
function sayMine({ covers, scope }: Day): string {
  const names = covers
    .filter(({ coverPersonId }) => coverPersonId === scope.personId)
    .map(({ person }) => person.name)
  return names.length > 0 ? `Mine, with cover for ${[...new Set(names)].join(' and ')}` : 'Mine'
}

/** Whoever is away and looks all the same sees who answers for their day. */
function CoveredBy({ day }: { day: Day }) {
  const { covers, scope, now, timeZone } = day
  const mine = covers.filter(({ personId }) => personId === scope.personId)
  if (mine.length === 0) return null
  const today = localDateAt(now, timeZone)
  return (
    <span>
      {mine.map(({ id, coverPerson, untilAt }) => (
        <span key={id}>
          <bdi>{coverPerson.name}</bdi> covers for you to{' '}
          {sayLocalDate(localDateAt(new Date(untilAt.getTime() - 1), timeZone), today)} and sees the
          same lines.{' '}
        </span>
      ))}
    </span>
  )
}

function NothingWaits({ day }: { day: Day }) {
  return (
    <Card>
      <EmptyState
        title={day.whose === 'mine' ? 'Nothing waits for you.' : 'Nothing waits for anybody.'}
        act={
          day.whose === 'mine' && <LinkButton href="/today/team">Look at the team’s day</LinkButton>
        }
      >
        {sayNext(day)}
      </EmptyState>
    </Card>
  )
}

/** "Next: Initial chat with Noa Levi, 15:30, everybody has accepted." */
function sayNext({ interviews, now, timeZone }: Day): string {
  const next = interviews.find(({ startsAt }) => startsAt > now)
  if (!next) return 'No interview is booked. New applications appear under Review.'
  const isToday = localDateAt(next.startsAt, timeZone) === localDateAt(now, timeZone)
  const when = isToday
    ? sayTime(next.startsAt, timeZone)
    : sayInstantBare(next.startsAt, timeZone, now)
  const answers = next.accepted ? 'everybody has accepted' : 'not everybody has answered yet'
  return `Next: ${next.name} with ${next.candidate}, ${when}, ${answers}.`
}
