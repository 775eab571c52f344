import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { SetUpList } from '@/app/(staff)/set-up-list'
import { requireStaff } from '@/app/session'
import { Status } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { sayJobStatus, toneOfJob } from '@/app/words/jobs'
import { mayAct } from '@/lib/people/permissions'
import { countJobs, type JobLine, listJobs } from '@/lib/pipeline/data/jobs'

export const metadata: Metadata = { title: 'Jobs' }

const columns: Column<JobLine>[] = [
  {
    key: 'title',
    head: 'Job',
    rowHead: true,
    width: '34%',
    cell: ({ id, title, level }) => (
      <>
        <Link href={`/jobs/${id}`} className="link font-medium">
          <bdi>{title}</bdi>
        </Link>
        <span className="block text-sm text-ink-soft">{level}</span>
      </>
    ),
  },
  {
    key: 'status',
    head: 'Status',
    width: '16%',
    cell: (job) => <Status tone={toneOfJob[job.status]}>{sayJobStatus(job)}</Status>,
  },
  {
    key: 'underWay',
    head: 'Under way',
    align: 'end',
    width: '10%',
    cell: ({ id, underWay }) =>
      underWay > 0 ? (
        <Link href={`/candidates?job=${id}`} className="link">
          {underWay}
        </Link>
      ) : (
        <span className="text-ink-faint">0</span>
      ),
  },
  { key: 'places', head: 'Places', wideOnly: true, cell: ({ places }) => places.join(' · ') },
  { key: 'owner', head: 'Owner', wideOnly: true, cell: ({ owner }) => <PersonName name={owner} /> },
]

type Asked = Promise<{ closed?: string | string[] }>

export default async function JobsPage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff('see-jobs')
  const closed = (await searchParams).closed === '1'
  const [jobs, counts] = await Promise.all([
    listJobs(scope, { statuses: closed ? ['closed'] : ['draft', 'open', 'paused'] }),
    countJobs(scope),
  ])
  const count = (status: JobLine['status']) => counts.get(status) ?? 0
  const mayAdd = mayAct(scope, 'add-job')
  return (
    <>
      <SectionTabs of="jobs" current="/jobs" scope={scope} />
      <PageHeader
        title="Jobs"
        sentence="The roles we hire for, and how many candidates are under way for each."
        primary={
          mayAdd && (
            <LinkButton kind="primary" href="/jobs/new">
              Add a job
            </LinkButton>
          )
        }
      />
      <SetUpList scope={scope} />
      <div className="mb-4">
        <TabLinks
          label="Which jobs"
          tabs={[
            {
              href: '/jobs',
              label: 'Drafts, open and paused',
              current: !closed,
              count: count('draft') + count('open') + count('paused'),
            },
            { href: '/jobs?closed=1', label: 'Closed', current: closed, count: count('closed') },
          ]}
        />
      </div>
      <Table
        caption={closed ? 'Closed jobs' : 'Jobs'}
        columns={columns}
        rows={jobs}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={closed ? 'No job is closed' : 'There is no job yet'}>
            {!closed &&
              (mayAdd
                ? 'Add the first one: it begins as a draft that nobody outside sees.'
                : 'An admin or a recruiter adds the first one.')}
          </EmptyState>
        }
      />
    </>
  )
}
