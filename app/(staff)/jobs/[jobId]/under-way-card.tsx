import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import type { listUnderWay } from '@/lib/pipeline/data/jobs'
import { sayCount } from '@/lib/time/wording'

type Props = { jobId: string; underWay: Awaited<ReturnType<typeof listUnderWay>> }

/** Who waits for an answer of this job, the longest first. */
export function UnderWayCard({ jobId, underWay: { seen, hidden } }: Props) {
  return (
    <Card
      title="Candidates under way"
      note={seen.length > 0 ? String(seen.length) : undefined}
      acts={
        seen.length > 0 && (
          <Link href={`/candidates?job=${jobId}`} className="link text-sm">
            See them all
          </Link>
        )
      }
    >
      {seen.length === 0 && <p className="text-ink-soft">Nobody at the moment.</p>}
      <ul className="max-h-80 space-y-1 overflow-y-auto">
        {seen.map(({ id, candidate, status }) => (
          <li key={id}>
            <Link href={`/applications/${id}`} className="link">
              <PersonName name={candidate} />
            </Link>
            {status === 'paused' && <span className="text-ink-soft">, paused</span>}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="mt-2 text-sm text-ink-soft">
          {sayCount(hidden, 'more application')} that you may not see.
        </p>
      )}
    </Card>
  )
}
