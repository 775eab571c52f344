import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayLikeness } from '@/app/words/people'
import { sayCount } from '@/lib/time/wording'

/** Who is probably the same person, why one thinks so, and the way to join them. */
export function DuplicatesCard({ view }: { view: View }) {
  const { duplicates, applicationId } = view
  if (duplicates.length === 0) return null
  return (
    <Card title="Probably the same person">
      <ul className="space-y-2.5">
        {duplicates.map(({ personId, name, email, reasons, applications }) => (
          <li key={personId}>
            <p>
              <PersonName name={name} strong />
              {email && (
                <span className="text-sm break-words text-ink-soft">
                  {' '}
                  <bdi>{email}</bdi>
                </span>
              )}
            </p>
            <p className="text-sm text-ink-soft">
              {reasons.map(sayLikeness).join(', ')} · {sayCount(applications.length, 'application')}
              {applications[0] && ` (${applications.map(({ job }) => job).join(', ')})`}
            </p>
            <Link
              href={`/applications/${applicationId}/merge/${personId}`}
              className="link text-sm"
            >
              Compare and join<span className="sr-only"> with {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
