import clsx from 'clsx'
import type { CSSProperties, Key, ReactNode } from 'react'
import { Link } from '@/app/ui/link'

export type Column<Row> = {
  key: string
  head: string
  /** Where the head says nothing to the eye: acts at the line's end. */
  headHidden?: boolean
  cell: (row: Row) => ReactNode
  /** Sorts by it: the head is a link, and says which way the list is sorted. */
  headLink?: { href: string; sorted?: 'ascending' | 'descending' }
  align?: 'start' | 'end'
  /** A share of a laptop's width, "30%" or "9rem"; there its cells truncate and never push. */
  width?: string
  /** With a width its cells go on in another line instead. */
  wraps?: boolean
  /** Left out on phones. */
  wideOnly?: boolean
  /** Names the row for a screen reader; one column at most. */
  rowHead?: boolean
}

type TableProps<Row> = {
  /** What is listed, read out before it. */
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  /** An EmptyState: says what to do. */
  empty: ReactNode
  rowTone?: (row: Row) => 'chosen' | 'faded' | undefined
  /** On phones the cells of a row stand below each other: for sentences, which a narrow column breaks to pieces. */
  stacks?: boolean
}

/** Dense lines under a head that stays in sight. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, rowTone, stacks = false } = props
  if (rows.length === 0) {
    return <div className="rounded-card border border-line bg-surface">{empty}</div>
  }
  const fixed = columns.some(({ width }) => width !== undefined)
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface lg:overflow-x-clip">
      <table
        className={clsx(
          'w-full border-separate border-spacing-0',
          fixed && 'lg:table-fixed',
          stacks && 'max-sm:block',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className={clsx(stacks && 'max-sm:sr-only')}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.headLink?.sorted}
                style={{ '--column': column.width } as CSSProperties}
                className={clsx(
                  'sticky top-0 z-10 border-b border-line bg-sunken px-3 py-1.5 text-sm font-medium whitespace-nowrap text-ink-soft first:rounded-ss-card last:rounded-se-card',
                  column.width !== undefined && 'lg:w-(--column) lg:whitespace-normal',
                  placeOf(column),
                )}
              >
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={clsx(stacks && 'max-sm:block')}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={clsx(
                'group hover:bg-sunken',
                toneOf(rowTone?.(row)),
                stacks &&
                  'max-sm:block max-sm:border-line max-sm:border-b max-sm:py-2 last:border-b-0',
              )}
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} stacks={stacks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row>({ column: { head, headHidden, headLink } }: { column: Column<Row> }) {
  if (!headLink) return <span className={headHidden ? 'sr-only' : undefined}>{head}</span>
  const { href, sorted } = headLink
  return (
    <Link href={href} className="hover:text-ink hover:underline" scroll={false}>
      {head}
      {sorted && <span aria-hidden="true"> {sorted === 'ascending' ? '↑' : '↓'}</span>}
    </Link>
  )
}

type BodyCellProps<Row> = { column: Column<Row>; row: Row; stacks: boolean }

function BodyCell<Row>({ column, row, stacks }: BodyCellProps<Row>) {
  const className = clsx(
    stacks && 'max-sm:block max-sm:border-b-0 max-sm:py-0.5 max-sm:text-start',
    'border-b border-line px-3 py-1.5 align-top font-normal group-last:border-b-0',
    column.width !== undefined && !column.wraps && 'lg:max-w-0 lg:truncate',
    placeOf(column),
  )
  if (column.rowHead) {
    return (
      <th scope="row" className={className}>
        {/* A name of two hundred letters in one word leaves room for the other columns. */}
        <div
          className={clsx(
            stacks ? 'sm:max-w-56' : 'max-w-56',
            column.width === undefined ? 'lg:max-w-56 xl:max-w-80' : 'lg:max-w-none',
          )}
        >
          {column.cell(row)}
        </div>
      </th>
    )
  }
  return <td className={className}>{column.cell(row)}</td>
}

function placeOf<Row>({ align, wideOnly }: Column<Row>): string {
  return clsx(align === 'end' ? 'text-end tabular-nums' : 'text-start', wideOnly && 'max-lg:hidden')
}

function toneOf(tone: 'chosen' | 'faded' | undefined): string | undefined {
  if (tone === 'chosen') return 'bg-accent-soft'
  return tone === 'faded' ? 'text-ink-faint' : undefined
}
