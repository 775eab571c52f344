import type { ApplicationState, ApplicationStatus, Closure, Part } from '@/lib/pipeline/application'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { withoutTime } from '@/lib/pipeline/evolve-interview'
import { follow } from '@/lib/pipeline/life'
import {
  type ApplicationLifeState,
  type ApplicationVerb,
  applicationLife,
  interviewLife,
  lifeStateOf,
} from '@/lib/pipeline/life-tables'

type ClosingEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'application.hired'
      | 'application.rejected'
      | 'application.closed-no-reply'
      | 'application.told'
      | 'application.rejection-undone'
      | 'application.reconsidered'
      | 'application.reopened'
      | 'application.withdrawn'
      | 'application.paused'
      | 'application.pause-changed'
      | 'application.resumed'
  }
>

const verbs = {
  'application.hired': 'hire',
  'application.rejected': 'reject',
  'application.closed-no-reply': 'close-no-reply',
  'application.told': 'tell',
  'application.rejection-undone': 'undo-rejection',
  'application.reconsidered': 'reconsider',
  'application.reopened': 'reopen',
  'application.withdrawn': 'withdraw',
  'application.paused': 'pause',
  'application.pause-changed': 'change-pause',
  'application.resumed': 'resume',
} as const satisfies Record<ClosingEvent['type'], ApplicationVerb>

export function foldClosing(
  state: ApplicationState,
  event: ClosingEvent,
  at: Date,
): ApplicationState {
  const status = statusOf(follow(applicationLife, lifeStateOf(state), verbs[event.type]))
  switch (event.type) {
    case 'application.hired':
      return { ...state, status, hiredAt: at, decidedAt: at }
    case 'application.rejected': {
      const { reason, textId, tellAt } = event
      const closure: Closure = { side: 'company', reason, textId, tellAt, reopenUntilAt: null }
      return close(state, status, at, closure)
    }
    case 'application.closed-no-reply': {
      const { tellAt, reopenUntilAt } = event
      const why = { side: 'company', reason: 'no-reply', textId: null } as const
      return close(state, status, at, { ...why, tellAt, reopenUntilAt })
    }
    case 'application.told':
      return { ...state, status, toldAt: at }
    case 'application.rejection-undone':
      return reopen(state, status, false)
    case 'application.reconsidered':
    case 'application.reopened':
      return reopen(state, status, true)
    case 'application.withdrawn': {
      const { reason, textId } = event
      const told = { tellAt: null, reopenUntilAt: null }
      const closure: Closure = { side: 'candidate', reason, textId, ...told }
      return { ...close(state, status, at, closure), toldAt: at }
    }
    case 'application.paused': {
      const { reason, wakeAt } = event
      return { ...state, status, pause: { reason, pausedAt: at, wakeAt } }
    }
    case 'application.pause-changed': {
      const { reason, wakeAt } = event
      return { ...state, status, pause: { pausedAt: state.pause?.pausedAt ?? at, reason, wakeAt } }
    }
    case 'application.resumed':
      return { ...state, status, pause: null }
  }
}

function statusOf(life: ApplicationLifeState): ApplicationStatus {
  return life === 'told' ? 'rejected' : life
}

function close(
  state: ApplicationState,
  status: ApplicationStatus,
  at: Date,
  closure: Closure,
): ApplicationState {
  return { ...state, status, pause: null, closure, decidedAt: at }
}

/**
 * The run that the rejection closed goes on as it stood; what was booked needs a time again. Once the
 * candidate was told, their links are no longer waiting for them, and they have to be asked anew.
 */
function reopen(
  state: ApplicationState,
  status: ApplicationStatus,
  wasTold: boolean,
): ApplicationState {
  const runs = state.runs.map((run) =>
    run.end === 'closed'
      ? {
          ...run,
          endedAt: null,
          end: null,
          askedCandidateAt: wasTold ? null : run.askedCandidateAt,
          parts: run.parts.map((part) => reopenPart(part, wasTold)),
        }
      : run,
  )
  return { ...state, status, pause: null, closure: null, decidedAt: null, toldAt: null, runs }
}

function reopenPart(part: Part, wasTold: boolean): Part {
  if (part.kind !== 'interview') return part
  const wasBooked = part.state === 'cancelled' && part.startsAt !== null
  const wasAsked = part.state === 'with-candidate' && wasTold
  if (!wasBooked && !wasAsked) return part
  return { ...withoutTime(part), state: follow(interviewLife, part.state, 'reopen') }
}
