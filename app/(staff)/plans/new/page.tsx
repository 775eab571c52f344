import type { Metadata } from 'next'
import { copyPlan } from '@/app/(staff)/plans/actions'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { listPlans } from '@/lib/pipeline/data/plans'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Add a plan' }

export default async function NewPlanPage() {
  const scope = await requireStaff('edit-plan')
  const plans = await listPlans(scope)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Add a plan"
        sentence="It begins as a copy of another one, as a draft to change."
        above={
          <Link href="/plans" className="link">
            Plans
          </Link>
        }
      />
      <ActionForm
        action={copyPlan}
        fields={{ commandId: newId(), planId: newId(), planVersionId: newId() }}
        label="The plan"
      >
        <Field name="name" label="Name" hint="For example Designers.">
          <TextInput autoComplete="off" />
        </Field>
        <Field name="fromPlanId" label="Begins as a copy of">
          <Select
            defaultValue={plans[0]?.id}
            options={plans.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <SubmitButton>Go on to its stages</SubmitButton>
      </ActionForm>
    </div>
  )
}
