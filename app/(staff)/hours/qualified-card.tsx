import { Card } from '@/app/ui/card'
import { explainTraining, sayTraining } from '@/app/words/staffing'
import type { Interviewing } from '@/lib/people/data/interviewing'
import { sayCount } from '@/lib/time/wording'

/** Which interviews they can give; those who keep the pools change it there. */
export function QualifiedCard({ person, mine }: { person: Interviewing; mine: boolean }) {
  const { qualifications } = person
  return (
    <Card title="Qualified for" note={mine ? 'the recruiters keep it' : 'kept with the pools'}>
      {qualifications.length === 0 ? (
        <p className="text-ink-soft">
          Nothing yet, so {mine ? 'you are' : 'they are'} asked for no interview.
        </p>
      ) : (
        <ul className="space-y-2">
          {qualifications.map(({ id, name, state, shadowsDone, reverseShadowsDone }) => (
            <li key={id}>
              <span className="font-medium">{name}</span>: {sayTraining(state).toLowerCase()},{' '}
              {explainTraining(state)}
              {state === 'shadowing' && `; ${sayCount(shadowsDone, 'interview')} so far`}
              {state === 'reverse-shadowing' &&
                `; ${sayCount(reverseShadowsDone, 'interview')} so far`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
