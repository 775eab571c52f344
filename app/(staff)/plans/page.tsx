import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { type Column, Table } from '@/app/ui/table'
import { mayAct } from '@/lib/people/permissions'
import { listPlans, type PlanLine } from '@/lib/pipeline/data/plans'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Plans' }

const columns: Column<PlanLine>[] = [
  {
    key: 'name',
    head: 'Plan',
    rowHead: true,
    cell: ({ id, name, hasDraft }) => (
      <>
        <Link href={`/plans/${id}`} className="link font-medium">
          <bdi>{name}</bdi>
        </Link>{' '}
        {hasDraft && <Badge tone="info">a draft is waiting</Badge>}
      </>
    ),
  },
  { key: 'stages', head: 'Stages', cell: ({ stageNames }) => stageNames.join(' → ') },
  {
    key: 'promise',
    head: 'Answer within',
    cell: ({ publishedPromiseDays }) =>
      publishedPromiseDays === null ? 'not published' : sayCount(publishedPromiseDays, 'day'),
  },
  { key: 'jobs', head: 'Jobs', align: 'end', cell: ({ jobs }) => jobs },
]

export default async function PlansPage() {
  const scope = await requireStaff('see-jobs')
  return (
    <>
      <SectionTabs of="jobs" current="/plans" scope={scope} />
      <PageHeader
        title="Plans"
        sentence="The recipe of each interview process: its stages, who sits where, and when the answer is promised."
        primary={
          mayAct(scope, 'edit-plan') && (
            <LinkButton kind="primary" href="/plans/new">
              Add a plan
            </LinkButton>
          )
        }
      />
      <Table
        caption="Plans"
        columns={columns}
        rows={await listPlans(scope)}
        rowKey={({ id }) => id}
        empty={<EmptyState title="There is no plan yet">A job needs one.</EmptyState>}
      />
    </>
  )
}
