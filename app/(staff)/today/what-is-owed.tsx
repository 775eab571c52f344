import { ExcuseDialog } from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { RemindButton } from '@/app/(staff)/today/remind-button'
import { Part } from '@/app/(staff)/today/what-is-booked'
import { PersonName } from '@/app/ui/person-name'
import { sayRecommendation, sayScorecardState } from '@/app/words/acts'
import type { Seat } from '@/lib/pipeline/application'
import { hasSeats } from '@/lib/pipeline/panel'
import { recommendations } from '@/lib/scorecards/scorecard-form'
import { sayAgo, sayUntil } from '@/lib/time/wording'

type Props = { view: View; back: string }

const small = { size: 'small' } as const

/** The evidence of the present stage. */
export function WhatIsOwed(props: Props) {
  const seats = askedSeats(props.view)
  if (seats.length === 0) return null
  const written = seats.filter(({ scorecard }) => scorecard?.state === 'submitted').length
  return (
    <Part title={`Evidence: ${written} of ${seats.length} in`}>
      <OwedList {...props} />
    </Part>
  )
}

/** Who has written and who owes, each with a reminder and an excuse. */
export function OwedList({ view, back }: Props) {
  return (
    <ul className="space-y-1.5">
      {askedSeats(view).map((seat) => (
        <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span className="min-w-0">
            <PersonName name={view.nameOf(seat.personId)} />{' '}
            <span className="text-sm text-ink-soft">{standing(view, seat)}</span>
          </span>
          {seat.scorecard?.state === 'due' && view.may('excuse-scorecard') && (
            <span className="flex flex-wrap items-center gap-x-2">
              {seat.personId !== view.scope.personId && (
                <RemindButton
                  view={view}
                  who={{ personId: seat.personId, name: view.nameOf(seat.personId) }}
                  lastAt={remindedAt(view, seat)}
                  back={back}
                />
              )}
              <ExcuseDialog view={view} seat={seat} look={small} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function askedSeats({ run }: View): Seat[] {
  return (run?.parts ?? [])
    .filter(hasSeats)
    .flatMap((part) => part.seats)
    .filter(({ scorecard, state }) => {
      return scorecard && scorecard.state !== 'not-due' && state !== 'replaced'
    })
}

function standing(view: View, { scorecard }: Seat): string {
  if (!scorecard) return ''
  const { now, staffZone } = view
  const { state, dueAt, id } = scorecard
  if (state === 'submitted') {
    const written = view.scorecards.find((card) => card.id === id)?.written
    const word = recommendations.find((one) => one === written?.recommendation)
    return word ? sayRecommendation(word).toLowerCase() : 'in, hidden until you submit yours'
  }
  if (state !== 'due' || !dueAt) return sayScorecardState(state)
  return dueAt > now
    ? `scorecard due ${sayUntil(dueAt, now, staffZone)}`
    : `scorecard was due ${sayAgo(dueAt, now, staffZone)}`
}

function remindedAt({ log }: View, { scorecard }: Seat): Date | null {
  const reminded = log.findLast(
    ({ event }) => event.type === 'scorecard.reminded' && event.scorecardId === scorecard?.id,
  )
  return reminded?.at ?? null
}
