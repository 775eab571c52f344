import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublishCard } from '@/app/(staff)/plans/[planId]/publish-card'
import { StageCard } from '@/app/(staff)/plans/[planId]/stage-card'
import { VersionsCard } from '@/app/(staff)/plans/[planId]/versions-card'
import { numbered } from '@/app/(staff)/plans/numbered'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { mayAct } from '@/lib/people/permissions'
import { compareVersions, findPlanVersions, getPlanPage } from '@/lib/pipeline/data/plans'
import { readClock } from '@/lib/platform/clock'
import { isUuid } from '@/lib/platform/ids'
import { sayAgo, sayCount } from '@/lib/time/wording'

type Props = {
  params: Promise<{ planId: string }>
  searchParams: Promise<{ version?: string | string[] }>
}

const getVersions = cache(async (planId: string) => {
  const scope = await requireStaff('see-jobs')
  return (isUuid(planId) ? await findPlanVersions(scope, planId) : null) ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getVersions((await params).planId)).name} (plan)` }
}

export default async function PlanPage({ params, searchParams }: Props) {
  const scope = await requireStaff('see-jobs')
  const { planId } = await params
  const { version: asked } = await searchParams
  const plan = await getVersions(planId)
  const shown =
    plan.versions.find(({ version }) => String(version) === asked) ??
    plan.versions.find(({ id }) => id === (plan.publishedId ?? plan.draftId))
  if (!shown) notFound()
  const page = await getPlanPage(scope, shown.id)
  const { draft } = page
  const differences = await compareVersions(scope, plan.versions, page)
  const now = await readClock()
  const mayEdit = mayAct(scope, 'edit-plan')
  const isDraft = shown.publishedAt === null
  const shares = draft.stages.reduce((sum, { shareDays }) => sum + shareDays, 0)
  return (
    <>
      <PageHeader
        title={<bdi>{plan.name}</bdi>}
        sentence={`${isDraft ? `Draft of version ${shown.version}` : `Version ${shown.version}`}: an answer within ${sayCount(draft.promiseDays, 'day')}, of which the stages may use ${shares}.`}
        above={
          <Link href="/plans" className="link">
            Plans
          </Link>
        }
        acts={
          mayEdit && (
            <LinkButton href={`/plans/${planId}/edit`}>
              {plan.writing || plan.draftId ? 'Edit the draft' : 'Draft the next version'}
            </LinkButton>
          )
        }
      />
      {plan.writing && (
        <div className="mb-5">
          <Callout title="A next version is being written">
            Saved by <bdi>{plan.writing.savedBy}</bdi>{' '}
            {sayAgo(plan.writing.savedAt, now, scope.timeZone)}. What you see here is what is
            published; nothing runs on the draft.
          </Callout>
        </div>
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ol className="min-w-0 space-y-5">
          {numbered(draft.stages).map(({ number, item }) => (
            <li key={number}>
              <StageCard stage={item} number={number} page={page} />
            </li>
          ))}
        </ol>
        <div className="min-w-0 space-y-5">
          <PublishCard
            planId={planId}
            planVersionId={shown.id}
            isDraft={isDraft}
            problems={page.problems}
            mayEdit={mayEdit}
          />
          <VersionsCard
            planId={planId}
            plan={plan}
            shownId={shown.id}
            differences={differences}
            mayMove={mayAct(scope, 'override-plan')}
          />
        </div>
      </div>
    </>
  )
}
