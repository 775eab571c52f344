/**
 * The state of an application is the fold of its events: `evolve` adds one, `replay` adds all. Nothing is
 * decided here; what the tables of lives forbid cannot be recorded, and throws.
 */
import type { ApplicationState, Part } from '@/lib/pipeline/application'
import { changeRun } from '@/lib/pipeline/change-part'
import { type ApplicationEvent, logOnlyEvents } from '@/lib/pipeline/events'
import { foldClosing } from '@/lib/pipeline/evolve-closing'
import { foldInterview } from '@/lib/pipeline/evolve-interview'
import { foldMatching, foldOffer } from '@/lib/pipeline/evolve-offer'
import { foldPlanChange } from '@/lib/pipeline/evolve-plan'
import { foldProposal, settleProposals } from '@/lib/pipeline/evolve-proposal'
import { foldScorecard, foldSeat } from '@/lib/pipeline/evolve-seat'
import { foldChoice, foldTakeHome } from '@/lib/pipeline/evolve-take-home'
import { follow } from '@/lib/pipeline/life'
import { interviewLife, reviewLife } from '@/lib/pipeline/life-tables'
import { beginPart } from '@/lib/pipeline/parts'

export type Recorded = { event: ApplicationEvent; seq: number; at: Date }

/** The state after the first event of every application, which must be `application.received`. */
export function beginApplication(id: string, event: ApplicationEvent, at: Date): ApplicationState {
  if (event.type !== 'application.received') {
    throw new Error(`application ${id} cannot begin with ${event.type}`)
  }
  const { personId, jobId, planVersionId, ownerId, answerByDate, levelAsked, placeAskedId } = event
  return {
    id,
    personId,
    jobId,
    planVersionId,
    ownerId,
    status: 'active',
    seq: 1,
    stateVersion: 1,
    receivedAt: at,
    answerByDate,
    levelAsked,
    placeAskedId,
    levelAssessed: null,
    pause: null,
    closure: null,
    decidedAt: null,
    toldAt: null,
    hiredAt: null,
    runs: [],
  }
}

/** `seq` is the event's; `stateVersion` rises only with events that change the state. */
export function evolve(state: ApplicationState, recorded: Recorded): ApplicationState {
  const { event, seq, at } = recorded
  if (logOnlyEvents.has(event.type)) return { ...state, seq }
  const folded = settleProposals(fold(state, event, at), event)
  return { ...folded, seq, stateVersion: state.stateVersion + 1 }
}

/** The state that a whole log tells, in the order of `seq`. */
export function replay(id: string, log: Recorded[]): ApplicationState {
  const [first, ...rest] = log
  if (!first) throw new Error(`application ${id} has no log`)
  return rest.reduce(evolve, beginApplication(id, first.event, first.at))
}

/** The same for events that happen at once, right after a state. */
export function evolveAll(
  state: ApplicationState,
  events: ApplicationEvent[],
  at: Date,
): ApplicationState {
  return events.reduce(
    (current, event) => evolve(current, { event, seq: current.seq + 1, at }),
    state,
  )
}

function fold(state: ApplicationState, event: ApplicationEvent, at: Date): ApplicationState {
  switch (event.type) {
    case 'application.received':
      throw new Error(`application ${state.id} was received twice`)
    case 'stage.entered':
    case 'stage.ended':
    case 'candidate.asked':
      return foldStage(state, event, at)
    case 'review.finished':
      return mapParts(state, (part) =>
        part.kind === 'review' && part.id === event.partId
          ? { ...part, state: follow(reviewLife, part.state, 'finish') }
          : part,
      )
    case 'interview.booked':
    case 'interview.moved':
    case 'interview.released':
    case 'interview.cancelled':
    case 'interview.took-place':
    case 'interview.did-not-take-place':
      return foldInterview(state, event)
    case 'times.proposed':
    case 'times.picked':
    case 'times.declined':
    case 'times.lapsed':
    case 'times.withdrawn':
      return foldProposal(state, event)
    case 'seat.accepted':
    case 'seat.declined':
    case 'seat.recused':
    case 'seat.absent':
    case 'seat.replaced':
      return foldSeat(state, event)
    case 'scorecard.submitted':
    case 'scorecard.excused':
      return foldScorecard(state, event)
    case 'take-home.sent':
    case 'take-home.started':
    case 'take-home.extended':
    case 'take-home.handed-in':
    case 'take-home.lapsed':
    case 'take-home.cancelled':
      return foldTakeHome(state, event, at)
    case 'choice.made':
    case 'choice.changed':
      return foldChoice(state, event)
    case 'matching.proposed':
    case 'matching.agreed':
    case 'matching.refused':
    case 'matching.lapsed':
      return foldMatching(state, event)
    case 'offer.drafted':
    case 'offer.sent-for-approval':
    case 'offer.returned':
    case 'offer.approved':
    case 'offer.extended':
    case 'offer.accepted':
    case 'offer.declined':
    case 'offer.lapsed':
    case 'offer.rescinded':
    case 'offer.fell-through':
      return foldOffer(state, event, at)
    case 'application.hired':
    case 'application.rejected':
    case 'application.closed-no-reply':
    case 'application.told':
    case 'application.rejection-undone':
    case 'application.reconsidered':
    case 'application.reopened':
    case 'application.withdrawn':
    case 'application.paused':
    case 'application.pause-changed':
    case 'application.resumed':
      return foldClosing(state, event, at)
    case 'application.owner-changed':
      return { ...state, ownerId: event.ownerId }
    case 'application.level-assessed':
      return { ...state, levelAssessed: event.level }
    case 'application.answer-by-moved':
      return { ...state, answerByDate: event.answerByDate }
    case 'application.person-changed':
      return { ...state, personId: event.personId }
    case 'application.transferred':
      return { ...state, jobId: event.jobId, ownerId: event.ownerId }
    case 'application.plan-changed':
      return foldPlanChange(state, event)
    case 'candidate.nudged':
    case 'candidate.reminded':
    case 'owner.alerted':
    case 'openings.ran-out':
    case 'openings.returned':
    case 'link.opened':
    case 'interview.running-late':
    case 'interview.outcome-asked':
    case 'scorecard.reminded':
    case 'colleague.reminded':
    case 'manager.told':
    case 'matching.preferences-recorded':
    case 'matching.interest-recorded':
    case 'application.deviated':
    case 'note.added':
    case 'candidate.applied-again':
    case 'candidate.links-revoked':
    case 'candidate.wrote':
    case 'candidate.answered':
    case 'decision.recorded':
      return state
  }
}

type StageEvent = Extract<
  ApplicationEvent,
  { type: 'stage.entered' | 'stage.ended' | 'candidate.asked' }
>

function foldStage(state: ApplicationState, event: StageEvent, at: Date): ApplicationState {
  switch (event.type) {
    case 'stage.entered': {
      const { runId, stageId, attempt, carried = [] } = event
      const run = { id: runId, stageId, attempt, enteredAt: at, endedAt: null, end: null }
      const goesAlong = ({ id }: Part) => carried.includes(id)
      const parts = [
        ...event.parts.map(beginPart),
        ...state.runs.flatMap((one) => one.parts.filter(goesAlong)),
      ]
      const left = state.runs.map((one) => ({
        ...one,
        parts: one.parts.filter((part) => !goesAlong(part)),
      }))
      return {
        ...state,
        runs: [...left, { ...run, askedCandidateAt: null, proposal: null, parts }],
      }
    }
    case 'stage.ended':
      return changeRun(state, event.runId, (run) => ({
        ...run,
        endedAt: at,
        end: event.end,
        parts: event.end === 'closed' ? run.parts : run.parts.map(decideReview),
      }))
    case 'candidate.asked':
      return changeRun(state, event.runId, (run) => ({
        ...run,
        askedCandidateAt: at,
        parts: run.parts.map((part) =>
          part.kind === 'interview' && event.interviewIds.includes(part.id)
            ? { ...part, state: follow(interviewLife, part.state, 'ask-candidate') }
            : part,
        ),
      }))
  }
}

function decideReview(part: Part): Part {
  if (part.kind !== 'review') return part
  return { ...part, state: follow(reviewLife, part.state, 'decide') }
}

function mapParts(state: ApplicationState, change: (part: Part) => Part): ApplicationState {
  return {
    ...state,
    runs: state.runs.map((run) => ({ ...run, parts: run.parts.map(change) })),
  }
}
