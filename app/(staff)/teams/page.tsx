import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { type Column, Table } from '@/app/ui/table'
import { listTeams, type TeamDetail } from '@/lib/people/data/teams'
import { mayAct } from '@/lib/people/permissions'

export const metadata: Metadata = { title: 'Teams' }

const columns: Column<TeamDetail>[] = [
  {
    key: 'name',
    head: 'Team',
    rowHead: true,
    cell: ({ id, name, about }) => (
      <>
        <Link href={`/teams/${id}`} className="link font-medium">
          <bdi>{name}</bdi>
        </Link>
        <span className="block max-w-prose text-sm text-ink-soft max-lg:hidden">{about}</span>
      </>
    ),
  },
  {
    key: 'lead',
    head: 'Lead',
    cell: ({ lead }) =>
      lead ? <PersonName name={lead} /> : <span className="text-ink-faint">nobody yet</span>,
  },
  {
    key: 'open',
    head: 'Openings',
    align: 'end',
    cell: ({ openings }) => openings.filter(({ isFilled }) => !isFilled).length,
  },
  {
    key: 'filled',
    head: 'Filled',
    align: 'end',
    cell: ({ openings }) => openings.filter(({ isFilled }) => isFilled).length,
  },
]

export default async function TeamsPage() {
  const scope = await requireStaff('see-jobs')
  const add = mayAct(scope, 'edit-plan') && (
    <LinkButton kind="primary" href="/teams/new">
      Add a team
    </LinkButton>
  )
  return (
    <>
      <SectionTabs of="jobs" current="/teams" scope={scope} />
      <PageHeader
        title="Teams"
        sentence="The teams that candidates are matched to, and where each has room."
        primary={add}
      />
      <Table
        caption="Teams"
        columns={columns}
        rows={await listTeams(scope)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="There is no team yet">
            Candidates who passed the interviews are matched to a team that has an opening.
          </EmptyState>
        }
      />
    </>
  )
}
