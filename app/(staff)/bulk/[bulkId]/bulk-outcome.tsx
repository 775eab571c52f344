import { WhoAndWhere } from '@/app/(staff)/bulk/[bulkId]/bulk-preview'
import { TurnOutcome } from '@/app/(staff)/bulk/[bulkId]/turn-outcome'
import { again, goOn, stop } from '@/app/(staff)/bulk/actions'
import type { BulkView } from '@/app/(staff)/bulk/load-bulk'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { ProgressBar } from '@/app/ui/progress-bar'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayBulkAct, sayBulkDone, sayBulkRefusal } from '@/app/words/bulk'
import { sayTurn } from '@/app/words/job-turns'
import { isToldLater } from '@/lib/pipeline/bulk'
import { type Bulk, progressOf } from '@/lib/pipeline/data/bulk'
import { sayCount } from '@/lib/time/wording'

/** How far it is, what failed with its sentence, and what can be done about it. */
export function BulkOutcome({ view }: { view: BulkView }) {
  const { bulk, people } = view
  const { state, items, turn } = bulk
  const what = whatIsDone(bulk)
  if (!what) return null
  const counts = progressOf(bulk)
  const asked = items.length - counts['left-out']
  const byId = new Map(people.map((person) => [person.applicationId, person]))
  const inState = (wanted: (typeof items)[number]['state']) =>
    items
      .filter((item) => item.state === wanted)
      .map(({ applicationId, refusal }) => ({ person: byId.get(applicationId), refusal }))
  const refused = inState('refused')
  const done = inState('done')
  return (
    <>
      <PageHeader
        title={`${what}: ${sayCount(asked, 'person', 'people')}`}
        sentence={sentenceOf(bulk)}
        acts={<LinkButton href="/bulk">Everything done with many</LinkButton>}
      />
      <div className="space-y-5">
        {turn && state !== 'running' && <TurnOutcome turn={turn} scope={view.scope} />}
        <Card>
          <div className="space-y-4">
            <ProgressBar
              label={`${what}, how far`}
              done={counts.done + counts.refused}
              total={asked}
            />
            <div className="flex flex-wrap gap-2">
              <OutcomeActs bulk={bulk} />
            </div>
          </div>
        </Card>
        {refused.length > 0 && (
          <Card title={`Not done: ${refused.length}`} flush>
            <ul className="divide-y divide-line">
              {refused.map(({ person, refusal }, index) => (
                <li key={person?.applicationId ?? index} className="px-4 py-2">
                  {person ? (
                    <WhoAndWhere person={person} linked />
                  ) : (
                    <p className="text-ink-soft">Somebody whom you may not see any more</p>
                  )}
                  <p className="text-sm">{refusal && sayBulkRefusal(refusal)}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {done.length > 0 && (
          <Card title={`Done: ${done.length}`} flush>
            <ul className="columns-2 gap-0 px-4 py-2 xl:columns-3">
              {done.map(
                ({ person }) =>
                  person && (
                    <li key={person.applicationId} className="truncate py-0.5">
                      <Link href={`/applications/${person.applicationId}`} className="link">
                        <PersonName name={person.name} />
                      </Link>
                    </li>
                  ),
              )}
            </ul>
          </Card>
        )}
        {state === 'stopped' && counts.waiting > 0 && (
          <Callout tone="attention">
            {sayCount(counts.waiting, 'person has', 'people have')} not been touched.
          </Callout>
        )}
      </div>
    </>
  )
}

/** "Reject", or "Pause Backend engineer". */
function whatIsDone({ act, turn }: Bulk): string | null {
  if (turn) return `${sayTurn(turn.turn).title} ${turn.job.title}`
  return act && sayBulkAct(act)
}

function sentenceOf(bulk: Bulk): string {
  const { done, refused, waiting } = progressOf(bulk)
  const words = bulk.act ? sayBulkDone(bulk.act) : 'done'
  const failed = refused > 0 ? `, ${refused} not` : ''
  switch (bulk.state) {
    case 'running':
      return `${done} ${words}${failed}, ${waiting} to go. You may leave this page; it goes on.`
    case 'stopped':
      return `Stopped: ${done} ${words}${failed}, ${waiting} not touched.`
    default:
      return bulk.act && isToldLater(bulk.act) && done > 0
        ? `${done} ${words}${failed}. Each is told at their own decent hour; until then it can be undone.`
        : `${done} ${words}${failed}.`
  }
}

function OutcomeActs({ bulk }: { bulk: Bulk }) {
  const { id: bulkId, state, act } = bulk
  const { refused, done, waiting } = progressOf(bulk)
  if (state === 'running') {
    return (
      <ActionForm action={stop} fields={{ bulkId }} className="">
        <SubmitButton kind="secondary" pendingLabel="Stopping …">
          Stop
        </SubmitButton>
      </ActionForm>
    )
  }
  return (
    <>
      {state === 'stopped' && waiting > 0 && (
        <ActionForm action={goOn} fields={{ bulkId }} className="">
          <SubmitButton>Go on with {sayCount(waiting, 'person', 'people')}</SubmitButton>
        </ActionForm>
      )}
      {refused > 0 && (
        <ActionForm
          action={again}
          idName="bulkId"
          fields={{ fromId: bulkId, what: 'failed' }}
          className=""
        >
          <SubmitButton kind={waiting > 0 ? 'secondary' : 'primary'}>
            {refused === 1 ? 'Try the failed one again' : `Try the ${refused} failed ones again`}
          </SubmitButton>
        </ActionForm>
      )}
      {act && isToldLater(act) && done > 0 && (
        <ActionForm
          action={again}
          idName="bulkId"
          fields={{ fromId: bulkId, what: 'undo' }}
          className=""
        >
          <SubmitButton kind="secondary">Undo those who have not been told</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
