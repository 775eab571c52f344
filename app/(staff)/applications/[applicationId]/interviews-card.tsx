import {
  DropDialog,
  ExcuseDialog,
  OutcomeDialog,
  ReleaseDialog,
  ReplaceDialog,
} from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { sayAbsence, sayScorecardState, saySeatState } from '@/app/words/acts'
import { type InterviewPart, isSeatFilled, type Seat } from '@/lib/pipeline/application'
import { emptySeats } from '@/lib/pipeline/panel'
import { getSession } from '@/lib/pipeline/plan'
import { type PartAct, possibleAct } from '@/lib/pipeline/possible-acts'
import { openProposal } from '@/lib/pipeline/time-proposals'
import { sayDuration, sayInstant, sayInstantForBoth } from '@/lib/time/wording'

/** Every interview of the present stage, then those of earlier ones. */
export function InterviewsCard({ view }: { view: View }) {
  const { state, run, may } = view
  const ofRun = (one: (typeof state.runs)[number]) =>
    one.parts.filter((part): part is InterviewPart => part.kind === 'interview')
  const present = run ? ofRun(run) : []
  const earlier = state.runs.filter(({ id }) => id !== run?.id).flatMap(ofRun)
  if (present.length + earlier.length === 0) return null
  const toBook = present.filter(({ state: at }) => at === 'needs-time' || at === 'with-candidate')
  return (
    <Card
      title="Interviews"
      flush
      acts={
        toBook.length > 0 &&
        may('schedule') && (
          <LinkButton size="small" href={scheduleAddress(view, toBook)}>
            {toBook.length > 1 ? 'Book all by hand' : 'Book by hand'}
          </LinkButton>
        )
      }
    >
      {present.length > 0 && (
        <ul className="divide-y divide-line">
          {present.map((part) => (
            <Interview key={part.id} view={view} part={part} live />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <div className="border-t border-line px-4 py-2.5 first:border-t-0">
          <Disclosure summary={`Earlier: ${earlier.length}`}>
            <ul className="-mx-4 divide-y divide-line">
              {earlier.map((part) => (
                <Interview key={part.id} view={view} part={part} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

export function scheduleAddress(view: View, parts: readonly { id: string }[]): string {
  const ids = parts.map(({ id }) => id).join(',')
  return `/schedule/${view.applicationId}?interviews=${ids}`
}

function Interview({ view, part, live }: { view: View; part: InterviewPart; live?: boolean }) {
  const { plan } = view
  const session = getSession(plan, part.sessionId)
  const gone = part.seats.filter(({ state }) => state === 'replaced')
  const shown = part.seats.filter(({ state }) => state !== 'replaced')
  return (
    <li className="px-4 py-3" id={`interview-${part.id}`}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-medium">{session.name}</h3>
        <span className="text-sm text-ink-soft">{sayDuration(session.minutes)}</span>
        {part.occurrence > 1 && <Badge>attempt {part.occurrence}</Badge>}
        <InterviewStanding view={view} part={part} />
      </div>
      {shown.length > 0 && (
        <ul className="mt-1.5 space-y-1">
          {shown.map((seat) => (
            <SeatLine key={seat.id} view={view} part={part} seat={seat} live={live} />
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <p className="mt-1 text-sm text-ink-faint">
          Replaced: {gone.map(({ personId }) => view.nameOf(personId)).join(', ')}
        </p>
      )}
      {live && <RowActs view={view} part={part} />}
    </li>
  )
}

function InterviewStanding({ view, part }: { view: View; part: InterviewPart }) {
  const { now, staffZone, candidateZone } = view
  const { startsAt } = part
  const isProposed = openProposal(view.state, now)
    ?.options.flat()
    .some(({ interviewId }) => interviewId === part.id)
  const when = startsAt && (
    <TimeText at={startsAt}>{sayInstantForBoth(startsAt, staffZone, candidateZone, now)}</TimeText>
  )
  switch (part.state) {
    case 'needs-time':
      return <Badge tone="attention">needs a time</Badge>
    case 'with-candidate':
      return <Badge tone="info">{isProposed ? 'the candidate picks' : 'the candidate books'}</Badge>
    case 'booked':
      return <span>{when}</span>
    case 'took-place':
      return (
        <span>
          {when} <Badge tone="ok">took place</Badge>
        </span>
      )
    case 'did-not-take-place':
      return (
        <span>
          {when}{' '}
          <Badge tone="harm">
            {part.absence ? sayAbsence(part.absence).toLowerCase() : 'did not take place'}
          </Badge>
        </span>
      )
    case 'cancelled':
      return <Badge>cancelled</Badge>
  }
}

function SeatLine(props: { view: View; part: InterviewPart; seat: Seat; live?: boolean }) {
  const { view, part, seat, live } = props
  const { now, staffZone, may } = view
  const { scorecard } = seat
  const look = { kind: 'quiet', size: 'small' } as const
  const missing = !isSeatFilled(seat)
  const ahead = part.state === 'booked'
  const due = scorecard && scorecard.state !== 'not-due'
  const isAway = view.away.some(
    ({ interviewId, personId }) => interviewId === part.id && personId === seat.personId,
  )
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
      <PersonName name={view.nameOf(seat.personId)} />
      {seat.shadow && <Badge>shadow</Badge>}
      <span className={missing ? 'font-medium text-harm-ink' : 'text-sm text-ink-soft'}>
        {missing || ahead ? saySeatState(seat.state) : null}
        {due && `${missing || ahead ? ' · ' : ''}${sayScorecardState(scorecard.state)}`}
        {scorecard?.state === 'due' &&
          scorecard.dueAt &&
          `${scorecard.dueAt < now ? ', overdue since' : ' by'} ${sayInstant(scorecard.dueAt, staffZone, now)}`}
      </span>
      {ahead && isAway && <Badge tone="attention">away then</Badge>}
      {live && ahead && may('schedule') && (
        <ReplaceDialog
          view={view}
          part={part}
          seat={seat}
          look={missing ? { kind: 'secondary', size: 'small' } : look}
        />
      )}
      {live && scorecard?.state === 'due' && may('excuse-scorecard') && (
        <ExcuseDialog view={view} seat={seat} look={look} />
      )}
    </li>
  )
}

function RowActs({ view, part }: { view: View; part: InterviewPart }) {
  const { acts, may } = view
  const can = (act: PartAct) => possibleAct(acts, act, part.id).possible
  const look = { kind: 'quiet', size: 'small' } as const
  const schedules = may('schedule')
  return (
    <div className="-ms-2.5 mt-1.5 flex flex-wrap gap-1">
      {schedules && can('book-interview') && (
        <LinkButton {...look} href={scheduleAddress(view, [part])}>
          Book by hand
        </LinkButton>
      )}
      {schedules && can('move-interview') && (
        <LinkButton {...look} href={scheduleAddress(view, [part])}>
          {emptySeats(part).length > 0 ? 'Repair or move' : 'Move'}
        </LinkButton>
      )}
      {schedules && can('release-interview') && (
        <ReleaseDialog view={view} part={part} look={look} />
      )}
      {may('say-took-place') && can('mark-took-place') && (
        <OutcomeDialog view={view} part={part} look={look} />
      )}
      {may('override-plan') && can('cancel-interview') && (
        <DropDialog view={view} part={part} look={look} />
      )}
    </div>
  )
}
