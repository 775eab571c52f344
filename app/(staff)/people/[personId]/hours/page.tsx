import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { HoursView } from '@/app/(staff)/hours/hours-view'
import { type HoursSearch, loadHours } from '@/app/(staff)/hours/load-hours'
import { requireStaff } from '@/app/session'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'

export const metadata: Metadata = { title: 'Hours' }

type Props = { params: Promise<{ personId: string }>; searchParams: HoursSearch }

export default async function TheirHoursPage({ params, searchParams }: Props) {
  const scope = await requireStaff('edit-hours')
  const { personId } = await params
  if (personId === scope.personId) redirect(hoursPath(scope, personId))
  const loaded = await loadHours(scope, personId, searchParams)
  const { name } = loaded.person
  return (
    <>
      <PageHeader
        title={
          <>
            Hours of <PersonName name={name} />
          </>
        }
        sentence="When they can be booked for interviews. Nothing that is booked moves by itself."
        above={
          <Link href={`/people/${personId}`} className="link">
            <bdi>{name}</bdi>
          </Link>
        }
      />
      <HoursView {...loaded} mine={false} path={hoursPath(scope, personId)} />
    </>
  )
}
