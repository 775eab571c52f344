import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { type Column, Table } from '@/app/ui/table'
import { sayForWhom } from '@/app/words/kits'
import type { PlanUse } from '@/lib/scorecards/data/library'

const columns: Column<PlanUse>[] = [
  {
    key: 'plan',
    head: 'Plan',
    rowHead: true,
    cell: ({ planId, plan }) => (
      <Link href={`/plans/${planId}`} className="link font-medium">
        <bdi>{plan}</bdi>
      </Link>
    ),
  },
  { key: 'parts', head: 'In', cell: ({ parts }) => parts.join(', ') },
  { key: 'whom', head: 'For', cell: sayForWhom },
]

/** Where a kit or a rubric is used: in force, in drafts, and by those who run on older versions. */
export function UsesCard({ uses }: { uses: PlanUse[] }) {
  return (
    <Card title="Where it is used" flush>
      <Table
        caption="Where it is used"
        columns={columns}
        rows={uses}
        rowKey={({ planId }) => planId}
        empty={
          <p className="px-4 py-3 text-ink-soft">
            Nowhere yet. Choose it in a plan’s editor, at an interview or a take-home.
          </p>
        }
      />
    </Card>
  )
}
