import { isSeatFilled, type Seat } from '@/lib/pipeline/application'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import { refusalOf } from '@/lib/pipeline/life'
import { refusalTo, type SeatVerb, seatLife } from '@/lib/pipeline/life-tables'
import { findSeat, type SeatedPart } from '@/lib/pipeline/panel'

/** The person on a seat says yes. Refuses `not-your-seat` to anybody else. */
export function acceptSeat(
  situation: Situation,
  wish: { seatId: string; personId: string },
): Decision {
  const found = requireSeat(situation, wish, 'accept')
  if (!found.ok) return found
  return happens({ type: 'seat.accepted', seatId: wish.seatId })
}

/** The person on a seat cannot come. Refuses `not-your-seat` to anybody else. */
export function declineSeat(
  situation: Situation,
  wish: { seatId: string; personId: string; textId: string | null },
): Decision {
  const found = requireSeat(situation, wish, 'decline')
  if (!found.ok) return found
  return happens({ type: 'seat.declined', seatId: wish.seatId, textId: wish.textId })
}

/** Somebody should not judge this candidate, by their own word or a recruiter's. */
export function recuse(
  situation: Situation,
  wish: { seatId: string; textId: string | null },
): Decision {
  const found = requireSeat(situation, wish, 'recuse')
  if (!found.ok) return found
  return happens({ type: 'seat.recused', seatId: wish.seatId, textId: wish.textId })
}

/**
 * Another person takes a seat; the time stays. `dueAt` is needed where a review is owed already.
 * Refuses `person-twice-on-panel`.
 */
export function replaceSeat(
  situation: Situation,
  wish: { seatId: string; personId: string; dueAt?: Date | null },
): Decision {
  const found = requireSeat(situation, { seatId: wish.seatId }, 'replace')
  if (!found.ok) return found
  const { part, seat } = found
  const { personId } = wish
  const others = part.seats.filter(({ id }) => id !== seat.id).filter(isSeatFilled)
  if (
    personId === situation.application.personId ||
    [...others, ...(isSeatFilled(seat) ? [seat] : [])].some((other) => other.personId === personId)
  ) {
    return refuse('person-twice-on-panel')
  }
  const { seatTemplateId, shadow } = seat
  return happens({
    type: 'seat.replaced',
    seatId: seat.id,
    by: {
      seatId: situation.nextId(),
      seatTemplateId,
      personId,
      shadow,
      scorecardId: shadow ? null : situation.nextId(),
    },
    dueAt: part.kind === 'take-home' && !shadow ? (wish.dueAt ?? situation.now) : null,
  })
}

function requireSeat(
  situation: Situation,
  wish: { seatId: string; personId?: string },
  verb: SeatVerb,
): { ok: true; part: SeatedPart; seat: Seat } | { ok: false; refusal: Refusal } {
  const found = findSeat(situation.application, wish.seatId)
  if (!found) return refuse('not-your-seat')
  const { part, seat } = found
  const refusal =
    (wish.personId !== undefined && wish.personId !== seat.personId ? 'not-your-seat' : null) ??
    refusalTo(situation.application, 'record') ??
    refusalOf(seatLife, seat.state, verb) ??
    refusalOfPart(part)
  return refusal ? refuse(refusal) : { ok: true, part, seat }
}

/** Seats live while their interview is booked, and reviewers' seats while the review is under way. */
function refusalOfPart(part: SeatedPart): Refusal | null {
  if (part.state === 'booked' || part.state === 'in-review') return null
  if (part.kind === 'take-home') return 'not-possible-now'
  return part.state === 'took-place' ? 'already-taken-place' : 'not-booked'
}
