import type { Metadata } from 'next'
import { MatrixGrid } from '@/app/(staff)/qualifications/matrix-grid'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { explainTraining, sayTraining } from '@/app/words/staffing'
import { cellLetters } from '@/app/words/training'
import { getMatrix } from '@/lib/people/data/matrix'
import { listPlaces } from '@/lib/people/data/people'
import { listPools } from '@/lib/people/data/pools'
import { mayAct } from '@/lib/people/permissions'
import { trainings } from '@/lib/people/training'
import { isUuid } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Qualifications' }

type Asked = Promise<Record<string, string | string[] | undefined>>

export default async function QualificationsPage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff('see-people')
  const asked = await searchParams
  const search = typeof asked.q === 'string' ? asked.q : ''
  const [placeId, poolId] = [idOf(asked.place), idOf(asked.pool)]
  const who = asked.who === 'in-pools' || asked.who === 'in-training' ? asked.who : undefined
  const mayEdit = mayAct(scope, 'edit-plan')
  const [{ pools, people }, places, allPools] = await Promise.all([
    getMatrix(scope, { search, placeId, poolId, who }),
    listPlaces(),
    listPools(scope),
  ])
  const options = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <SectionTabs of="people" current="/qualifications" scope={scope} />
      <PageHeader
        title="Qualifications"
        sentence={`${sayCount(people.length, 'person', 'people')}, ${sayCount(pools.length, 'pool')}. ${mayEdit ? 'Choose a cell: arrows move, a letter sets it.' : 'A recruiter changes them.'}`}
      />
      <form className="mb-3 flex flex-wrap items-end gap-3" aria-label="Whom to show">
        <Field name="q" label="Name">
          <TextInput type="search" defaultValue={search} />
        </Field>
        <Field name="place" label="Place">
          <Select
            placeholder="Every place"
            defaultValue={placeId ?? ''}
            options={options(places)}
          />
        </Field>
        <Field name="pool" label="Pool">
          <Select
            placeholder="Every pool"
            defaultValue={poolId ?? ''}
            options={options(allPools)}
          />
        </Field>
        <Field name="who" label="Who">
          <Select
            placeholder="Everybody"
            defaultValue={who ?? ''}
            options={[
              { value: 'in-pools', label: 'In some pool' },
              { value: 'in-training', label: 'In training' },
            ]}
          />
        </Field>
        <Button type="submit">Show</Button>
      </form>
      <Legend />
      {people.length === 0 || pools.length === 0 ? (
        <div className="rounded-card border border-line bg-surface">
          <EmptyState title={pools.length === 0 ? 'There is no pool yet' : 'Nobody matches'}>
            {pools.length === 0 ? 'Add one under Pools.' : 'Try another name, place or pool.'}
          </EmptyState>
        </div>
      ) : (
        <MatrixGrid pools={pools} people={people} mayEdit={mayEdit} />
      )}
      {mayEdit && (
        <noscript>
          <p className="mt-3 text-ink-soft">
            Open a person by their name to change what they are qualified for.
          </p>
        </noscript>
      )}
    </>
  )
}

function Legend() {
  return (
    <dl className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {trainings.map((state) => (
        <div key={state} className="flex gap-1.5">
          <dt className="font-semibold text-ink">{cellLetters[state]}</dt>
          <dd>
            {sayTraining(state)}: {explainTraining(state)}
          </dd>
        </div>
      ))}
      <div className="flex gap-1.5">
        <dt className="font-semibold text-ink">–</dt>
        <dd>not in the pool</dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="font-semibold text-ink">1/2</dt>
        <dd>one done of two</dd>
      </div>
    </dl>
  )
}

function idOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && isUuid(value) ? value : undefined
}
