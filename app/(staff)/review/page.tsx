import type { Metadata } from 'next'
import { Suspense } from 'react'
import { loadCase } from '@/app/(staff)/review/load-case'
import { ReviewDesk } from '@/app/(staff)/review/review-desk'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { QueryProvider } from '@/app/ui/query-provider'
import { TabLinks } from '@/app/ui/tab-links'
import { rejectionDraft } from '@/app/words/acts'
import { sayReviewsOnDay } from '@/app/words/today'
import type { StaffScope } from '@/lib/people/scope'
import { firstNameMark, jobMark } from '@/lib/pipeline/bulk'
import { listIdsToReview, listJobsToReview, listToReview } from '@/lib/pipeline/data/review'
import { findToday } from '@/lib/pipeline/data/today'
import { inReadingOrder, type KnockOutsStand, reviewsOnDay } from '@/lib/pipeline/reviewing'
import { readClock } from '@/lib/platform/clock'
import { sayAgo, sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Review' }

type Asked = Record<'job' | 'application' | 'knockouts', string | string[] | undefined>
type Props = { searchParams: Promise<Asked> }

/** One job at a time, one application after the other, the oldest first. */
export default async function ReviewPage({ searchParams }: Props) {
  const scope = await requireStaff('review-application')
  const asked = await searchParams
  const [jobs, now] = await Promise.all([listJobsToReview(scope), readClock()])
  const job = jobs.find(({ jobId }) => jobId === asked.job) ?? jobs[0]
  if (!job) return <NothingToReview />
  const { jobId } = job
  const stand: KnockOutsStand = asked.knockouts === 'first' ? 'first' : 'last'
  const lines = inReadingOrder(await listToReview(scope, jobId), stand)
  const chosen = lines.find(({ applicationId }) => applicationId === asked.application) ?? lines[0]
  const first = chosen ? await loadCase(scope, chosen.applicationId) : null
  const total = jobs.reduce((sum, { count }) => sum + count, 0)
  const knockedOut = lines.filter(({ against }) => against.length > 0).length
  const hrefOf = (to: KnockOutsStand) => `/review?job=${jobId}&knockouts=${to}`
  return (
    <>
      <PageHeader
        title="Review"
        sentence={
          <>
            {sayCount(total, 'application')} to review; the oldest came{' '}
            {sayAgo(jobs[0]?.oldestAt ?? now, now, scope.timeZone)}.{' '}
            <Suspense>
              <OnToday scope={scope} />
            </Suspense>
          </>
        }
        acts={
          knockedOut > 0 &&
          knockedOut < lines.length && (
            <LinkButton href={hrefOf(stand === 'first' ? 'last' : 'first')}>
              {`Read the ${knockedOut} with an answer against them ${stand === 'first' ? 'last' : 'first'}`}
            </LinkButton>
          )
        }
      />
      <div className="mb-4 min-w-0">
        <TabLinks
          label="Jobs"
          tabs={jobs.map(({ jobId: id, title, count }) => ({
            href: `/review?job=${id}`,
            label: title,
            current: id === jobId,
            count,
          }))}
        />
      </div>
      <QueryProvider>
        <ReviewDesk
          key={`${jobId}/${stand}`}
          address={`/review?job=${jobId}${stand === 'first' ? '&knockouts=first' : ''}`}
          lines={lines.map(({ applicationId, name, against }) => ({
            applicationId,
            name,
            against: against.map(({ label, answer }) => `${label} ${answer}`).join(' '),
          }))}
          first={first}
          letter={rejectionDraft({
            firstName: firstNameMark,
            job: jobMark,
            sender: scope.name.trim().split(/\s+/)[0] ?? scope.name,
          })}
        />
      </QueryProvider>
    </>
  )
}

/** Why Today says another number; read beside the page, which does not wait for it. */
async function OnToday({ scope }: { scope: StaffScope }) {
  const [toReview, day] = await Promise.all([listIdsToReview(scope), findToday(scope, 'mine')])
  return sayReviewsOnDay(reviewsOnDay(toReview, day))
}

function NothingToReview() {
  return (
    <>
      <PageHeader title="Review" />
      <Card>
        <EmptyState
          title="Nothing waits to be reviewed"
          act={<LinkButton href="/candidates/new">Add a candidate</LinkButton>}
        >
          New applications appear here as they come in.
        </EmptyState>
      </Card>
    </>
  )
}
