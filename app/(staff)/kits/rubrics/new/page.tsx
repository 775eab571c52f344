import type { Metadata } from 'next'
import { addRubric } from '@/app/(staff)/kits/actions'
import { BackToKits } from '@/app/(staff)/kits/back-to-kits'
import { RubricFields } from '@/app/(staff)/kits/rubric-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { isUuid, newId } from '@/lib/platform/ids'
import { findRubric } from '@/lib/scorecards/data/library'

export const metadata: Metadata = { title: 'Add a rubric' }

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export default async function NewRubricPage({ searchParams }: Props) {
  const scope = await requireStaff('edit-plan')
  const { from } = await searchParams
  const copied = typeof from === 'string' && isUuid(from) ? await findRubric(scope, from) : null
  const begun = copied && { name: `${copied.name}, copy`, criteria: copied.criteria }
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="Add a rubric"
        sentence={copied ? `It begins as a copy of ${copied.name}.` : 'Plans can choose it then.'}
        above={<BackToKits />}
      />
      <ActionForm
        action={addRubric}
        fields={{ id: newId() }}
        keepAs={`new rubric ${copied?.id} ${scope.personId}`}
        idName="commandId"
        label="The rubric"
      >
        <RubricFields rubric={begun} />
        <SubmitButton>Add the rubric</SubmitButton>
      </ActionForm>
    </div>
  )
}
