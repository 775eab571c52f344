import type { Metadata } from 'next'
import { SearchForm } from '@/app/(staff)/search-form'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { sayRoles } from '@/app/words/people'
import { listLeftBehind } from '@/lib/people/data/holdings'
import { listPeople, type PersonLine } from '@/lib/people/data/people'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'

export const metadata: Metadata = { title: 'People' }

const columns: Column<PersonLine>[] = [
  {
    key: 'name',
    head: 'Name',
    rowHead: true,
    cell: ({ id, name, email }) => (
      <>
        <Link href={`/people/${id}`} className="link font-medium">
          <PersonName name={name} />
        </Link>
        <span className="block text-sm text-ink-soft">{email}</span>
      </>
    ),
  },
  { key: 'roles', head: 'Roles', cell: ({ roles }) => sayRoles(roles) || 'None' },
  { key: 'place', head: 'Place', wideOnly: true, cell: ({ place }) => place ?? 'None' },
  {
    key: 'pools',
    head: 'Qualified for',
    wideOnly: true,
    cell: ({ pools }) => pools.join(', ') || <span className="text-ink-faint">nothing yet</span>,
  },
]

type Asked = Promise<{ q?: string | string[]; left?: string | string[] }>

export default async function PeoplePage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff('see-people')
  const { q, left: leftAsked } = await searchParams
  const search = typeof q === 'string' ? q : ''
  const left = leftAsked === '1'
  const shown = { ...(search ? { q: search } : {}), ...(left ? { left: '1' } : {}) }
  const people = await listPeople(scope, { search, left })
  const mayEdit = mayAct(scope, 'edit-people')
  const leftBehind = mayEdit ? await listLeftBehind(scope, await readClock()) : []
  return (
    <>
      <SectionTabs of="people" current="/people" scope={scope} />
      <PageHeader
        title="People"
        sentence="Everybody who reviews, interviews, decides or keeps this running."
        acts={
          mayEdit && (
            <>
              <LinkButton href={`/people/export?${new URLSearchParams(shown)}`} reload>
                Download as CSV
              </LinkButton>
              <LinkButton href="/people/import">Bring in a list</LinkButton>
            </>
          )
        }
        primary={
          mayEdit && (
            <LinkButton kind="primary" href="/people/new">
              Add a person
            </LinkButton>
          )
        }
      />
      {leftBehind.length > 0 && (
        <div className="mb-4">
          <Callout tone="attention" title="Somebody left, and not everything has a new home">
            {leftBehind.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={`/people/${id}/leaving`} className="link">
                  <bdi>{name}</bdi>
                </Link>
              </span>
            ))}
          </Callout>
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <TabLinks
          label="Which people"
          tabs={[
            { href: '/people', label: 'Here', current: !left },
            { href: '/people?left=1', label: 'Left', current: left },
          ]}
        />
        <SearchForm
          label="Find by name or email"
          value={search}
          fields={left ? { left: '1' } : {}}
        />
      </div>
      <Table
        caption="People"
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        empty={
          search ? (
            <EmptyState title={`Nobody matches “${search}”`}>Try a part of the name.</EmptyState>
          ) : (
            <EmptyState title={left ? 'Nobody has left' : 'Nobody is here yet'}>
              {!left && mayEdit && 'Add the people who interview and decide.'}
            </EmptyState>
          )
        }
      />
    </>
  )
}
