import { DeclineForm } from '@/app/interviews-room/answer-invite'
import { FirstThings } from '@/app/interviews-room/first-things'
import { FoldedKit, Kit } from '@/app/interviews-room/kit'
import { LeftRoom } from '@/app/interviews-room/left-room'
import { FileLink, OthersCover, RoomFacts } from '@/app/interviews-room/room-facts'
import { sayLate } from '@/app/interviews-room/seat-actions'
import { TimeLeft } from '@/app/interviews-room/time-left'
import type { Door } from '@/app/interviews-room/visitor'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { LateButtons } from '@/app/ui/late-buttons'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import type { InterviewRoom } from '@/lib/interviews/data/interview-room'
import { lateMinutes, maySayLate } from '@/lib/pipeline/running-late'
import { sayNearRange, sayTime, sayZone } from '@/lib/time/wording'

type RoomProps = { room: InterviewRoom; door: Door; now: Date }

/** One address before, during and after the interview; what is asked of its reader next stands first. */
export function InterviewRoomView({ room, door, now }: RoomProps) {
  const { seat } = room
  if (seat && seat.standing !== 'sits') return <LeftRoom room={room} door={door} />
  const working = room.phase !== 'before' && room.phase !== 'no-time'
  return (
    <>
      <RoomHeader room={room} door={door} now={now} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-4 empty:hidden">
          <FirstThings room={room} door={door} now={now} />
        </div>
        <div className="min-w-0 space-y-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {room.phase === 'before' && <OthersCover room={room} now={now} />}
          {room.cv && (
            <Card title="CV">
              <FileLink file={room.cv} address={door.address}>
                Open the CV
              </FileLink>
            </Card>
          )}
          {working && room.phase !== 'during' && room.kit && (
            <FoldedKit kit={room.kit} now={now} timeZone={room.timeZone} />
          )}
          {room.phase === 'during' && room.kit && (
            <Kit kit={room.kit} now={now} timeZone={room.timeZone} />
          )}
          <RoomFacts room={room} now={now} />
          {room.phase !== 'before' && <OthersCover room={room} now={now} />}
          {seat && <RunningLate room={room} door={door} now={now} />}
          {seat && room.phase === 'before' && <CannotCome room={room} door={door} />}
        </div>
        {!working && room.kit && (
          <div className="min-w-0 space-y-4">
            <Kit kit={room.kit} now={now} timeZone={room.timeZone} />
          </div>
        )}
      </div>
    </>
  )
}

function RoomHeader({ room, door, now }: RoomProps) {
  const { startsAt, endsAt, timeZone, phase, candidate, joinUrl } = room
  const time = startsAt && endsAt ? { startsAt, endsAt } : null
  const ticking = time && (phase === 'before' || phase === 'during')
  return (
    <PageHeader
      above={
        door.via === 'staff' && (
          <Link href="/interviews" className="link">
            Interviews
          </Link>
        )
      }
      title={
        <>
          {room.what} with <PersonName name={candidate.name} />
        </>
      }
      sentence={
        time ? (
          <>
            <TimeText at={time.startsAt}>{sayNearRange(time, timeZone, now)}</TimeText>
            {ticking && (
              <>
                {' · '}
                <TimeLeft {...time} now={now} timeZone={timeZone} />
              </>
            )}
            {ticking && candidate.timeZone !== timeZone && (
              <>
                {' · '}
                {sayTime(time.startsAt, candidate.timeZone)} for them, {sayZone(candidate.timeZone)}
              </>
            )}
          </>
        ) : (
          'It has no time at the moment.'
        )
      }
      primary={
        joinUrl && (
          <LinkButton kind="primary" href={joinUrl} reload target="_blank" rel="noopener">
            Join the call
          </LinkButton>
        )
      }
    />
  )
}

function CannotCome({ room, door }: Omit<RoomProps, 'now'>) {
  const { seat } = room
  if (!seat) return null
  return (
    <div id="cannot-come">
      <Disclosure summary="I can’t make it" look="card">
        <DeclineForm fields={{ via: door.via, seatId: seat.id }} />
      </Disclosure>
    </div>
  )
}

function RunningLate({ room, door, now }: RoomProps) {
  const { seat, startsAt, endsAt, candidate, phase } = room
  const isOn = phase === 'before' || phase === 'during'
  if (!seat || seat.shadow || !isOn || !startsAt || !endsAt) return null
  if (!maySayLate({ startsAt, endsAt }, now)) return null
  return (
    <Card>
      <ActionForm
        action={sayLate}
        fields={{ via: door.via, seatId: seat.id }}
        idName="commandId"
        label="Running late"
      >
        <LateButtons
          minutes={lateMinutes}
          legend="Running late?"
          hint={`${candidate.name}, the panel and the recruiter are told at once.`}
        />
      </ActionForm>
    </Card>
  )
}
