'use client'

import clsx from 'clsx'
import { memo } from 'react'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayCell, sayProgress } from '@/app/words/training'
import type { MatrixPerson, MatrixPool } from '@/lib/people/data/matrix'
import type { Training, TrainingProgress } from '@/lib/people/training'

const looks: Record<Training, string> = {
  qualified: 'bg-ok-soft text-ok-ink',
  'awaiting-sign-off': 'bg-attention-soft text-attention-ink',
  'reverse-shadowing': 'bg-info-soft text-info-ink',
  shadowing: 'bg-info-soft text-info-ink',
}

/** Two lines hold as much. */
const longName = 40

type Props = {
  row: number
  person: MatrixPerson
  cells: readonly (TrainingProgress | null)[]
  pools: readonly MatrixPool[]
  /** The column that the keyboard is in, if it is in this row. */
  activeColumn: number | null
}

/** One person. Only rows that changed are drawn again: a large company has thousands of cells. */
export const GridRow = memo(function GridRow({ row, person, cells, pools, activeColumn }: Props) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky start-0 z-10 border-e border-b border-line bg-surface px-3 py-1 text-start font-normal"
      >
        {/* However long a name is, the pools stay in sight beside it. */}
        <div className="w-28 sm:w-40 lg:w-52">
          <Link
            href={`/qualifications/${person.id}`}
            className="link line-clamp-2 w-fit max-w-full font-medium"
            title={person.name.length > longName ? person.name : undefined}
            tabIndex={activeColumn === null ? -1 : 0}
          >
            <PersonName name={person.name} />
          </Link>
          {person.place && <span className="block text-sm text-ink-soft">{person.place}</span>}
        </div>
      </th>
      {pools.map((pool, column) => {
        const progress = cells[column] ?? null
        const short = sayCell(progress, pool)
        // Whoever speaks to the page says what they see.
        const said = progress ? `${sayProgress(progress, pool)}, ${short}` : 'not in it'
        return (
          <td
            key={pool.id}
            className={clsx(
              'border-e border-b border-line p-0 last:border-e-0',
              progress ? looks[progress.state] : 'text-ink-faint',
            )}
          >
            <button
              type="button"
              data-row={row}
              data-column={column}
              tabIndex={activeColumn === column ? 0 : -1}
              aria-current={activeColumn === column ? 'true' : undefined}
              aria-label={`${person.name}, ${pool.name}: ${said}`}
              className={clsx(
                'block min-h-10 w-full min-w-24 px-2 text-center whitespace-nowrap tabular-nums -outline-offset-2',
                activeColumn === column && 'outline-2 outline-focus',
              )}
            >
              {short}
            </button>
          </td>
        )
      })}
    </tr>
  )
})
