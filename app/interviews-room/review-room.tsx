import { Fragment } from 'react'
import { DeclineForm } from '@/app/interviews-room/answer-invite'
import { LeftRoom } from '@/app/interviews-room/left-room'
import { FileLink, headLines, Recruiter } from '@/app/interviews-room/room-facts'
import { OthersScorecards, ScorecardPart } from '@/app/interviews-room/scorecard-part'
import type { Door } from '@/app/interviews-room/visitor'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import type { ReviewRoom } from '@/lib/interviews/data/review-room'
import { sayInstant } from '@/lib/time/wording'

type ReviewProps = { room: ReviewRoom; door: Door; now: Date }

/** A take-home to review: what was asked, what came in, the scorecard. */
export function ReviewRoomView({ room, door, now }: ReviewProps) {
  const { seat, timeZone, candidate } = room
  if (seat && seat.standing !== 'sits') return <LeftRoom room={room} door={door} />
  const fields = { via: door.via, seatId: seat?.id ?? '' }
  return (
    <>
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
            {room.what} from <PersonName name={candidate.name} />
          </>
        }
        sentence={
          room.handedInAt
            ? `Handed in ${sayInstant(room.handedInAt, timeZone, now)}${room.late ? ', after the day it was due' : ''}. Review it on your own.`
            : 'Not handed in yet.'
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <div className="min-w-0 space-y-4">
          {!seat && <LookOn room={room} />}
          {room.closed && seat && (
            <Callout title="The application is decided">
              The candidate’s papers are closed again. What you wrote stays yours to read.
            </Callout>
          )}
          <HandedIn room={room} door={door} />
          {seat && (
            <ScorecardPart
              title="Your review"
              desk={room.desk}
              standing={room.standing}
              phase={room.phase}
              fields={fields}
              notesHint="What you found, and where."
              now={now}
              timeZone={timeZone}
            />
          )}
          <OthersScorecards desk={room.desk} now={now} timeZone={timeZone} />
        </div>
        <div className="min-w-0 space-y-4">
          <Card title="What they were asked">
            <p className="whitespace-pre-line">{room.brief}</p>
          </Card>
          <Card title="At a glance">
            <KeyValues
              lines={[
                ...headLines(room),
                ...(room.dueAt
                  ? [{ key: 'It was due', value: sayInstant(room.dueAt, timeZone, now) }]
                  : []),
                { key: 'Recruiter', value: <Recruiter recruiter={room.recruiter} /> },
              ]}
            />
          </Card>
          {seat && (room.standing === 'due' || room.standing === 'late') && (
            <Disclosure summary="I can’t review it" look="card">
              <DeclineForm fields={fields} review />
            </Disclosure>
          )}
        </div>
      </div>
    </>
  )
}

function LookOn({ room }: { room: ReviewRoom }) {
  return (
    <Callout title="You look on: this is what the reviewers see.">
      Acts are on{' '}
      <Link href={`/applications/${room.applicationId}`} className="link">
        the application’s page
      </Link>
      .
    </Callout>
  )
}

function HandedIn({ room, door }: Omit<ReviewProps, 'now'>) {
  const { words, file } = room
  if (!words && !file) return null
  return (
    <Card title="What they handed in">
      <div className="space-y-3">
        {words && (
          <p dir="auto" className="break-words whitespace-pre-line">
            <Linked words={words} />
          </p>
        )}
        {file && (
          <FileLink file={file} address={door.address}>
            Open the file
          </FileLink>
        )}
      </div>
    </Card>
  )
}

/** Web addresses in somebody's words become links, everything else stays as it was written. */
function Linked({ words }: { words: string }) {
  const addresses = [...words.matchAll(/https?:\/\/[^\s<>"]+/g)]
  const end = addresses.at(-1)
  return (
    <>
      {addresses.map(({ 0: address, index }, position) => {
        const before = addresses[position - 1]
        return (
          <Fragment key={index}>
            {words.slice(before ? before.index + before[0].length : 0, index)}
            <a href={address} target="_blank" rel="noopener noreferrer" className="link">
              {address}
            </a>
          </Fragment>
        )
      })}
      {words.slice(end ? end.index + end[0].length : 0)}
    </>
  )
}
