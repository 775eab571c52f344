import type { Metadata } from 'next'
import { HoursView } from '@/app/(staff)/hours/hours-view'
import { type HoursSearch, loadHours } from '@/app/(staff)/hours/load-hours'
import { requireStaff } from '@/app/session'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'

export const metadata: Metadata = { title: 'My hours' }

export default async function MyHoursPage({ searchParams }: { searchParams: HoursSearch }) {
  const scope = await requireStaff()
  const loaded = await loadHours(scope, scope.personId, searchParams)
  return (
    <>
      <PageHeader
        title="My hours"
        sentence="When you can be booked for interviews. Nothing that is booked moves by itself."
        above={
          <Link href="/interviews" className="link">
            My week
          </Link>
        }
      />
      <HoursView {...loaded} mine path="/interviews/hours" />
    </>
  )
}
