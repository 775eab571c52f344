import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { Roving } from '@/app/ui/roving'
import { Select } from '@/app/ui/select'
import { sayPool, sayPoolReason } from '@/app/words/repair'
import type { PoolPerson, SeatStanding } from '@/lib/booking/pool-standing'
import { toggleSeat, toggleWithout } from '@/lib/booking/search'
import { type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import { getSession } from '@/lib/pipeline/plan'
import { sayDuration, sayInstantForBoth } from '@/lib/time/wording'

/** A card for each session of the stage: locked where it has its time, else its seats with their pools. */
export function Seats({ desk }: { desk: Desk }) {
  const { view, interviews } = desk
  const parts = (view.run?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && !['cancelled', 'did-not-take-place'].includes(part.state),
  )
  return (
    <>
      {parts.map((part) =>
        interviews.some(({ id }) => id === part.id) ? (
          <OpenSession key={part.id} desk={desk} part={part} />
        ) : (
          <LockedSession key={part.id} desk={desk} part={part} />
        ),
      )}
    </>
  )
}

function LockedSession({ desk, part }: { desk: Desk; part: InterviewPart }) {
  const { view } = desk
  const { plan, staffZone, candidateZone, now } = view
  const session = getSession(plan, part.sessionId)
  const words = part.state === 'took-place' ? 'done' : part.startsAt ? 'booked' : 'not now'
  return (
    <Card title={session.name} note={sayDuration(session.minutes)} level={3}>
      <div className="space-y-1 text-sm">
        <p>
          <Badge tone={part.state === 'took-place' ? 'ok' : 'quiet'}>{words}</Badge>{' '}
          {part.startsAt && sayInstantForBoth(part.startsAt, staffZone, candidateZone, now)}
        </p>
        <p className="text-ink-soft">
          {part.startsAt ? 'Stays as it is' : 'Not part of this search'}
          {part.seats.some(isSeatFilled) && `: ${namesOf(desk, part)}`}
        </p>
      </div>
    </Card>
  )
}

function namesOf({ nameOf }: Desk, part: InterviewPart): string {
  return part.seats
    .filter(isSeatFilled)
    .map(({ personId }) => nameOf(personId))
    .join(', ')
}

function OpenSession({ desk, part }: { desk: Desk; part: InterviewPart }) {
  const session = getSession(desk.view.plan, part.sessionId)
  const seats = desk.schedule.pools.filter(({ interviewId }) => interviewId === part.id)
  const leads = seats.filter(({ shadow }) => !shadow)
  return (
    <Card
      title={session.name}
      note={part.state === 'booked' ? 'to be moved' : 'to be filled'}
      level={3}
      flush
    >
      <div className="divide-y divide-line">
        {seats.map((seat) => (
          <Seat
            key={`${seat.shadow}${seat.seat}`}
            desk={desk}
            seat={seat}
            label={seat.shadow ? 'Shadow, if somebody is free' : seatLabel(seat, leads.length)}
          />
        ))}
      </div>
    </Card>
  )
}

function seatLabel({ seat }: SeatStanding, count: number): string {
  return count > 1 ? `Interviewer ${seat + 1}` : 'Interviewer'
}

/** So many people are named at once; the others are a choice away. */
const mostNamed = 6

function Seat({ desk, seat, label }: { desk: Desk; seat: SeatStanding; label: string }) {
  const first = seat.people.filter(
    ({ reason, chosen }, index) => index < mostNamed || reason === 'left-out' || chosen,
  )
  const others = seat.people.filter((one) => !first.includes(one))
  return (
    <section aria-label={`${desk.sessionName(seat.interviewId)}: ${label}`} className="px-4 py-2.5">
      <h4 className="text-sm font-medium">{label}</h4>
      <p className="text-sm text-ink-soft">{sayPool(seat)}</p>
      {first.length > 0 && (
        <Roving>
          <ul className="mt-1.5">
            {first.map((one) => (
              <Person key={one.personId} desk={desk} seat={seat} person={one} />
            ))}
          </ul>
        </Roving>
      )}
      {others.length > 0 && <Others desk={desk} seat={seat} people={others} label={label} />}
    </section>
  )
}

type PersonProps = { desk: Desk; seat: SeatStanding; person: PoolPerson }

function Person({ desk, seat, person: { personId, reason, chosen } }: PersonProps) {
  const { search, searchHref, nameOf } = desk
  const name = nameOf(personId)
  const { interviewId, seat: number, shadow } = seat
  const canSit = reason === 'free' || reason === 'chosen'
  const standing = [
    ...(chosen ? [sayPoolReason('chosen')] : []),
    ...(canSit ? [] : [sayPoolReason(reason)]),
  ]
  const look =
    'inline-flex min-h-6 items-center rounded-control px-1.5 text-accent-ink hover:bg-accent-soft'
  return (
    <li className="flex items-baseline gap-x-1 text-sm">
      <span className={clsx('min-w-0 flex-1', !canSit && 'text-ink-soft', chosen && 'font-medium')}>
        <PersonName name={name} />
        {standing.length > 0 && <span className="text-ink-soft"> {standing.join(', ')}</span>}
      </span>
      {!shadow && (canSit || chosen) && (
        <Link
          href={searchHref(toggleSeat(search, { interviewId, seat: number, personId }))}
          scroll={false}
          className={look}
        >
          {chosen ? 'anybody' : 'choose'}
          <span className="sr-only">
            {chosen ? ' instead of ' : ' '}
            {name}
          </span>
        </Link>
      )}
      {reason !== 'excluded' && (
        <Link href={searchHref(toggleWithout(search, personId))} scroll={false} className={look}>
          {reason === 'left-out' ? 'let back in' : 'leave out'}
          <span className="sr-only"> {name}</span>
        </Link>
      )}
    </li>
  )
}

/** A pool of hundreds: a list of the device's own, sent by a form that works by itself. */
function Others(props: { desk: Desk; seat: SeatStanding; people: PoolPerson[]; label: string }) {
  const { desk, seat, people, label } = props
  const { view, asked, nameOf } = desk
  const kept = ['interviews', 'without', 'seat', 'allow', 'weeks', 'day', 'half'] as const
  return (
    <div className="mt-1 text-sm">
      <Disclosure summary={`${people.length} more`}>
        <form action={`/schedule/${view.applicationId}`} className="space-y-2">
          {kept.map((name) =>
            asked[name] ? <input key={name} type="hidden" name={name} value={asked[name]} /> : null,
          )}
          <Select
            name="person"
            aria-label={`Others for ${label}`}
            options={people
              .map(({ personId, reason }) => ({
                value: personId,
                label: nameOf(personId),
                group: sayPoolReason(reason),
              }))
              .sort((a, b) => a.group.localeCompare(b.group) || a.label.localeCompare(b.label))}
          />
          <div className="flex flex-wrap gap-1.5">
            {!seat.shadow && (
              <Button
                type="submit"
                size="small"
                name="do"
                value={`${seat.interviewId}.${seat.seat}`}
              >
                Choose
              </Button>
            )}
            <Button type="submit" size="small" name="do" value="without">
              Leave out
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  )
}
