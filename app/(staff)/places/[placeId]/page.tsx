import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalendarCard } from '@/app/(staff)/places/[placeId]/calendar-card'
import { PlaceFactsCard } from '@/app/(staff)/places/[placeId]/facts-card'
import { savePlace } from '@/app/(staff)/places/actions'
import { PlaceFields } from '@/app/(staff)/places/place-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { findPlace } from '@/lib/people/data/places'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'
import { isUuid, newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Place' }

type Props = {
  params: Promise<{ placeId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export default async function PlacePage({ params, searchParams }: Props) {
  const scope = await requireStaff('see-people')
  const { placeId } = await params
  const { saved } = await searchParams
  const place = isUuid(placeId) ? await findPlace(scope, placeId) : null
  if (!place) notFound()
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={<bdi>{place.name}</bdi>}
        sentence={`${sayCount(place.people, 'person', 'people')} of the staff belong here.`}
        above={
          <Link href="/places" className="link">
            Places
          </Link>
        }
      />
      <CalendarCard place={place} today={localDateAt(await readClock(), place.timeZone)} />
      {mayAct(scope, 'edit-settings') ? (
        <ActionForm
          key={String(saved)}
          action={savePlace}
          fields={{ commandId: newId(), placeId }}
          keepAs={`place ${placeId} ${scope.personId}`}
          label="The place"
        >
          <PlaceFields place={place} />
          <SubmitButton>Save this place</SubmitButton>
        </ActionForm>
      ) : (
        <PlaceFactsCard place={place} />
      )}
    </div>
  )
}
