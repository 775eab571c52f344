import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayOutside } from '@/app/words/hours'
import type { BookedOutside } from '@/lib/scheduling/data/own-time'
import { sayCount, sayRange } from '@/lib/time/wording'

type Props = { outside: BookedOutside[]; now: Date; timeZone: string; mine: boolean }

/** What is booked where nobody would be booked by now, each with the way to give it back or to move it. */
export function OutsideCallout({ outside, now, timeZone, mine }: Props) {
  if (outside.length === 0) return null
  return (
    <Callout
      tone="attention"
      title={`${sayCount(outside.length, 'interview')} booked where ${mine ? 'you' : 'they'} would not be booked now`}
    >
      <p>{outside.length === 1 ? 'It stays' : 'They stay'} booked until somebody acts.</p>
      <ul className="mt-1.5 space-y-1.5">
        {outside.map((line) => (
          <li key={`${line.interviewId}/${line.personId}`}>
            {sayRange(line, timeZone, now)}: {line.what} with <PersonName name={line.candidate} />,{' '}
            {sayOutside(line.why, mine)}.{' '}
            {mine ? (
              <Link className="link" href={`/interviews/${line.interviewId}#cannot-come`}>
                I can’t make it
              </Link>
            ) : (
              <Link className="link" href={`/applications/${line.applicationId}`}>
                Replace or move
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
