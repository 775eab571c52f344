import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayNotTurned, sayTurn } from '@/app/words/job-turns'
import type { StaffScope } from '@/lib/people/scope'
import { hasTurned, type KeptTurn, listStillOpen } from '@/lib/pipeline/data/job-turns'
import { sayCount } from '@/lib/time/wording'

/** What became of the job itself when the run has ended, and who is left. */
export async function TurnOutcome({ turn, scope }: { turn: KeptTurn; scope: StaffScope }) {
  const { jobId } = turn
  const open = await listStillOpen(scope, turn)
  const left = open.seen.length + open.hidden
  if (hasTurned(turn) && left === 0) {
    return (
      <Callout
        tone="ok"
        title={sayTurn(turn.turn).said}
        acts={<LinkButton href={`/jobs/${jobId}`}>Open the job</LinkButton>}
      >
        Everybody has what was chosen for them.
      </Callout>
    )
  }
  const words = sayNotTurned(turn.turn)
  return (
    <Callout
      tone="attention"
      title={hasTurned(turn) ? 'Not everybody has what was chosen' : words.title}
      acts={<LinkButton href={`/jobs/${jobId}/${turn.turn}`}>{words.again}</LinkButton>}
    >
      <p>{left > 0 ? words.sentence : 'It was changed by somebody else meanwhile.'}</p>
      <ul className="mt-1">
        {open.seen.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/applications/${id}`} className="link">
              <PersonName name={name} />
            </Link>
          </li>
        ))}
        {open.hidden > 0 && (
          <li>{sayCount(open.hidden, 'application', 'applications')} that you may not see</li>
        )}
      </ul>
    </Callout>
  )
}
