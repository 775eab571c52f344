/** What a message says of interviews: the one that it is about, those to book, those that fall away or stay. */
import { type Around, personOf, type Surroundings } from '@/lib/outbox/around-effect'
import { calendarRoles } from '@/lib/outbox/compose'
import type { MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import {
  type ApplicationState,
  findPart,
  type InterviewPart,
  isSeatFilled,
  type Seat,
  type StageRun,
} from '@/lib/pipeline/application'
import type { Effect, MessageKind } from '@/lib/pipeline/effects'
import { everyStage, getSession } from '@/lib/pipeline/plan'
import { expectedAt } from '@/lib/pipeline/running-late'

/** The interview as a message shows it: a cancellation tells the time that falls away. */
export function interviewPartOf(effect: Effect, around: Around): InterviewPart | null {
  const id = effect.interviewId ?? effect.partId
  const [first, second] =
    calendarRoles[effect.message]?.method === 'CANCEL'
      ? [around.before, around.after]
      : [around.after, around.before]
  const found = [first, second].flatMap((state) => {
    const part = state && id ? findPart(state, 'interview', id)?.part : null
    return part ? [part] : []
  })
  return found.find((part) => part.startsAt) ?? found[0] ?? interviewOfSeat(effect, around)
}

/** The seat that a message is about or that its recipient holds. */
export function seatOf(effect: Effect, { before, after }: Around): Seat | null {
  const { to } = effect
  if (to === 'candidate') return null
  const partId = effect.interviewId ?? effect.partId
  const seats = [after, before].flatMap((state) =>
    (state?.runs ?? []).flatMap((run) =>
      run.parts.flatMap((part) =>
        (part.kind === 'interview' || part.kind === 'take-home') && (!partId || part.id === partId)
          ? part.seats
          : [],
      ),
    ),
  )
  const own = seats.filter((seat) => seat.personId === to.personId)
  return (
    seats.find((seat) => seat.id === effect.seatId) ??
    seats.find((seat) => effect.scorecardId && seat.scorecard?.id === effect.scorecardId) ??
    (partId ? (own.find(isSeatFilled) ?? own[0]) : undefined) ??
    null
  )
}

export function interviewOfSeat(effect: Effect, around: Around): InterviewPart | null {
  if (!effect.seatId && !effect.scorecardId) return null
  for (const part of around.after.runs.flatMap((run) => run.parts)) {
    if (part.kind !== 'interview') continue
    const isMeant = (seat: Seat) =>
      seat.id === effect.seatId || (effect.scorecardId && seat.scorecard?.id === effect.scorecardId)
    if (part.seats.some(isMeant)) return part
  }
  return null
}

export function interviewOf(
  effect: Effect,
  around: Around,
  rows: Surroundings,
): MailInterview | null {
  const part = interviewPartOf(effect, around)
  return part && mailInterview(part, around, rows)
}

function mailInterview(part: InterviewPart, around: Around, rows: Surroundings): MailInterview {
  const session = getSession(around.plan, part.sessionId)
  const stage = everyStage(around.plan).find(({ sessions }) => sessions.includes(session))
  const { startsAt, endsAt } = part
  return {
    name: session.name,
    candidateName: session.candidateName,
    // Adjustments lengthen a booked interview beyond its template.
    minutes:
      startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : session.minutes,
    time: startsAt && endsAt ? { startsAt, endsAt } : null,
    panel: part.seats
      .filter((seat) => isSeatFilled(seat) && !seat.shadow)
      .map((seat) => personOf(rows, seat.personId).name),
    room: rows.roomPattern?.replaceAll('{interview}', part.id) ?? null,
    movesLeft: Math.max(0, (stage?.candidateMoves ?? 0) - part.candidateMoves),
  }
}

/** Letters that list what falls away with them. */
const letters: ReadonlySet<MessageKind> = new Set([
  'rejection',
  'closed-no-reply',
  'withdrawal-confirmed',
  'paused-notice',
  'transferred',
])

function cancellationsIn({ effects }: Around): Effect[] {
  return effects.filter(({ message }) => message === 'booking-cancelled')
}

export function fallingAway(around: Around, rows: Surroundings): MailInterview[] {
  return cancellationsIn(around).flatMap((one) => interviewOf(one, around, rows) ?? [])
}

export function staying(around: Around, rows: Surroundings): MailInterview[] {
  const { before, after } = around
  return after.runs
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.kind === 'interview' &&
      part.state === 'booked' &&
      before &&
      findPart(before, 'interview', part.id)?.part.state === 'booked'
        ? [mailInterview(part, around, rows)]
        : [],
    )
}

/** The act's letter tells of all that is cancelled; without one, the first cancellation does. */
export function isToldElsewhere(effect: Effect, around: Around): boolean {
  if (effect.message !== 'booking-cancelled') return false
  const hasLetter = around.effects.some(
    ({ message, to }) => to === 'candidate' && letters.has(message),
  )
  return hasLetter || cancellationsIn(around)[0]?.interviewId !== effect.interviewId
}

export function toBookIn(
  around: Around,
  rows: Surroundings,
  run: StageRun | null,
): MailInterview[] {
  return (run?.parts ?? []).flatMap((part) =>
    part.kind === 'interview' && (part.state === 'needs-time' || part.state === 'with-candidate')
      ? [mailInterview(part, around, rows)]
      : [],
  )
}

export function movedFromOf(
  effect: Effect,
  before: ApplicationState | null,
  after: ApplicationState,
) {
  if (!before || !effect.interviewId) return null
  const was = findPart(before, 'interview', effect.interviewId)?.part
  const is = findPart(after, 'interview', effect.interviewId)?.part
  if (!was?.startsAt || !was.endsAt || was.startsAt.getTime() === is?.startsAt?.getTime())
    return null
  return { startsAt: was.startsAt, endsAt: was.endsAt }
}

export function lateOf(effect: Effect, around: Around, rows: Surroundings): MailFacts['late'] {
  const { late } = effect
  if (!late) return null
  const startsAt = interviewPartOf(effect, around)?.startsAt ?? around.now
  return {
    name: personOf(rows, late.personId ?? around.after.personId).name,
    minutes: late.minutes,
    expectedAt: expectedAt(startsAt, around.now, late.minutes),
  }
}
