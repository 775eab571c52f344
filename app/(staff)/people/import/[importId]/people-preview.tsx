import { ImportPreview, type PreviewPosition } from '@/app/(staff)/import/import-preview'
import { sayRowProblem } from '@/app/words/imports'
import { sayRole } from '@/app/words/people'
import type { RowVerdict, WantedPool } from '@/lib/people/people-import'

export type LineVerdict = { id: string; line: number; verdict: RowVerdict }

const kinds = [
  { key: 'problem', label: 'To mend' },
  { key: 'new', label: 'New' },
  { key: 'known', label: 'Known already' },
] as const

type PeoplePreviewProps = PreviewPosition & {
  verdicts: readonly LineVerdict[]
  places: ReadonlyMap<string, string>
}

export function PeoplePreview({ verdicts, places, ...position }: PeoplePreviewProps) {
  return (
    <ImportPreview
      kinds={kinds}
      rows={verdicts}
      who={({ verdict }) => verdict.person}
      what={({ verdict }) => <What {...{ verdict, places }} />}
      {...position}
    />
  )
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
