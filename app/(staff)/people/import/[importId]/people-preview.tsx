import { EmptyState } from '@/app/ui/empty-state'
import { Pagination } from '@/app/ui/pagination'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { sayRowProblem } from '@/app/words/imports'
import { sayRole } from '@/app/words/people'
import type { RowVerdict, WantedPool } from '@/lib/people/people-import'
import { sayCount } from '@/lib/time/wording'

export type LineVerdict = { id: string; line: number; verdict: RowVerdict }

const pageSize = 50
const kinds = [
  { key: 'problem', label: 'To mend' },
  { key: 'new', label: 'New' },
  { key: 'known', label: 'Known already' },
] as const

type PeoplePreviewProps = {
  verdicts: readonly LineVerdict[]
  show: string | undefined
  page: number
  places: ReadonlyMap<string, string>
  hrefOf: (show: string, page: number) => string
}

/** Row by row what would happen, those with something to mend first. */
export function PeoplePreview({ verdicts, show, page, places, hrefOf }: PeoplePreviewProps) {
  const of = (kind: string) => verdicts.filter(({ verdict }) => verdict.kind === kind)
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
        columns={columnsFor(places)}
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

function columnsFor(places: ReadonlyMap<string, string>): Column<LineVerdict>[] {
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
      cell: ({ verdict: { person } }) => (
        <>
          {person.name ? <PersonName name={person.name} /> : 'No name'}
          <span className="block truncate text-sm text-ink-soft">{person.email || 'no email'}</span>
        </>
      ),
    },
    {
      key: 'what',
      head: 'What would happen',
      cell: ({ verdict }) => <What {...{ verdict, places }} />,
    },
  ]
}

function What({ verdict, places }: { verdict: RowVerdict; places: ReadonlyMap<string, string> }) {
  const { person } = verdict
  if (verdict.kind === 'problem') {
    return (
      <ul>
        {verdict.problems.map((problem) => (
          <li key={problem.what + (problem.value ?? '')}>{sayRowProblem(problem)}</li>
        ))}
      </ul>
    )
  }
  if (verdict.kind === 'new') {
    const roles = person.roles.length > 0 ? person.roles.map(sayRole).join(', ') : 'Interviewer'
    const place = person.placeId ? places.get(person.placeId) : null
    return (
      <>
        {[`Added as ${roles}`, place ? `in ${place}` : 'without a place'].join(' ')}
        {person.pools.length > 0 && `; ${sayPools(person.pools)}`}
        {person.managerEmail && `; managed by ${person.managerEmail}`}.
        {verdict.alike !== null && (
          <span className="block text-attention-ink">
            Somebody of this name is here with another address
            {verdict.alike && ` (${verdict.alike})`}: decide below.
          </span>
        )}
      </>
    )
  }
  const { adds, known } = verdict
  const parts = [
    adds.roles.length > 0 && `becomes ${adds.roles.map(sayRole).join(', ')}`,
    adds.pools.length > 0 && sayPools(adds.pools),
    adds.manager && `is managed by ${person.managerEmail}`,
    adds.place && `gets the place ${places.get(person.placeId ?? '') ?? ''}`,
  ].filter(Boolean)
  return (
    <>
      {known.name !== person.name && (
        <>
          Is <bdi>{known.name}</bdi> here.{' '}
        </>
      )}
      {parts.length > 0 ? `Already here; ${parts.join('; ')}.` : 'Already here; nothing changes.'}
    </>
  )
}

const trainings = {
  shadowing: 'shadow',
  'reverse-shadowing': 'reverse shadow',
  'awaiting-sign-off': 'awaiting sign-off',
} as const

function sayPools(pools: readonly WantedPool[]): string {
  const names = pools.map(({ id, name, state }) => {
    const training = state === 'qualified' ? '' : ` (${trainings[state]})`
    return `${name}${training}${id === null ? ', a new pool' : ''}`
  })
  return `qualified for ${names.join(', ')}`
}
