import { ReadyForm } from '@/app/(staff)/bulk/[bulkId]/ready-form'
import type { BulkView, PersonInView } from '@/app/(staff)/bulk/load-bulk'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { MessagePreview } from '@/app/ui/message-preview'
import { PersonName } from '@/app/ui/person-name'
import { sayBulkDoing } from '@/app/words/bulk'
import { sayTurn } from '@/app/words/job-turns'
import type { KeptTurn } from '@/lib/pipeline/data/job-turns'
import { sayCount } from '@/lib/time/wording'

/** A line for everybody: what would happen, or why not. Who is ticked is acted on. */
export function BulkPreview({ view, settled }: { view: BulkView; settled: boolean }) {
  const { bulk, people, samples } = view
  const { act, turn } = bulk
  if (!settled || !(act || turn)) {
    return (
      <Card title={sayCount(people.length, 'person', 'people')} flush>
        <ul className="max-h-[70dvh] divide-y divide-line overflow-y-auto">
          {people.map((person) => (
            <li key={person.applicationId} className="px-4 py-1.5">
              <WhoAndWhere person={person} />
            </li>
          ))}
        </ul>
      </Card>
    )
  }
  const able = people.filter(({ refusal, nothing }) => refusal === null && !nothing)
  const unable = people.filter(({ refusal }) => refusal !== null)
  const same = people.filter(({ nothing }) => nothing)
  const mails = able.some((person) => person.mails)
  return (
    <div className="space-y-5">
      {able.length === 0 ? (
        <Callout tone="attention" title="This is possible for nobody of them">
          The lines below say why. Choose something else, or go back to the list.
        </Callout>
      ) : (
        <ReadyForm
          bulkId={bulk.id}
          people={able}
          cannot={unable.map(({ applicationId, refusal }) => `${applicationId}:${refusal}`)}
          labels={Object.fromEntries(
            [...able.keys(), able.length].map((count) => [
              count,
              act ? sayBulkDoing(act, count, mails) : turn ? sayTurning(turn) : '',
            ]),
          )}
          kind={act === 'reject' || turn?.turn === 'close' ? 'harm' : 'primary'}
          fixed={turn !== null}
        />
      )}
      {unable.length > 0 && (
        <Card title={`Not possible for ${unable.length}`} flush>
          <ul className="divide-y divide-line">
            {unable.map((person) => (
              <li key={person.applicationId} className="px-4 py-2">
                <WhoAndWhere person={person} linked />
                <p className="text-sm">{person.words}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {same.length > 0 && (
        <Card title={`So already for ${same.length}`}>
          <p className="text-sm text-ink-soft">{same.map(({ name }) => name).join(', ')}</p>
        </Card>
      )}
      {samples.map((sample) => (
        <Card key={sample.subject} title={`The email, as ${sample.to[0]} reads it`}>
          <MessagePreview message={sample} />
        </Card>
      ))}
    </div>
  )
}

/** Going through those under way in a paused job pauses nothing more. */
function sayTurning({ turn, job }: KeptTurn): string {
  return sayTurn(turn === 'pause' && job.status === 'paused' ? 'go-through' : turn).withCases
}

export function WhoAndWhere({ person, linked }: { person: PersonInView; linked?: boolean }) {
  const { applicationId, name, job, stage } = person
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {linked ? (
        <Link href={`/applications/${applicationId}`} className="link font-medium">
          <PersonName name={name} />
        </Link>
      ) : (
        <PersonName name={name} strong />
      )}
      <span className="text-sm text-ink-soft">{[job, stage].filter(Boolean).join(' · ')}</span>
    </p>
  )
}
