import type { Metadata } from 'next'
import Link from 'next/link'
import { CandidateFilters } from '@/app/(staff)/candidates/candidate-filters'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { PersonName } from '@/app/ui/person-name'
import { type Column, Table } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { sayStep } from '@/app/words/steps'
import { mayAct } from '@/lib/people/permissions'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import {
  type CandidateLine,
  candidatesPerPage,
  listCandidateFilters,
  listCandidates,
} from '@/lib/pipeline/data/candidates'
import { sayCount, sayDate, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Candidates' }

const statuses = ['active', 'paused', 'rejected', 'withdrawn', 'hired'] as const
type Name = 'q' | 'job' | 'status' | 'owner' | 'page'
type Props = { searchParams: Promise<Record<Name, string | string[] | undefined>> }

export default async function CandidatesPage({ searchParams }: Props) {
  const scope = await requireStaff('see-candidates')
  const asked = await searchParams
  const text = (name: Name) => (typeof asked[name] === 'string' ? asked[name] : '')
  const status: ApplicationStatus | undefined = statuses.find((one) => one === text('status'))
  const page = Math.max(1, Number.parseInt(text('page'), 10) || 1)
  const filter = { search: text('q'), jobId: id(text('job')), status, ownerId: id(text('owner')) }
  const [{ lines, total, now }, choices] = await Promise.all([
    listCandidates(scope, { ...filter, page }),
    listCandidateFilters(scope),
  ])
  const narrowed = Boolean(filter.search || filter.jobId || status || filter.ownerId)
  const add = mayAct(scope, 'add-candidate') ? (
    <LinkButton kind="primary" href="/candidates/new">
      Add a candidate
    </LinkButton>
  ) : null
  const hrefOf = (to: number) =>
    `/candidates?${new URLSearchParams({
      ...(filter.search ? { q: filter.search } : {}),
      ...(filter.jobId ? { job: filter.jobId } : {}),
      ...(status ? { status } : {}),
      ...(filter.ownerId ? { owner: filter.ownerId } : {}),
      page: String(to),
    })}`
  return (
    <>
      <PageHeader title="Candidates" primary={add} />
      <CandidateFilters choices={choices} chosen={{ ...filter, status }} statuses={statuses} />
      <Table
        caption="Candidates, newest first"
        columns={columnsFor(scope.timeZone, now)}
        rows={lines}
        rowKey={({ applicationId }) => applicationId}
        rowTone={({ status: at }) => (at === 'active' || at === 'paused' ? undefined : 'faded')}
        empty={
          <EmptyState
            title={narrowed ? 'Nobody matches' : 'No candidate yet'}
            act={narrowed ? <LinkButton href="/candidates">Show everybody</LinkButton> : add}
          >
            {narrowed
              ? 'Try fewer letters of the name, or fewer filters.'
              : 'They appear here as they apply on a job’s public page, or when you add one.'}
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / candidatesPerPage))}
        total={sayCount(total, 'application')}
        hrefOf={hrefOf}
      />
    </>
  )
}

function columnsFor(timeZone: string, now: Date): Column<CandidateLine>[] {
  const today = localDateAt(now, timeZone)
  return [
    {
      key: 'name',
      head: 'Candidate',
      rowHead: true,
      width: '24%',
      cell: ({ applicationId, name }) => (
        <Link href={`/applications/${applicationId}`} className="link font-medium">
          <PersonName name={name} truncate />
        </Link>
      ),
    },
    {
      key: 'job',
      head: 'Job',
      width: '26%',
      wideOnly: true,
      cell: ({ job }) => <span title={job}>{job}</span>,
    },
    { key: 'step', head: 'Step', cell: ({ step }) => sayStep(step) },
    {
      key: 'owner',
      head: 'Owner',
      width: '12%',
      wideOnly: true,
      cell: ({ owner }) => <PersonName name={owner} truncate />,
    },
    {
      key: 'answer',
      head: 'Answer by',
      width: '8rem',
      wideOnly: true,
      cell: ({ answerByDate, status }) =>
        status === 'active' || status === 'paused' ? sayLocalDate(answerByDate, today) : '',
    },
    {
      key: 'received',
      head: 'Came',
      width: '7rem',
      wideOnly: true,
      cell: ({ receivedAt }) => (
        <TimeText at={receivedAt}>{sayDate(receivedAt, timeZone, now)}</TimeText>
      ),
    },
  ]
}

function id(text: string): string | undefined {
  return /^[0-9a-f-]{36}$/i.test(text) ? text : undefined
}
