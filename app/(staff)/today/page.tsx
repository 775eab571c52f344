import type { Metadata } from 'next'
import { SetUpList } from '@/app/(staff)/set-up-list'
import { InterviewsToday } from '@/app/(staff)/today/interviews-today'
import { TodaySectionCard } from '@/app/(staff)/today/today-section'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { TabLinks } from '@/app/ui/tab-links'
import { mayAct } from '@/lib/people/permissions'
import { findToday, type Today, type TodayInterview } from '@/lib/pipeline/data/today'
import { type TodaySection, todaySections } from '@/lib/pipeline/today'
import { sayInstantBare, sayTime } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Today' }

type Props = { searchParams: Promise<{ whose?: string | string[] }> }

export default async function TodayPage({ searchParams }: Props) {
  const scope = await requireStaff('see-today')
  const whose = (await searchParams).whose === 'team' ? 'team' : 'mine'
  const today = await findToday(scope, whose)
  const sections = todaySections
    .map((section) => ({ section, lines: today.lines.filter((line) => line.section === section) }))
    .filter(({ lines }) => lines.length > 0)
  const day = localDateAt(today.now, scope.timeZone)
  const interviews = today.interviews.filter(
    ({ startsAt }) => localDateAt(startsAt, scope.timeZone) === day,
  )
  return (
    <>
      <PageHeader title="Today" sentence={sentenceOf(sections)} />
      <div className="mb-5">
        <TabLinks
          label="Whose work"
          tabs={[
            { href: '/today', label: 'Mine', current: whose === 'mine' },
            { href: '/today?whose=team', label: 'Team', current: whose === 'team' },
          ]}
        />
      </div>
      <div className="space-y-5">
        {interviews.length > 0 && (
          <InterviewsToday interviews={interviews} now={today.now} timeZone={scope.timeZone} />
        )}
        <SetUpList scope={scope} />
        {sections.length === 0 && (
          <Card>
            <EmptyState
              title="Nothing waits for you."
              act={
                whose === 'mine' && (
                  <LinkButton href="/today?whose=team">Look at the team’s day</LinkButton>
                )
              }
            >
              {nextWords(today, scope.timeZone)}
            </EmptyState>
          </Card>
        )}
        {sections.map(({ section, lines }) => (
          <TodaySectionCard
            key={section}
            section={section}
            lines={lines}
            now={today.now}
            timeZone={scope.timeZone}
            whose={whose}
            reviews={mayAct(scope, 'review-application')}
          />
        ))}
      </div>
    </>
  )
}

const verbs: Record<TodaySection, string> = {
  'fix-now': 'to fix',
  decide: 'to decide',
  answer: 'to answer',
  chase: 'to chase',
  review: 'to review',
  'woke-up': 'woke up',
}

/** "4 to fix, 5 to decide, 3 to answer, 7 to chase, 41 to review." */
function sentenceOf(sections: { section: TodaySection; lines: Today['lines'] }[]): string {
  const counts = sections.map(({ section, lines }) => `${lines.length} ${verbs[section]}`)
  return counts.length > 0 ? `${counts.join(', ')}.` : 'Everything is done for now.'
}

function nextWords({ interviews, now }: Today, timeZone: string): string {
  const next: TodayInterview | undefined = interviews.find(({ startsAt }) => startsAt > now)
  if (!next) return 'No interview is booked. New applications appear under Review.'
  const today = localDateAt(next.startsAt, timeZone) === localDateAt(now, timeZone)
  const when = today
    ? sayTime(next.startsAt, timeZone)
    : sayInstantBare(next.startsAt, timeZone, now)
  const answers = next.accepted ? 'everybody has accepted' : 'not everybody has answered yet'
  return `Next: ${next.name} with ${next.candidate}, ${when}, ${answers}.`
}
