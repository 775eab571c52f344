import type { Metadata } from 'next'
import { addPool } from '@/app/(staff)/pools/actions'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { type Column, Table } from '@/app/ui/table'
import { TextInput } from '@/app/ui/text-input'
import { listPools, type PoolLine } from '@/lib/people/data/pools'
import { mayAct } from '@/lib/people/permissions'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Pools' }

const columns: Column<PoolLine>[] = [
  {
    key: 'name',
    head: 'Pool',
    rowHead: true,
    cell: ({ id, name }) => (
      <Link href={`/pools/${id}`} className="link font-medium">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    key: 'qualified',
    head: 'Qualified',
    align: 'end',
    cell: ({ qualified, usedBy }) =>
      qualified === 0 && usedBy.length > 0 ? (
        <span className="font-medium text-harm-ink">nobody</span>
      ) : (
        qualified
      ),
  },
  { key: 'training', head: 'In training', align: 'end', cell: ({ inTraining }) => inTraining },
  {
    key: 'usedBy',
    head: 'Fills seats of',
    wideOnly: true,
    cell: ({ usedBy }) =>
      usedBy.join(', ') || <span className="text-ink-faint">no published plan</span>,
  },
]

export default async function PoolsPage() {
  const scope = await requireStaff('see-people')
  return (
    <>
      <SectionTabs of="people" current="/pools" scope={scope} />
      <PageHeader
        title="Pools"
        sentence="Who is qualified for which interview. A plan fills each seat from one of these."
      />
      <div className="space-y-5">
        <Table
          caption="Pools"
          columns={columns}
          rows={await listPools(scope)}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="There is no pool yet">
              A plan needs one for each kind of interview.
            </EmptyState>
          }
        />
        {mayAct(scope, 'edit-plan') && (
          <Card title="Add a pool">
            <ActionForm
              action={addPool}
              fields={{ poolId: newId() }}
              idName="commandId"
              label="Add a pool"
              className="flex max-w-xl flex-wrap items-end gap-3"
            >
              <Field name="name" label="Name" className="flex-1">
                <TextInput autoComplete="off" placeholder="Data modelling" />
              </Field>
              <SubmitButton kind="secondary">Add this pool</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  )
}
