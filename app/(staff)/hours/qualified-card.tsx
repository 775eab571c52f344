import { Card } from '@/app/ui/card'
import { explainTraining } from '@/app/words/staffing'
import { sayProgress } from '@/app/words/training'
import type { Interviewing } from '@/lib/people/data/interviewing'

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
          {qualifications.map((one) => (
            <li key={one.id}>
              <span className="font-medium">{one.name}</span>: {sayProgress(one, one)},{' '}
              {explainTraining(one.state)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
