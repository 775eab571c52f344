import { beginBulkAct } from '@/app/(staff)/bulk/actions'
import { numbered } from '@/app/(staff)/plans/numbered'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import type { PlanDifference } from '@/lib/pipeline/comparing-plans'
import type { PlanVersions } from '@/lib/pipeline/data/plans'
import { sayCount } from '@/lib/time/wording'

type Props = {
  planId: string
  plan: PlanVersions
  shownId: string
  /** Of each version against the one before it. */
  differences: ReadonlyMap<string, PlanDifference[]>
  mayMove: boolean
}

export function VersionsCard({ planId, plan, shownId, differences, mayMove }: Props) {
  return (
    <>
      <Card title="Versions">
        <ul className="space-y-2">
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
              <Changes
                version={version}
                differences={differences.get(id) ?? null}
                open={id === shownId}
              />
            </li>
          ))}
        </ul>
        {mayMove && plan.behindIds.length > 0 && (
          <form action={beginBulkAct} className="mt-4 space-y-2">
            <p className="text-sm text-ink-soft">
              {sayCount(plan.behindIds.length, 'application')} under way{' '}
              {plan.behindIds.length === 1 ? 'runs' : 'run'} on an older version and may stay there.
              You see what would change for each before anything does.
            </p>
            <input type="hidden" name="act" value="move-to-version" />
            <input type="hidden" name="back" value={`/plans/${planId}`} />
            {plan.behindIds.map((id) => (
              <input key={id} type="hidden" name="applicationId" value={id} />
            ))}
            <SubmitButton kind="secondary">Move them to the newest version…</SubmitButton>
          </form>
        )}
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

type ChangesProps = { version: number; differences: PlanDifference[] | null; open: boolean }

/** What a version has otherwise than the one before it; nothing to say of the first. */
function Changes({ version, differences, open }: ChangesProps) {
  if (!differences) return null
  const count = differences.reduce((sum, { sentences }) => sum + sentences.length, 0)
  if (count === 0) {
    return <p className="text-sm text-ink-soft">The same as version {version - 1}.</p>
  }
  return (
    <div className="text-sm">
      <Disclosure summary={`${sayCount(count, 'change')} since version ${version - 1}`} open={open}>
        <div className="space-y-2">
          {numbered(differences).map(({ number, item: { stageName, sentences } }) => (
            <section key={number}>
              <h3 className="font-medium">
                <bdi>{stageName ?? 'The plan as a whole'}</bdi>
              </h3>
              <ul className="list-disc space-y-0.5 ps-5">
                {numbered(sentences).map(({ number: nth, item }) => (
                  <li key={nth}>{item}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
