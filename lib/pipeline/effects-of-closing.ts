import { text, toCandidate, toOwner } from '@/lib/pipeline/addressing'
import type { ApplicationState } from '@/lib/pipeline/application'
import { cancelledByClosing } from '@/lib/pipeline/closing'
import type { Act, Effect } from '@/lib/pipeline/effects'
import type { ApplicationEvent } from '@/lib/pipeline/events'

type ClosingEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'application.told'
      | 'application.rejection-undone'
      | 'application.reopened'
      | 'application.withdrawn'
      | 'application.paused'
      | 'application.pause-changed'
      | 'application.resumed'
  }
>

export function effectsOfClosing(act: Act, event: ClosingEvent): Effect[] {
  const { before, after } = act
  switch (event.type) {
    case 'application.told': {
      const textId = after.closure?.textId ?? null
      const letter = after.closure?.reopenUntilAt
        ? toCandidate('closed-no-reply')
        : toCandidate('rejection', text({ textId }))
      return [letter, ...cancellations(before)]
    }
    case 'application.reopened':
      return [toCandidate('reopened'), toOwner(act, 'reopened')]
    case 'application.rejection-undone':
      return cancellations(before, bookedAgain(act))
    case 'application.withdrawn':
      // Whoever withdraws before being told of a rejection hears of those cancelled interviews now.
      return [
        toCandidate('withdrawal-confirmed', text(event)),
        ...(before?.status === 'rejected' ? cancellations(before) : []),
        toOwner(act, 'withdrawn', text(event)),
      ]
    case 'application.paused':
      return event.adopted ? [] : [toCandidate('paused-notice', text(event))]
    case 'application.pause-changed': {
      // Why is ours; when it goes on is what they were told.
      const isMoved = before?.pause?.wakeAt?.getTime() !== after.pause?.wakeAt?.getTime()
      return isMoved || event.textId ? [toCandidate('paused-notice', text(event))] : []
    }
    case 'application.resumed':
      return [toCandidate('resumed-notice')]
  }
}

/** What the candidate still believes to be booked. */
function cancellations(before: ApplicationState | null, except: string[] = []): Effect[] {
  return (before ? cancelledByClosing(before) : [])
    .filter(({ id }) => !except.includes(id))
    .map(({ id }) => toCandidate('booking-cancelled', { interviewId: id }))
}

function bookedAgain({ events }: Act): string[] {
  return events.flatMap((event) => (event.type === 'interview.booked' ? [event.interviewId] : []))
}
