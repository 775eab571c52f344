import type { ReactNode } from 'react'
import { EmptyState } from '@/app/ui/empty-state'
import { Pagination } from '@/app/ui/pagination'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { sayCount } from '@/lib/time/wording'

/** Which kind of rows is looked at, and how far: the page's address carries both. */
export type PreviewPosition = {
  show: string | undefined
  page: number
  hrefOf: (show: string, page: number) => string
}

type Row = { id: string; line: number; verdict: { kind: string } }
type Cells<R extends Row> = {
  who: (row: R) => { name: string; email: string }
  what: (row: R) => ReactNode
}
type ImportPreviewProps<R extends Row> = Cells<R> &
  PreviewPosition & {
    /** What may become of a row, in order; of a list without rows the second is shown. */
    kinds: readonly [Kind<R>, Kind<R>, ...Kind<R>[]]
    rows: readonly R[]
  }
type Kind<R extends Row> = { key: R['verdict']['kind']; label: string }

const pageSize = 50

/** Row by row what would happen, those with something to mend first. */
export function ImportPreview<R extends Row>(props: ImportPreviewProps<R>) {
  const { kinds, show, page, hrefOf, who, what } = props
  const of = (kind: string) => props.rows.filter(({ verdict }) => verdict.kind === kind)
  const filled = kinds.filter(({ key }) => of(key).length > 0)
  const current = kinds.find(({ key }) => key === show) ?? filled[0] ?? kinds[1]
  const rows = of(current.key)
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize))
  const shown = Math.min(Math.max(1, page), pageCount)
  return (
    <section aria-label="What would happen">
      <div className="mb-3">
        <TabLinks
          label="Which rows"
          tabs={kinds.map(({ key, label }) => ({
            href: hrefOf(key, 1),
            label,
            current: key === current.key,
            count: of(key).length,
          }))}
        />
      </div>
      <Table
        caption="What would become of each row"
        columns={columnsFor({ who, what })}
        rows={rows.slice((shown - 1) * pageSize, shown * pageSize)}
        rowKey={({ id }) => id}
        stacks
        empty={<EmptyState title="No rows of this kind">Look at the others above.</EmptyState>}
      />
      <Pagination
        page={shown}
        pageCount={pageCount}
        total={sayCount(rows.length, 'row', 'rows')}
        hrefOf={(to) => hrefOf(current.key, to)}
      />
    </section>
  )
}

function columnsFor<R extends Row>({ who, what }: Cells<R>): Column<R>[] {
  return [
    {
      key: 'line',
      head: 'Line',
      align: 'end',
      width: '4rem',
      cell: ({ line }) => (
        <>
          <span className="text-sm text-ink-soft sm:hidden">Line </span>
          {line}
        </>
      ),
    },
    {
      key: 'who',
      head: 'Who',
      rowHead: true,
      width: '28%',
      cell: (row) => <Who {...who(row)} />,
    },
    { key: 'what', head: 'What would happen', cell: what },
  ]
}

function Who({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name ? <PersonName name={name} /> : 'No name'}
      <span className="block truncate text-sm text-ink-soft">{email || 'no email'}</span>
    </>
  )
}
