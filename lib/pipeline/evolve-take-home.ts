import type { ApplicationState, Part, StageRun } from '@/lib/pipeline/application'
import { changePart, changeRunOf } from '@/lib/pipeline/change-part'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { askForScorecards } from '@/lib/pipeline/evolve-interview'
import { settleReviews } from '@/lib/pipeline/evolve-seat'
import { follow } from '@/lib/pipeline/life'
import { choiceLife, interviewLife, takeHomeLife } from '@/lib/pipeline/life-tables'
import { seatFrom } from '@/lib/pipeline/panel'
import { beginPart } from '@/lib/pipeline/parts'

type TakeHomeEvent = Extract<ApplicationEvent, { type: `take-home.${string}` }>
type ChoiceEvent = Extract<ApplicationEvent, { type: `choice.${string}` }>

export function foldTakeHome(
  state: ApplicationState,
  event: TakeHomeEvent,
  at: Date,
): ApplicationState {
  const asked =
    event.type === 'take-home.sent'
      ? changeRunOf(state, event.partId, (run) => ({ ...run, askedCandidateAt: at }))
      : state
  return changePart(asked, 'take-home', event.partId, (takeHome) => {
    switch (event.type) {
      case 'take-home.sent':
        return {
          ...takeHome,
          state: follow(takeHomeLife, takeHome.state, 'send'),
          sentAt: at,
          dueAt: event.dueAt,
        }
      case 'take-home.started':
        return {
          ...takeHome,
          state: follow(takeHomeLife, takeHome.state, 'start'),
          startedAt: takeHome.startedAt ?? at,
        }
      case 'take-home.extended':
        return {
          ...takeHome,
          state: follow(takeHomeLife, takeHome.state, 'extend'),
          dueAt: event.dueAt,
          extensions: takeHome.extensions + 1,
        }
      case 'take-home.handed-in':
        return settleReviews({
          ...takeHome,
          state: follow(takeHomeLife, takeHome.state, 'hand-in'),
          handedInAt: at,
          late: event.late,
          seats: askForScorecards(event.reviewers.map(seatFrom), event.due),
        })
      case 'take-home.lapsed':
        return { ...takeHome, state: follow(takeHomeLife, takeHome.state, 'lapse') }
      case 'take-home.cancelled':
        return { ...takeHome, state: follow(takeHomeLife, takeHome.state, 'cancel') }
    }
  })
}

export function foldChoice(state: ApplicationState, event: ChoiceEvent): ApplicationState {
  return changeRunOf(state, event.partId, (run) => {
    const parts = withoutUnchosen(run, event.partId).map((part): Part => {
      if (part.kind !== 'choice' || part.id !== event.partId) return part
      const verb = event.type === 'choice.made' ? 'choose' : 'change'
      return { ...part, state: follow(choiceLife, part.state, verb), optionKey: event.optionKey }
    })
    return { ...run, parts: [...parts, ...event.parts.map(beginPart)] }
  })
}

/** What was never begun vanishes; once anything of the option had begun, all of it stays and is cancelled. */
function withoutUnchosen(run: StageRun, choiceId: string): Part[] {
  const hasBegun = run.parts.some((part) => part.id !== choiceId && begun(part))
  return hasBegun ? run.parts.map(cancelOpen) : run.parts.filter(({ id }) => id === choiceId)
}

function begun(part: Part): boolean {
  if (part.kind === 'interview') {
    return !['needs-time', 'with-candidate'].includes(part.state) || part.occurrence > 1
  }
  return part.kind === 'take-home' && (part.startedAt !== null || part.state === 'lapsed')
}

function cancelOpen(part: Part): Part {
  if (part.kind === 'interview' && ['needs-time', 'with-candidate'].includes(part.state)) {
    return { ...part, state: follow(interviewLife, part.state, 'cancel') }
  }
  if (part.kind === 'take-home' && ['to-send', 'with-candidate', 'lapsed'].includes(part.state)) {
    return { ...part, state: follow(takeHomeLife, part.state, 'cancel') }
  }
  return part
}
