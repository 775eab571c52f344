import {
  OutcomeDialog,
  ReplaceDialog,
} from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import { scheduleAddress } from '@/app/(staff)/applications/[applicationId]/interviews-card'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { type LineAct, primary } from '@/app/(staff)/today/line-act'
import { LinkButton } from '@/app/ui/button'
import type { Seat } from '@/lib/pipeline/application'
import { emptySeats, filledSeats, hasSeats, type SeatedPart } from '@/lib/pipeline/panel'
import { possibleAct } from '@/lib/pipeline/possible-acts'

export function bookByHand(view: View): LineAct {
  const parts = (view.run?.parts ?? []).filter(
    ({ id, kind }) => kind === 'interview' && possibleAct(view.acts, 'book-interview', id).possible,
  )
  const node =
    parts.length > 0 && view.may('schedule') ? (
      <LinkButton href={scheduleAddress(view, parts)}>Book by hand</LinkButton>
    ) : null
  return { name: 'book', node }
}

/** Of the interview that is broken or about to be, the next by its start. */
function nextBooked({ run, now }: View) {
  return (run?.parts ?? [])
    .filter((part) => part.kind === 'interview')
    .filter(({ state, endsAt }) => state === 'booked' && endsAt && endsAt > now)
    .sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0))
}

export function moves(view: View, label = 'Move it'): LineAct[] {
  const broken = nextBooked(view)
  const part = broken.find((one) => emptySeats(one).length > 0) ?? broken[0]
  if (!part || !view.may('schedule')) return []
  if (!possibleAct(view.acts, 'move-interview', part.id).possible) return []
  return [
    { name: 'move', node: <LinkButton href={scheduleAddress(view, [part])}>{label}</LinkButton> },
  ]
}

/** Of every place that somebody has left. */
export function replacements(view: View): LineAct[] {
  return replace(view, emptySeats)
}

/** Of these people, who sit there still. */
export function replacementsOf(view: View, people: readonly { personId: string }[]): LineAct[] {
  const ids = people.map(({ personId }) => personId)
  return replace(view, (part) => filledSeats(part).filter((seat) => ids.includes(seat.personId)))
}

function replace(view: View, seatsOf: (part: SeatedPart) => Seat[]): LineAct[] {
  if (!view.may('schedule')) return []
  const parts = (view.run?.parts ?? [])
    .filter(hasSeats)
    .filter(({ state }) => state === 'booked' || state === 'in-review')
  return parts
    .flatMap((part) => seatsOf(part).map((seat) => ({ part, seat })))
    .map(({ part, seat }, index) => ({
      name: `replace-${seat.id}`,
      node: (
        <ReplaceDialog
          view={view}
          part={part}
          seat={seat}
          look={index === 0 ? primary : undefined}
          label={`Replace ${view.nameOf(seat.personId)}`}
        />
      ),
    }))
}

export function outcomes(view: View): LineAct[] {
  if (!view.may('say-took-place')) return []
  return (view.run?.parts ?? [])
    .filter((part) => part.kind === 'interview')
    .filter(({ id }) => possibleAct(view.acts, 'mark-took-place', id).possible)
    .map((part, index) => ({
      name: `outcome-${part.id}`,
      node: <OutcomeDialog view={view} part={part} look={index === 0 ? primary : undefined} />,
    }))
}
