import type { ReactNode } from 'react'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { type KeyValue, KeyValues } from '@/app/ui/key-values'
import { PersonName } from '@/app/ui/person-name'
import { saySeatState } from '@/app/words/acts'
import type { InterviewRoom, RoomFile, RoomHead } from '@/lib/interviews/data/interview-room'
import { sayInstantBare, sayRange, sayZone } from '@/lib/time/wording'

/** Who, for what, when on both clocks, with whom, and who helps. */
export function RoomFacts({ room, now }: { room: InterviewRoom; now: Date }) {
  const { startsAt, endsAt, candidate, timeZone, panel } = room
  const time = startsAt && endsAt ? { startsAt, endsAt } : null
  const lines: KeyValue[] = [
    ...headLines(room),
    ...(time ? [{ key: 'When', value: sayRange(time, timeZone, now) }] : []),
    ...(time && candidate.timeZone !== timeZone
      ? [{ key: 'For them', value: sayRange(time, candidate.timeZone, now) }]
      : []),
    { key: 'Panel', value: <Panel panel={panel} /> },
    { key: 'Recruiter', value: <Recruiter recruiter={room.recruiter} /> },
  ]
  return (
    <Card title="At a glance">
      <KeyValues lines={lines} />
    </Card>
  )
}

export function headLines({ candidate, job }: RoomHead): KeyValue[] {
  const { name, sayName, timeZone } = candidate
  return [
    { key: 'Candidate', value: <PersonName name={name} spoken={sayName ?? undefined} strong /> },
    { key: 'Job', value: job },
    { key: 'Their time zone', value: sayZone(timeZone) },
  ]
}

function Panel({ panel }: { panel: InterviewRoom['panel'] }) {
  if (panel.length === 0) return <>nobody yet</>
  return (
    <ul>
      {panel.map(({ name, shadow, state, you }) => (
        <li key={name}>
          <PersonName name={name} />
          {you && ' (you)'}
          <span className="text-ink-soft">
            {shadow && ', sits in to learn'}, {saySeatState(state)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who helps, with what one reaches them by. */
export function Recruiter({ recruiter }: { recruiter: RoomHead['recruiter'] }) {
  const { name, email, phone, you } = recruiter
  if (you) return <>you</>
  return (
    <>
      <PersonName name={name} />
      {email && (
        <>
          {', '}
          <a className="link" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      )}
      {phone && (
        <>
          {', '}
          <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </>
      )}
    </>
  )
}

export function FileLink({
  file,
  address,
  children,
}: {
  file: RoomFile
  address: string
  children: ReactNode
}) {
  const size =
    file.bytes < 1_000_000
      ? `${Math.max(1, Math.round(file.bytes / 1000))} kB`
      : `${(file.bytes / 1_000_000).toFixed(1)} MB`
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <LinkButton href={`${address}/files/${file.id}`} reload target="_blank" rel="noopener">
        {children}
      </LinkButton>
      <span className="min-w-0 text-sm break-all text-ink-soft">
        {file.name}, {size}
      </span>
    </span>
  )
}

/** What the rest of the loop looks at, so that the candidate is not asked the same thing twice. */
export function OthersCover({ room, now }: { room: InterviewRoom; now: Date }) {
  if (room.others.length === 0) return null
  return (
    <Card title="Others cover, so you need not">
      <ul className="space-y-2.5">
        {room.others.map(({ what, startsAt, people, covers }) => (
          <li key={what}>
            <p className="font-medium">
              {what}
              <span className="font-normal text-ink-soft">
                {people.length > 0 && <> with {people.join(', ')}</>}
                {startsAt && <>, {sayInstantBare(startsAt, room.timeZone, now)}</>}
              </span>
            </p>
            {covers.length > 0 && <p className="text-ink-soft">{covers.join(' · ')}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
