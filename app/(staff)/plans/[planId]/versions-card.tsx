import Link from 'next/link'
import { Card } from '@/app/ui/card'
import type { PlanVersions } from '@/lib/pipeline/data/plans'
import { sayCount } from '@/lib/time/wording'

type Props = { planId: string; plan: PlanVersions; shownId: string }

export function VersionsCard({ planId, plan, shownId }: Props) {
  return (
    <>
      <Card title="Versions">
        <ul className="space-y-1">
          {plan.versions.map(({ id, version, publishedAt, applications }) => (
            <li key={id}>
              {id === shownId ? (
                <span className="font-medium">Version {version}, shown here</span>
              ) : (
                <Link href={`/plans/${planId}?version=${version}`} className="link">
                  Version {version}
                </Link>
              )}
              <span className="text-ink-soft">
                {publishedAt === null && ', a draft'}
                {id === plan.publishedId && ', for new applications'}
                {applications > 0 && `, ${sayCount(applications, 'application')} on it`}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Jobs on this plan">
        {plan.jobs.length === 0 ? (
          <p className="text-ink-soft">None. A job chooses its plan when it is added or edited.</p>
        ) : (
          <ul className="space-y-1">
            {plan.jobs.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/jobs/${id}`} className="link">
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
