import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { NeedsCard } from '@/app/(staff)/training/needs-card'
import { StartTrainingCard } from '@/app/(staff)/training/start-training-card'
import { TraineesTable } from '@/app/(staff)/training/trainees-table'
import { requireStaff } from '@/app/session'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { explainTraining, sayTraining } from '@/app/words/staffing'
import { listPeople } from '@/lib/people/data/people'
import { listTrainings, type TrainingLine } from '@/lib/people/data/training'
import { mayAct } from '@/lib/people/permissions'
import { trainings } from '@/lib/people/training'
import { readClock } from '@/lib/platform/clock'

export const metadata: Metadata = { title: 'Training' }

type Asked = Promise<Record<string, string | string[] | undefined>>

/** A board that is seen at a glance needs no search. */
const fewLines = 12

/** Who may see people sees everybody's; a signer or trainee sees their own, by the link in their mail. */
export default async function TrainingPage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff()
  const { person, pool, q } = await searchParams
  const search = typeof q === 'string' ? q.trim() : ''
  const poolId = typeof pool === 'string' && pool ? pool : null
  const now = await readClock()
  const maySeePeople = mayAct(scope, 'see-people')
  const mayEditAll = mayAct(scope, 'edit-plan')
  const [{ lines, pools }, people] = await Promise.all([
    listTrainings(scope, now),
    mayEditAll ? listPeople(scope) : [],
  ])
  // One array for every line: it is sent once, however many are in training.
  const signers = people.map(({ id, name }) => ({ value: id, label: name }))
  const shown = lines.filter(
    (line) =>
      (typeof person !== 'string' || line.personId === person) &&
      (!poolId || line.poolId === poolId) &&
      line.name.toLocaleLowerCase().includes(search.toLocaleLowerCase()),
  )
  const narrowed = shown.length < lines.length
  const board = (
    <div className="space-y-6">
      {narrowed && (
        <p className="text-ink-soft">
          {shown.length} of {lines.length} trainings are shown.{' '}
          <Link href="/training" className="link">
            Show all
          </Link>
        </p>
      )}
      {shown.length === 0 && narrowed && (
        <div className="rounded-card border border-line bg-surface">
          <EmptyState title="Nobody in training matches">Try another name or pool.</EmptyState>
        </div>
      )}
      {shown.length === 0 && !narrowed && (
        <div className="rounded-card border border-line bg-surface">
          <EmptyState title={maySeePeople ? 'Nobody is in training' : 'No training is yours'}>
            {mayEditAll
              ? 'Start one here: they are invited in addition to whoever interviews, and never cost a time.'
              : 'You sign nobody off, and you are in no training.'}
          </EmptyState>
        </div>
      )}
      {trainings.map((state) => (
        <Group
          key={state}
          title={sayTraining(state)}
          note={explainTraining(state)}
          lines={shown.filter((line) => line.state === state)}
        >
          {(group) => (
            <TraineesTable
              caption={sayTraining(state)}
              lines={group}
              pools={new Map(pools.map((one) => [one.id, one]))}
              viewer={{ ...scope, mayEditAll, maySeePeople }}
              signers={signers}
              now={now}
            />
          )}
        </Group>
      ))}
    </div>
  )
  return (
    <>
      {maySeePeople && <SectionTabs of="people" current="/training" scope={scope} />}
      <PageHeader
        title="Training"
        sentence="First they listen, then they lead with somebody beside them, then their signer says yes. Interviews that took place count by themselves."
        acts={mayEditAll && <LinkButton href="#start">Start training</LinkButton>}
      />
      {lines.length > fewLines && (
        <form className="mb-5 flex flex-wrap items-end gap-3" aria-label="Whom to show">
          <Field name="q" label="Name">
            <TextInput type="search" defaultValue={search} />
          </Field>
          <Field name="pool" label="Pool">
            <Select
              placeholder="Every pool"
              defaultValue={poolId ?? ''}
              options={pools.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Button type="submit">Show</Button>
        </form>
      )}
      {board}
      {maySeePeople && (
        <div className="mt-6 grid items-start gap-5 lg:grid-cols-2">
          {mayEditAll && (
            <div id="start" className="scroll-mt-4">
              <StartTrainingCard pools={pools} people={people} />
            </div>
          )}
          <NeedsCard pools={pools} mayEdit={mayEditAll} />
        </div>
      )}
    </>
  )
}

function Group(props: {
  title: string
  note: string
  lines: TrainingLine[]
  children: (lines: TrainingLine[]) => React.ReactNode
}) {
  const { title, note, lines, children } = props
  if (lines.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 font-semibold">
        {title}{' '}
        <span className="font-normal text-ink-soft">
          ({lines.length}): {note}
        </span>
      </h2>
      {children(lines)}
    </section>
  )
}
