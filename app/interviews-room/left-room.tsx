import { AcceptForm } from '@/app/interviews-room/answer-invite'
import { Recruiter } from '@/app/interviews-room/room-facts'
import type { Door } from '@/app/interviews-room/visitor'
import { LinkButton } from '@/app/ui/button'
import { PersonName } from '@/app/ui/person-name'
import { Problem } from '@/app/ui/problem'
import { sayLeft } from '@/app/words/interviews'
import type { RoomHead } from '@/lib/interviews/data/interview-room'

/** For whoever gave the seat back or was replaced: what the case is, and nothing of the candidate's papers. */
export function LeftRoom({ room, door }: { room: RoomHead; door: Door }) {
  const { seat, what, candidate } = room
  if (!seat || seat.standing === 'sits') return null
  const { title, text } = sayLeft(seat.standing)
  const mayReturn = seat.standing === 'declined' && room.phase === 'before' && !room.closed
  return (
    <Problem
      title={title}
      acts={
        <>
          {mayReturn && (
            <AcceptForm
              fields={{ via: door.via, seatId: seat.id }}
              label="I can make it after all: accept"
            />
          )}
          {door.via === 'staff' && <LinkButton href="/interviews">To my interviews</LinkButton>}
        </>
      }
    >
      {seat.standing !== 'left' && (
        <p>
          {what} with <PersonName name={candidate.name} />
        </p>
      )}
      <p>{text}</p>
      {!room.recruiter.you && (
        <p>
          Recruiter: <Recruiter recruiter={room.recruiter} />
        </p>
      )}
    </Problem>
  )
}
