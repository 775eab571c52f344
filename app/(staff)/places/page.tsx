import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { type Column, Table } from '@/app/ui/table'
import { sayWeek } from '@/app/words/staffing'
import { listPlaceLines, type PlaceLine } from '@/lib/people/data/places'
import { mayAct } from '@/lib/people/permissions'
import { sayZone } from '@/lib/time/zone-names'

export const metadata: Metadata = { title: 'Places' }

const columns: Column<PlaceLine>[] = [
  {
    key: 'name',
    head: 'Place',
    rowHead: true,
    cell: ({ id, name }) => (
      <Link href={`/places/${id}`} className="link font-medium">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { key: 'zone', head: 'Time zone', wideOnly: true, cell: ({ timeZone }) => sayZone(timeZone) },
  {
    key: 'hours',
    head: 'Hours',
    cell: ({ hours }) => sayWeek(hours) || <span className="text-harm-ink">none yet</span>,
  },
  { key: 'people', head: 'People', align: 'end', cell: ({ people }) => people },
]

export default async function PlacesPage() {
  const scope = await requireStaff('see-people')
  const add = mayAct(scope, 'edit-settings') && (
    <LinkButton kind="primary" href="/places/new">
      Add a place
    </LinkButton>
  )
  return (
    <>
      <SectionTabs of="people" current="/places" scope={scope} />
      <PageHeader
        title="Places"
        sentence="Where people work: their hours, holidays, notice and limits, until they have their own."
        primary={add}
      />
      <Table
        caption="Places"
        columns={columns}
        rows={await listPlaceLines(scope)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="There is no place yet">
            People need one, since it says when they work.
          </EmptyState>
        }
      />
    </>
  )
}
