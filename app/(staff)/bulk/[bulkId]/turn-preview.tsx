import { BulkPreview } from '@/app/(staff)/bulk/[bulkId]/bulk-preview'
import type { BulkView } from '@/app/(staff)/bulk/load-bulk'
import { LinkButton } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { sayTurn } from '@/app/words/job-turns'
import type { KeptTurn } from '@/lib/pipeline/data/job-turns'
import { sayCount } from '@/lib/time/wording'

/** What becomes of each when the job pauses or closes, before anything is done. */
export function TurnPreview({ view, turn }: { view: BulkView; turn: KeptTurn }) {
  const { jobId, job, goingOn } = turn
  const isThrough = turn.turn === 'pause' && job.status === 'paused'
  const words = sayTurn(isThrough ? 'go-through' : turn.turn)
  const staying =
    goingOn.length > 0 ? ` ${sayCount(goingOn.length, 'other goes', 'others go')} on as now.` : ''
  return (
    <>
      <PageHeader
        title={
          <>
            {words.title} <bdi>{job.title}</bdi>: {sayCount(view.people.length, 'person', 'people')}
          </>
        }
        sentence={`This is what will happen to each.${staying} Nothing has been done yet.`}
        above={
          <Link href={`/jobs/${jobId}`} className="link">
            <bdi>{job.title}</bdi>
          </Link>
        }
        acts={
          <LinkButton href={`/jobs/${jobId}/${turn.turn}?from=${view.bulk.id}`}>
            Choose otherwise
          </LinkButton>
        }
      />
      <div className="max-w-4xl">
        <BulkPreview view={view} settled />
      </div>
    </>
  )
}
