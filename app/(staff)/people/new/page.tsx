import type { Metadata } from 'next'
import { addPerson } from '@/app/(staff)/people/actions'
import { PersonFields } from '@/app/(staff)/people/person-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { listPlaces } from '@/lib/people/data/people'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Add a person' }

export default async function NewPersonPage() {
  const { placeId } = await requireStaff('edit-people')
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Add a person"
        sentence="They sign in with their work email; nobody is written to now."
        above={
          <Link href="/people" className="link">
            People
          </Link>
        }
      />
      <ActionForm action={addPerson} fields={{ commandId: newId(), personId: newId() }}>
        <PersonFields places={await listPlaces()} person={{ placeId }} />
        <SubmitButton>Add this person</SubmitButton>
      </ActionForm>
    </div>
  )
}
