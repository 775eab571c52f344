import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import type { BookedOutside } from '@/lib/scheduling/data/own-time'
import { sayCount, sayRange } from '@/lib/time/wording'

type Props = { booked: BookedOutside[]; timeZone: string; now: Date }

const mostShown = 12

/** Days off and other hours move nothing: whoever keeps the calendar sees what lies on them, and where it is moved. */
export function BookedOnDaysOff({ booked, timeZone, now }: Props) {
  if (booked.length === 0) return null
  return (
    <Callout
      tone="attention"
      title={`${sayCount(booked.length, 'interview')} booked while the place is closed`}
    >
      <p>{booked.length === 1 ? 'It stays' : 'They stay'} booked until somebody acts.</p>
      <ul className="mt-1.5 space-y-1">
        {booked.slice(0, mostShown).map((line) => (
          <li key={`${line.interviewId}/${line.personId}`}>
            {sayRange(line, timeZone, now)}: {line.what} by <PersonName name={line.person} /> with{' '}
            <PersonName name={line.candidate} />.{' '}
            <Link className="link" href={`/applications/${line.applicationId}`}>
              Replace or move
            </Link>
          </li>
        ))}
      </ul>
      {booked.length > mostShown && <p className="mt-1">and {booked.length - mostShown} more.</p>}
    </Callout>
  )
}
