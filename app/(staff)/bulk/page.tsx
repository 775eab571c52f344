import type { Metadata } from 'next'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { type Column, Table } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { sayBulkAct, sayBulkState } from '@/app/words/bulk'
import { sayTurn } from '@/app/words/job-turns'
import { listBulks } from '@/lib/pipeline/data/bulk'
import { readClock } from '@/lib/platform/clock'
import { sayAgo, sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Done with many at once' }

type Line = Awaited<ReturnType<typeof listBulks>>[number]

export default async function BulkActsPage() {
  const scope = await requireStaff('see-candidates')
  const [bulks, now] = await Promise.all([listBulks(scope), readClock()])
  const columns: Column<Line>[] = [
    {
      key: 'act',
      head: 'What',
      rowHead: true,
      cell: ({ id, act, turn, done, waiting, refused }) => (
        <Link className="link font-medium" href={`/bulk/${id}`}>
          {turn ? `${sayTurn(turn).title} a job` : act ? sayBulkAct(act) : 'Something'},{' '}
          {sayCount(done + waiting + refused, 'person', 'people')}
        </Link>
      ),
    },
    { key: 'state', head: 'State', cell: ({ state }) => sayBulkState(state) },
    { key: 'done', head: 'Done', align: 'end', cell: ({ done }) => done },
    { key: 'refused', head: 'Not possible', align: 'end', cell: ({ refused }) => refused },
    {
      key: 'when',
      head: 'Begun',
      cell: ({ startedAt }) =>
        startedAt && <TimeText at={startedAt}>{sayAgo(startedAt, now, scope.timeZone)}</TimeText>,
    },
  ]
  return (
    <>
      <PageHeader
        title="Done with many at once"
        sentence="What you did with several candidates in one go, and what became of it."
      />
      <Table
        caption="Done with many at once, newest first"
        columns={columns}
        rows={bulks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="Nothing yet"
            act={<LinkButton href="/candidates">Go to the candidates</LinkButton>}
          >
            Tick several candidates in a list and choose what to do with them.
          </EmptyState>
        }
      />
    </>
  )
}
