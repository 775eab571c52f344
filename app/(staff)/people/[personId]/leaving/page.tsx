import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EndOfAccess } from '@/app/(staff)/people/[personId]/leaving/end-of-access'
import { HoldingsSection } from '@/app/(staff)/people/[personId]/leaving/holdings-section'
import { rehome } from '@/app/(staff)/people/leaving-actions'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { ProgressBar } from '@/app/ui/progress-bar'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { sayAccessStillOpen } from '@/app/words/leaving'
import { findHandOver } from '@/lib/people/data/hand-overs'
import { listHoldingsFor } from '@/lib/people/data/holdings'
import { listNewHomes } from '@/lib/people/data/new-homes'
import { findPerson } from '@/lib/people/data/people'
import { lineId } from '@/lib/people/handing-over'
import { type Holding, holdingKinds, mayBeExcused, mayBeHandedOver } from '@/lib/people/holdings'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Leaving' }

type Props = { params: Promise<{ personId: string }> }

/** Everything that somebody holds, until each line has a new home or an excuse; then their access ends. */
export default async function LeavingPage({ params }: Props) {
  const scope = await requireStaff('edit-people')
  const { personId } = await params
  const person = /^[0-9a-f-]{36}$/i.test(personId) ? await findPerson(scope, personId) : null
  if (!person || personId === scope.personId) notFound()
  const now = await readClock()
  const holdings = await listHoldingsFor(scope, personId, now)
  const [homes, run] = await Promise.all([
    listNewHomes(database(), { leaverId: personId, holdings, now }),
    findHandOver(database(), personId),
  ])
  const failures = run?.failures ?? new Map()
  const failed = holdings.filter((one) => failures.has(lineId(one))).length
  const pools = holdings.filter((one) => one.kind === 'pool')
  const open = holdings.filter((one) => one.kind !== 'pool')
  return (
    <div className="max-w-5xl space-y-5">
      <PageHeader
        title={
          <>
            Leaving: <PersonName name={person.name} />
          </>
        }
        sentence={sayWhatIsLeft(open, person.deactivatedAt !== null)}
        above={
          <Link href={`/people/${personId}`} className="link">
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      {failed > 0 && !run?.isRunning && (
        <Callout
          tone="attention"
          title={`${sayCount(failed, 'line', 'lines')} could not be handed over`}
        >
          The others are done. Each says why below; choose again, or try the same again.
        </Callout>
      )}
      {run?.accessRefusal && !run.isRunning && !person.deactivatedAt && (
        <Callout tone="harm" title="Their access is still open">
          {sayAccessStillOpen(run.accessRefusal)}
        </Callout>
      )}
      {run?.isRunning ? (
        <Card title="Handing over">
          <div className="space-y-3">
            <ProgressBar
              label="Handing over, how far"
              done={run.done + run.failed}
              total={run.total}
            />
            <p role="status" className="text-sm text-ink-soft">
              {run.done + run.failed} of {run.total} done
              {run.failed > 0 ? `, ${run.failed} of them not possible` : ''}.{' '}
              {run.endsAccess && 'Their access ends as soon as all of it has another owner. '}
              You may leave this page; it goes on.
            </p>
          </div>
        </Card>
      ) : open.length > 0 ? (
        <ActionForm action={rehome} fields={{ personId, actId: newId() }} label="New homes">
          {holdingKinds.map((kind) => (
            <HoldingsSection
              key={kind}
              kind={kind}
              holdings={open.filter((one) => one.kind === kind)}
              homes={homes}
              failures={failures}
              timeZone={scope.timeZone}
              now={now}
            />
          ))}
          {open.some(({ kind }) => mayBeExcused(kind)) && (
            <Field
              name="reason"
              label="Why nobody takes over what you excuse"
              hint="For the timelines of these applications; candidates never see it."
            >
              <TextInput defaultValue="Has left the company." />
            </Field>
          )}
          {open.some(({ kind }) => kind === 'seat') && (
            <Checkbox
              name="agreed"
              label="Whoever is inside their own notice has said yes"
              hint="Nobody is seated on shorter notice than theirs without it."
            />
          )}
          <SubmitButton pendingLabel="Handing over…">{sayButton(open)}</SubmitButton>
        </ActionForm>
      ) : (
        <Callout tone="ok" title="Everything has a new home">
          {person.deactivatedAt
            ? 'Nothing is left to do here.'
            : 'Nobody waits for them any more. Their access can end.'}
        </Callout>
      )}
      {!run?.isRunning && (
        <EndOfAccess
          person={{ id: personId, name: person.name, hasLeft: person.deactivatedAt !== null }}
          open={open}
          pools={pools}
          homes={homes}
        />
      )}
    </div>
  )
}

function sayWhatIsLeft(open: readonly Holding[], hasLeft: boolean): string {
  const things = sayCount(open.length, 'thing still needs', 'things still need')
  if (open.length === 0) return hasLeft ? 'Has left.' : 'Holds nothing that needs a new home.'
  return hasLeft
    ? `Cannot sign in any more; ${things} a new home or an excuse.`
    : `${things} a new home or an excuse before they are gone. What fits best is chosen already.`
}

function sayButton(open: readonly Holding[]): string {
  return open.some(({ kind }) => mayBeHandedOver(kind))
    ? 'Hand over as chosen, and email whoever is concerned'
    : 'Excuse as chosen'
}
