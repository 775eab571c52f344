import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { StageFields } from '@/app/(staff)/plans/[planId]/edit/stage-fields'
import { saveDraft } from '@/app/(staff)/plans/actions'
import { numbered } from '@/app/(staff)/plans/numbered'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { findPlanVersions, getPlanPage } from '@/lib/pipeline/data/plans'
import { isUuid, newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Edit a plan' }

export default async function EditPlanPage({ params }: { params: Promise<{ planId: string }> }) {
  const scope = await requireStaff('edit-plan')
  const { planId } = await params
  const plan = isUuid(planId) ? await findPlanVersions(scope, planId) : null
  const baseVersionId = plan?.draftId ?? plan?.publishedId
  if (!plan || !baseVersionId) notFound()
  const page = await getPlanPage(scope, baseVersionId)
  const { draft } = page
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={<bdi>{plan.name}</bdi>}
        sentence="You write the draft of its next version. Nothing runs on it before it is published."
        above={
          <Link href={`/plans/${planId}`} className="link">
            The plan
          </Link>
        }
      />
      <ActionForm
        action={saveDraft}
        fields={{ commandId: newId(), planVersionId: newId(), planId, baseVersionId }}
        label="The plan"
      >
        <Card title="The plan">
          <FieldGroup legend="As a whole" columns={2}>
            <Field name="name" label="Name">
              <TextInput defaultValue={draft.name} autoComplete="off" />
            </Field>
            <Field name="promiseDays" label="Answer promised within, days">
              <TextInput inputMode="numeric" width="short" defaultValue={draft.promiseDays} />
            </Field>
          </FieldGroup>
        </Card>
        {numbered(draft.stages).map(({ number, item }) => (
          <StageFields
            key={number}
            at={`s${number - 1}`}
            number={number}
            stage={item}
            page={page}
          />
        ))}
        <SubmitButton>Save the draft</SubmitButton>
      </ActionForm>
    </div>
  )
}
