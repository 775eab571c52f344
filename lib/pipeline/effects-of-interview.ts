import {
  isTransfer,
  reviewDue,
  seatAround,
  text,
  toCandidate,
  toOwner,
  toPerson,
} from '@/lib/pipeline/addressing'
import {
  currentRun,
  findPart,
  type InterviewPart,
  isSeatFilled,
  type Part,
} from '@/lib/pipeline/application'
import type { Act, Effect } from '@/lib/pipeline/effects'
import type { ApplicationEvent, SeatAssignment } from '@/lib/pipeline/events'
import { askedScorecards, filledSeats } from '@/lib/pipeline/panel'

type EventOf<T extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: T }>
type InterviewEvent = EventOf<
  (`interview.${string}` & ApplicationEvent['type']) | 'candidate.asked'
>
type SeatEvent = EventOf<'seat.declined' | 'seat.recused' | 'seat.replaced'>

export function effectsOfInterview(act: Act, event: InterviewEvent): Effect[] {
  switch (event.type) {
    case 'candidate.asked':
      return asked(act, event)
    case 'interview.booked': {
      const { interviewId, panel } = event
      if (event.adopted) return []
      return [
        ...(isBookedAsBefore(act, event)
          ? []
          : [toCandidate('booking-confirmed', { interviewId })]),
        ...panel.map((seat) => invited(interviewId, seat)),
      ]
    }
    case 'interview.moved':
      return moved(act, event)
    case 'interview.released':
    case 'interview.cancelled':
      return cancelled(act, event)
    case 'interview.running-late':
      return runningLate(act, event)
    case 'interview.outcome-asked': {
      const interview = interviewBefore(act, event.interviewId)
      const sitting = interview ? filledSeats(interview).filter(({ shadow }) => !shadow) : []
      return sitting.map(({ id, personId }) =>
        toPerson(personId, 'did-it-take-place', { interviewId: event.interviewId, seatId: id }),
      )
    }
    case 'interview.took-place': {
      const interview = findPart(act.after, 'interview', event.interviewId)?.part
      return (interview ? askedScorecards(interview) : [])
        .filter(({ id }) => event.due.some(({ scorecardId }) => scorecardId === id))
        .map(({ id, authorId }) =>
          toPerson(authorId, 'scorecard-due', { interviewId: event.interviewId, scorecardId: id }),
        )
    }
    case 'interview.did-not-take-place':
      return didNotTakePlace(act, event)
  }
}

/** Which letter asks the candidate depends on why they are asked in this act. */
function asked(act: Act, { interviewIds }: EventOf<'candidate.asked'>): Effect[] {
  const { events, after } = act
  // Their own letter tells those who open it again, and they stand on the page that asks.
  if (events.some(({ type }) => type === 'application.reopened')) return []
  if (isTransfer(act)) return []
  // The letter with the proposed times is the one that asks.
  if (events.some(({ type }) => type === 'times.proposed')) return []
  const [interviewId] = interviewIds
  if (!interviewId) {
    const letter = currentRun(after)
      ?.parts.map(letterFor)
      .find((effect) => effect !== null)
    return letter ? [letter] : []
  }
  const missed = events.find(
    (event) =>
      event.type === 'interview.did-not-take-place' && interviewIds.includes(event.nextInterviewId),
  )
  if (missed?.type === 'interview.did-not-take-place') {
    const message =
      missed.absence === 'candidate-absent'
        ? 'candidate-absent-new-link'
        : 'interviewer-absent-new-link'
    return [toCandidate(message, { interviewId: missed.interviewId })]
  }
  // Who has just given a time back or chosen stands on the page that asks, and has its link.
  const isThere = events.some(
    ({ type }) =>
      type === 'choice.made' || type === 'choice.changed' || type === 'interview.released',
  )
  return isThere ? [] : [toCandidate('advanced-book-link', { interviewId })]
}

function letterFor(part: Part): Effect | null {
  const about = { partId: part.id }
  if (part.kind === 'choice' && part.state === 'with-candidate') {
    return toCandidate('choose-link', about)
  }
  if (part.kind === 'take-home' && part.state === 'with-candidate') {
    return toCandidate('take-home-brief', about)
  }
  if (part.kind === 'matching' && part.state === 'gathering') {
    return toCandidate('matching-preferences-link', about)
  }
  if (part.kind === 'matching' && part.state === 'proposed') {
    return toCandidate('team-proposal', about)
  }
  if (part.kind === 'offer' && part.state === 'extended')
    return toCandidate('offer-extended', about)
  return null
}

/** An undone rejection books again what the candidate never knew to be cancelled. */
function isBookedAsBefore(act: Act, event: EventOf<'interview.booked'>): boolean {
  const isUndone = act.events.some(({ type }) => type === 'application.rejection-undone')
  const was = interviewBefore(act, event.interviewId)
  return isUndone && was?.startsAt?.getTime() === event.startsAt.getTime()
}

function invited(interviewId: string, seat: SeatAssignment): Effect {
  return toPerson(seat.personId, 'interview-invite', {
    interviewId,
    seatId: seat.seatId,
    ...(seat.scorecardId ? { scorecardId: seat.scorecardId } : {}),
  })
}

function moved(act: Act, event: EventOf<'interview.moved'>): Effect[] {
  const { interviewId, panel, startsAt, endsAt } = event
  const was = interviewBefore(act, interviewId)
  const sat = was ? filledSeats(was) : []
  const isSameTime =
    was?.startsAt?.getTime() === startsAt.getTime() && was.endsAt?.getTime() === endsAt.getTime()
  const stays = ({ personId }: { personId: string }) =>
    sat.some((seat) => seat.personId === personId)
  const isSamePanel = panel.filter(isInterviewer).every(stays) && panel.length === sat.length
  return [
    ...(isSameTime
      ? isSamePanel
        ? []
        : [toCandidate('interviewer-changed', { interviewId })]
      : [toCandidate('booking-moved', { interviewId })]),
    ...panel.flatMap((seat) => {
      if (!stays(seat)) return [invited(interviewId, seat)]
      const about = { interviewId, seatId: seat.seatId }
      if (!isSameTime) return [toPerson(seat.personId, 'interview-moved', about)]
      return isSamePanel ? [] : [toPerson(seat.personId, 'panel-changed', about)]
    }),
    ...sat
      .filter(({ personId }) => !panel.some((seat) => seat.personId === personId))
      .map(({ id, personId }) =>
        toPerson(personId, 'interview-uninvited', { interviewId, seatId: id }),
      ),
  ]
}

function isInterviewer({ shadow }: { shadow: boolean }): boolean {
  return !shadow
}

/** The panel's time is free at once; a rejected candidate is written to when they are told. */
function cancelled(
  act: Act,
  event: EventOf<'interview.released' | 'interview.cancelled'>,
): Effect[] {
  const { interviewId } = event
  const was = interviewBefore(act, interviewId)
  if (was?.state !== 'booked') return []
  const isRejection = act.events.some(
    ({ type }) => type === 'application.rejected' || type === 'application.closed-no-reply',
  )
  const byCandidate = event.type === 'interview.released' && event.by === 'candidate'
  return [
    ...(isRejection ? [] : [toCandidate('booking-cancelled', { interviewId, ...text(event) })]),
    ...was.seats
      .filter(isSeatFilled)
      .map(({ id, personId }) =>
        toPerson(personId, 'interview-cancelled', { interviewId, seatId: id }),
      ),
    ...(byCandidate ? [toOwner(act, 'interview-released-by-candidate', { interviewId })] : []),
  ]
}

/** Everybody who waits for whoever is late, and the owner in any case. */
function runningLate(act: Act, event: EventOf<'interview.running-late'>): Effect[] {
  const { interviewId, minutes, personId } = event
  const late = { personId, minutes }
  const part = interviewBefore(act, interviewId)
  const sitting = part?.state === 'booked' ? filledSeats(part) : []
  const waiting = sitting.filter((seat) => seat.personId !== personId)
  const { ownerId } = act.after
  const isOwnerTold = ownerId === personId || waiting.some((seat) => seat.personId === ownerId)
  return [
    ...(personId === null ? [] : [toCandidate('running-late', { interviewId, late })]),
    ...waiting.map((seat) =>
      toPerson(seat.personId, 'running-late', { interviewId, seatId: seat.id, late }),
    ),
    ...(isOwnerTold ? [] : [toOwner(act, 'running-late', { interviewId, late })]),
  ]
}

function didNotTakePlace(act: Act, event: EventOf<'interview.did-not-take-place'>): Effect[] {
  const { interviewId, absence } = event
  if (absence === 'interviewer-absent') return [toOwner(act, 'interviewer-absent', { interviewId })]
  const isAskedAgain = act.events.some(({ type }) => type === 'candidate.asked')
  return absence === 'candidate-absent' && !isAskedAgain
    ? [toOwner(act, 'candidate-absent-again', { interviewId })]
    : []
}

export function effectsOfSeat(act: Act, event: SeatEvent): Effect[] {
  const found = seatAround(act, event.seatId)
  if (!found) return []
  const { part, seat } = found
  const home = part.kind === 'interview' ? { interviewId: part.id } : { partId: part.id }
  const uninvited =
    part.kind === 'interview' && isSeatFilled(seat)
      ? [toPerson(seat.personId, 'interview-uninvited', { ...home, seatId: seat.id })]
      : []
  switch (event.type) {
    case 'seat.declined':
      return [toOwner(act, 'seat-declined', { ...home, seatId: seat.id, ...text(event) })]
    case 'seat.recused':
      return [
        ...uninvited,
        toOwner(act, 'seat-recused', { ...home, seatId: seat.id, ...text(event) }),
      ]
    case 'seat.replaced': {
      const { by } = event
      const about = { ...home, seatId: by.seatId }
      if (part.kind === 'take-home') {
        return by.scorecardId
          ? [reviewDue(by.personId, { ...about, scorecardId: by.scorecardId })]
          : []
      }
      return [
        ...uninvited,
        invited(part.id, by),
        ...(by.shadow ? [] : [toCandidate('interviewer-changed', { interviewId: part.id })]),
        ...filledSeats(part)
          .filter(({ id }) => id !== seat.id)
          .map(({ id, personId }) =>
            toPerson(personId, 'panel-changed', { interviewId: part.id, seatId: id }),
          ),
      ]
    }
  }
}

/** Whoever sits on what stays booked through a transfer: their calendars name the job. */
export function updatesOfKept(act: Act): Effect[] {
  const parts = act.after.runs.flatMap((run) => run.parts)
  return parts.flatMap((part) =>
    part.kind === 'interview' && isKept(act, part)
      ? filledSeats(part).map(({ id, personId }) =>
          toPerson(personId, 'interview-updated', { interviewId: part.id, seatId: id }),
        )
      : [],
  )
}

/** Booked before the act and after it. */
function isKept(act: Act, { id, state }: InterviewPart): boolean {
  return state === 'booked' && interviewBefore(act, id)?.state === 'booked'
}

function interviewBefore(act: Act, interviewId: string): InterviewPart | null {
  return (act.before && findPart(act.before, 'interview', interviewId)?.part) ?? null
}
