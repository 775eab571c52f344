import { AcceptForm } from '@/app/interviews-room/answer-invite'
import { OutcomeQuestion } from '@/app/interviews-room/outcome-form'
import { OthersScorecards, ScorecardPart } from '@/app/interviews-room/scorecard-part'
import type { Door } from '@/app/interviews-room/visitor'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { sayAbsence } from '@/app/words/acts'
import type { InterviewRoom } from '@/lib/interviews/data/interview-room'
import { sayTime } from '@/lib/time/wording'

type FirstThingsProps = { room: InterviewRoom; door: Door; now: Date }

/** What has to be read or answered before anything else, then the scorecard. */
export function FirstThings({ room, door, now }: FirstThingsProps) {
  const { seat, phase, timeZone, desk, standing } = room
  const fields = { via: door.via, seatId: seat?.id ?? '' }
  const judging = phase !== 'before' && phase !== 'no-time'
  return (
    <>
      {!seat && (
        <Callout title="You look on: this is what the panel sees.">
          Acts are on{' '}
          <Link href={`/applications/${room.applicationId}`} className="link">
            the application’s page
          </Link>
          .
        </Callout>
      )}
      {room.instruction && (
        <Callout tone="attention" title="Agreed with the candidate">
          <p className="whitespace-pre-line">{room.instruction}</p>
        </Callout>
      )}
      <Late room={room} now={now} />
      {seat && phase === 'before' && <Answer room={room} door={door} />}
      <Ended room={room} />
      {seat && !seat.shadow && !room.closed && (phase === 'asked' || phase === 'during') && (
        <OutcomeQuestion fields={fields} alone={isAlone(room)} over={phase === 'asked'} />
      )}
      {seat && judging && (
        <ScorecardPart
          title="Your scorecard"
          desk={desk}
          standing={standing}
          phase={phase}
          fields={fields}
          notesHint="What was said and done, in the order it came."
          now={now}
          timeZone={timeZone}
        />
      )}
      {judging && <OthersScorecards desk={desk} now={now} timeZone={timeZone} />}
    </>
  )
}

/** Who is not there yet and comes; over once they are. */
function Late({ room, now }: { room: InterviewRoom; now: Date }) {
  if (room.phase !== 'before' && room.phase !== 'during') return null
  return room.late
    .filter(({ expectedAt }) => expectedAt > now)
    .map(({ name, minutes, saidAt, expectedAt }) => (
      <Callout
        key={name ?? 'you'}
        tone={name === null ? 'ok' : 'attention'}
        title={`${name ?? 'You'} ${name === null ? 'come' : 'comes'} about ${minutes} minutes late`}
      >
        Said at {sayTime(saidAt, room.timeZone)}, expected at about{' '}
        {sayTime(expectedAt, room.timeZone)}. Everybody has been told.
      </Callout>
    ))
}

function Answer({ room, door }: Omit<FirstThingsProps, 'now'>) {
  const { seat } = room
  if (!seat) return null
  if (seat.state === 'accepted') {
    return <Callout tone="ok">You have accepted: everybody counts on you.</Callout>
  }
  return (
    <Callout
      tone="attention"
      title="Will you be there?"
      acts={<AcceptForm fields={{ via: door.via, seatId: seat.id }} label="Accept" />}
    >
      The recruiter sees that you have not answered yet.
    </Callout>
  )
}

function Ended({ room }: { room: InterviewRoom }) {
  if (room.phase === 'did-not-take-place') {
    return (
      <Callout title="It did not take place">
        {room.absence && `${sayAbsence(room.absence)}. `}Another time is being arranged; nothing
        more to do here.
      </Callout>
    )
  }
  if (room.phase === 'cancelled') {
    return <Callout title="Cancelled">Your time is free again; nothing more to do here.</Callout>
  }
  if (room.phase === 'no-time') {
    return <Callout>No time is booked at the moment. You will get an email when one is.</Callout>
  }
  if (room.closed && room.seat) {
    return (
      <Callout title="The application is decided">
        The candidate’s papers are closed again. What you wrote stays yours to read.
      </Callout>
    )
  }
  return null
}

function isAlone({ panel }: InterviewRoom): boolean {
  return panel.filter(({ shadow, you }) => !shadow && !you).length === 0
}
