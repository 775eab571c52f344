import type { Metadata } from 'next'
import { addKit } from '@/app/(staff)/kits/actions'
import { BackToKits } from '@/app/(staff)/kits/back-to-kits'
import { KitFields } from '@/app/(staff)/kits/kit-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { isUuid, newId } from '@/lib/platform/ids'
import { findKit } from '@/lib/scorecards/data/library'

export const metadata: Metadata = { title: 'Add a kit' }

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export default async function NewKitPage({ searchParams }: Props) {
  const scope = await requireStaff('edit-plan')
  const { from } = await searchParams
  const copied = typeof from === 'string' && isUuid(from) ? await findKit(scope, from) : null
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="Add a kit"
        sentence={copied ? `It begins as a copy of ${copied.name}.` : 'Plans can choose it then.'}
        above={<BackToKits />}
      />
      <ActionForm
        action={addKit}
        fields={{ id: newId() }}
        keepAs={`new kit ${copied?.id} ${scope.personId}`}
        idName="commandId"
        label="The kit"
      >
        <KitFields kit={copied && { ...copied, name: `${copied.name}, copy` }} />
        <SubmitButton>Add the kit</SubmitButton>
      </ActionForm>
    </div>
  )
}
