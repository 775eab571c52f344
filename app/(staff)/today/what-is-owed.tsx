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

const quiet = { kind: 'quiet', size: 'small' } as const

/** The evidence of the present stage: who has written, who owes, and what can be done about it. */
export function WhatIsOwed({ view, back }: { view: View; back: string }) {
  const seats = (view.run?.parts ?? [])
    .filter(hasSeats)
    .flatMap((part) => part.seats)
    .filter(({ scorecard, state }) => {
      return scorecard && scorecard.state !== 'not-due' && state !== 'replaced'
    })
  if (seats.length === 0) return null
  const written = seats.filter(({ scorecard }) => scorecard?.state === 'submitted').length
  return (
    <Part title={`Evidence: ${written} of ${seats.length} in`}>
      <ul className="space-y-1">
        {seats.map((seat) => (
          <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="min-w-0">
              <PersonName name={view.nameOf(seat.personId)} />{' '}
              <span className="text-sm text-ink-soft">{standing(view, seat)}</span>
            </span>
            {seat.scorecard?.state === 'due' && view.may('excuse-scorecard') && (
              <span className="flex">
                {seat.personId !== view.scope.personId && (
                  <RemindButton
                    view={view}
                    who={{ personId: seat.personId, name: view.nameOf(seat.personId) }}
                    back={back}
                  />
                )}
                <ExcuseDialog view={view} seat={seat} look={quiet} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function standing(view: View, { scorecard }: Seat): string {
  if (!scorecard) return ''
  const { now, staffZone, log } = view
  const { state, dueAt, id } = scorecard
  if (state === 'submitted') {
    const written = view.scorecards.find((card) => card.id === id)?.written
    const word = recommendations.find((one) => one === written?.recommendation)
    return word ? sayRecommendation(word).toLowerCase() : 'in, hidden until you submit yours'
  }
  const reminded = log.findLast(
    ({ event }) => event.type === 'scorecard.reminded' && event.scorecardId === id,
  )
  return [
    sayScorecardState(state),
    state === 'due' && dueAt
      ? dueAt > now
        ? sayUntil(dueAt, now, staffZone)
        : `since ${sayAgo(dueAt, now, staffZone).replace(' ago', '')}`
      : null,
    reminded && `last reminded ${sayAgo(reminded.at, now, staffZone)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
