import { ExcuseDialog } from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { tellManager } from '@/app/(staff)/today/line-actions'
import { RemindButton } from '@/app/(staff)/today/remind-button'
import { Part } from '@/app/(staff)/today/what-is-booked'
import { ActionForm } from '@/app/ui/action-form'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayRecommendation, sayScorecardState } from '@/app/words/acts'
import type { Seat } from '@/lib/pipeline/application'
import { minutesBefore } from '@/lib/pipeline/days'
import { hasSeats } from '@/lib/pipeline/panel'
import { reminderMinutes } from '@/lib/pipeline/reminding'
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
              <TellManager view={view} seat={seat} back={back} />
              <ExcuseDialog view={view} seat={seat} look={small} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Once the scorecard is late, and only where it is known who manages them. */
function TellManager({ view, seat, back }: Props & { seat: Seat }) {
  const { now, staffZone, managers, log } = view
  const { scorecard } = seat
  const manager = managers.get(seat.personId ?? '')
  if (!scorecard?.dueAt || scorecard.dueAt > now || !manager) return null
  const told = log.findLast(
    ({ event }) => event.type === 'manager.told' && event.scorecardId === scorecard.id,
  )
  if (told && told.at > minutesBefore(now, reminderMinutes)) {
    return (
      <span className="text-sm text-ink-soft">
        {firstOf(manager.name)} told {sayAgo(told.at, now, staffZone)}
      </span>
    )
  }
  return (
    <ActionForm
      action={tellManager}
      fields={{ ...view.fields, back, scorecardId: scorecard.id }}
      idName="commandId"
      className=""
    >
      <SubmitButton kind="secondary" size="small" pendingLabel="Telling">
        Tell {firstOf(manager.name)}, who manages them
      </SubmitButton>
    </ActionForm>
  )
}

function firstOf(name: string): string {
  return name.split(/\s+/)[0] ?? name
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
