import type { Metadata } from 'next'
import { addPlace } from '@/app/(staff)/places/actions'
import { PlaceFields } from '@/app/(staff)/places/place-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Add a place' }

const usual = {
  name: '',
  timeZone: '',
  region: '',
  currency: null,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
  noticeMinutes: 12 * 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  dailyLimit: 2,
  weeklyLimit: 5,
  dailyLimitMinutes: null,
  weeklyLimitMinutes: null,
}

export default async function NewPlacePage() {
  const scope = await requireStaff('edit-settings')
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Add a place"
        sentence="People who belong to it inherit its hours, holidays and limits."
        above={
          <Link href="/places" className="link">
            Places
          </Link>
        }
      />
      <ActionForm
        action={addPlace}
        fields={{ commandId: newId(), placeId: newId() }}
        keepAs={`new place ${scope.personId}`}
        label="The place"
      >
        <PlaceFields place={usual} isNew />
        <SubmitButton>Add this place</SubmitButton>
      </ActionForm>
    </div>
  )
}
