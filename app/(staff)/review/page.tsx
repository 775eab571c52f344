import type { Metadata } from 'next'
import { ReviewCase } from '@/app/(staff)/review/review-case'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { TabLinks } from '@/app/ui/tab-links'
import { listToReview, type ReviewLine } from '@/lib/pipeline/data/review'
import { readClock } from '@/lib/platform/clock'
import { sayAgo, sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Review' }

type Props = { searchParams: Promise<Record<'job' | 'application', string | string[] | undefined>> }

/** One job at a time, one application after the other, the oldest first. */
export default async function ReviewPage({ searchParams }: Props) {
  const scope = await requireStaff('review-application')
  const asked = await searchParams
  const [lines, now] = await Promise.all([listToReview(scope), readClock()])
  const jobs = [...new Map(lines.map(({ jobId, job }) => [jobId, job]))]
  const jobId = jobs.find(([id]) => id === asked.job)?.[0] ?? jobs[0]?.[0]
  const ofJob = lines.filter((line) => line.jobId === jobId)
  const chosen = ofJob.find(({ applicationId }) => applicationId === asked.application) ?? ofJob[0]
  if (!chosen) return <NothingToReview />
  const index = ofJob.indexOf(chosen)
  const [oldest] = lines
  return (
    <>
      <PageHeader
        title="Review"
        sentence={`${sayCount(lines.length, 'application')} to review${oldest ? `; the oldest came ${sayAgo(oldest.receivedAt, now, scope.timeZone)}` : ''}.`}
      />
      <div className="mb-5">
        <TabLinks
          label="Jobs"
          tabs={jobs.map(([id, title]) => ({
            href: `/review?job=${id}`,
            label: title,
            current: id === jobId,
            count: lines.filter((line) => line.jobId === id).length,
          }))}
        />
      </div>
      <ReviewCase
        key={chosen.applicationId}
        applicationId={chosen.applicationId}
        place={`${index + 1} of ${ofJob.length}`}
        previous={hrefOf(ofJob[index - 1])}
        next={hrefOf(ofJob[index + 1])}
        afterwards={hrefOf(ofJob[index + 1] ?? ofJob[index - 1]) ?? '/review'}
      />
    </>
  )
}

function hrefOf(line: ReviewLine | undefined): string | null {
  return line ? `/review?job=${line.jobId}&application=${line.applicationId}` : null
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
