import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { turnRubric } from '@/app/(staff)/kits/actions'
import { BackToKits } from '@/app/(staff)/kits/back-to-kits'
import { RetireDialog } from '@/app/(staff)/kits/retire-dialog'
import { RubricForm } from '@/app/(staff)/kits/rubric-form'
import { RubricView } from '@/app/(staff)/kits/rubric-view'
import { UsesCard } from '@/app/(staff)/kits/uses-card'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { mayAct } from '@/lib/people/permissions'
import { isUuid } from '@/lib/platform/ids'
import { findRubric, type RubricPage } from '@/lib/scorecards/data/library'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Rubric' }

type Props = {
  params: Promise<{ rubricId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export default async function RubricPageOf({ params, searchParams }: Props) {
  const scope = await requireStaff('see-jobs')
  const { rubricId } = await params
  const { saved } = await searchParams
  const rubric = isUuid(rubricId) ? await findRubric(scope, rubricId) : null
  if (!rubric) notFound()
  const { retired, uses, criteria, successorId } = rubric
  const mayEdit = mayAct(scope, 'edit-plan')
  return (
    <div className="max-w-4xl space-y-5">
      <PageHeader
        title={<bdi>{rubric.name}</bdi>}
        sentence={`A rubric with ${sayCount(criteria.length, 'criterion', 'criteria')}, each of four levels.`}
        above={<BackToKits />}
        acts={
          mayEdit && (
            <>
              <LinkButton href={`/kits/rubrics/new?from=${rubricId}`}>Copy</LinkButton>
              {!successorId && (
                <RetireDialog id={rubricId} retired={retired} uses={uses} action={turnRubric} />
              )}
            </>
          )
        }
      />
      <Standing rubric={rubric} />
      <UsesCard uses={uses} />
      {mayEdit && !retired ? (
        <RubricForm
          key={`${rubricId} ${saved}`}
          rubric={rubric}
          keepAs={`rubric ${rubricId} ${scope.personId}`}
        />
      ) : (
        <RubricView criteria={criteria} />
      )}
    </div>
  )
}

function Standing({ rubric: { retired, successorId, replacesId } }: { rubric: RubricPage }) {
  if (successorId) {
    return (
      <Callout tone="attention" title="An earlier edition">
        Scorecards that were asked for by these words keep them.{' '}
        <Link href={`/kits/rubrics/${successorId}`} className="link">
          Go to the next edition
        </Link>
      </Callout>
    )
  }
  if (retired) {
    return (
      <Callout tone="attention" title="Retired">
        Nobody can choose it any more. Where it is used it stays.
      </Callout>
    )
  }
  if (!replacesId) return null
  return (
    <p className="text-ink-soft">
      There is{' '}
      <Link href={`/kits/rubrics/${replacesId}`} className="link">
        an edition before this one
      </Link>
      , which earlier scorecards keep.
    </p>
  )
}
