/** Times that a recruiter proposes: their panels are kept free until the candidate answers or they expire. */
import {
  type ApplicationState,
  currentRun,
  type ProposedInterview,
  type StageRun,
  type TimeProposal,
} from '@/lib/pipeline/application'
import { refusalOfBooking } from '@/lib/pipeline/booking-moves'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import { proposalLife, refusalTo } from '@/lib/pipeline/life-tables'

/** More are no longer a proposal but a list to choose from. */
export const mostProposedOptions = 3

/**
 * Proposes one to three times for interviews of the current stage; the candidate is asked by that very letter.
 * An earlier proposal that is still open is taken back. Refuses `no-such-option` unless each option is all of the
 * same interviews and begins at another instant, and `time-in-the-past` when one begins before it would expire.
 */
export function proposeTimes(
  situation: Situation,
  wish: { options: ProposedInterview[][]; proposedById: string; expiresAt: Date },
): Decision {
  const { application, now, nextId } = situation
  const { proposedById, expiresAt } = wish
  const options = wish.options.map(inOrder).sort((a, b) => startOf(a) - startOf(b))
  const run = currentRun(application)
  const refusal =
    refusalTo(application, 'continue') ??
    options.flatMap((option) => option.flatMap((one) => refusalOfBooking(situation, one) ?? []))[0]
  if (refusal || !run) return refuse(refusal ?? 'wrong-stage')
  const starts = options.map(startOf)
  const sameInterviews = new Set(options.map((option) => idsOf(option).sort().join())).size === 1
  if (!sameInterviews || new Set(starts).size < starts.length) return refuse('no-such-option')
  if (options.length > mostProposedOptions) return refuse('no-such-option')
  if (expiresAt <= now || Math.min(...starts) < expiresAt.getTime()) {
    return refuse('time-in-the-past')
  }
  return happens(
    ...(run.proposal?.state === 'open' ? [withdrawn(run)] : []),
    { type: 'candidate.asked', runId: run.id, interviewIds: idsOf(options[0] ?? []) },
    {
      type: 'times.proposed',
      runId: run.id,
      proposalId: nextId(),
      proposedById,
      expiresAt,
      options,
    },
  )
}

/** None of them suits the candidate, who chooses from all times instead. */
export function declineTimes(situation: Situation): Decision {
  const run = currentRun(situation.application)
  const refusal = refusalToEnd(situation, run, 'decline')
  return refusal || !run
    ? refuse(refusal ?? 'wrong-stage')
    : happens({ type: 'times.declined', runId: run.id })
}

/** The company takes them back; the link to choose freely goes on working. */
export function withdrawTimes(situation: Situation): Decision {
  const run = currentRun(situation.application)
  const refusal = refusalToEnd(situation, run, 'withdraw')
  return refusal || !run ? refuse(refusal ?? 'wrong-stage') : happens(withdrawn(run))
}

/** By the clock, when they expire unanswered. */
export function lapseTimes(situation: Situation): Decision {
  const run = currentRun(situation.application)
  const refusal = refusalToEnd(situation, run, 'lapse')
  return refusal || !run
    ? refuse(refusal ?? 'wrong-stage')
    : happens({ type: 'times.lapsed', runId: run.id })
}

/** What the candidate is kept time for now; null when nothing is proposed, or it has expired or ended. */
export function openProposal(application: ApplicationState, now: Date): TimeProposal | null {
  return openAt(currentRun(application)?.proposal ?? null, now)
}

/** The same of the proposal of a run that goes on. */
export function openAt(proposal: TimeProposal | null, now: Date): TimeProposal | null {
  return proposal?.state === 'open' && proposal.expiresAt > now ? proposal : null
}

/** The proposed option of exactly these interviews that begins at this instant. */
export function proposedAt(
  proposal: TimeProposal | null,
  wish: { interviewIds: readonly string[]; startsAt: Date },
): ProposedInterview[] | null {
  const wanted = [...wish.interviewIds].sort().join()
  const isIt = (option: ProposedInterview[]) =>
    startOf(option) === wish.startsAt.getTime() && idsOf(option).sort().join() === wanted
  return proposal?.options.find(isIt) ?? null
}

/** The event that comes before the bookings of a proposed option; none when nothing is proposed at that start. */
export function pickingOf(
  application: ApplicationState,
  wish: { interviewIds: readonly string[]; startsAt: Date },
): ApplicationEvent[] {
  const run = currentRun(application)
  const open = run?.proposal?.state === 'open' ? run.proposal : null
  if (!run || !proposedAt(open, wish)) return []
  return [{ type: 'times.picked', runId: run.id, startsAt: wish.startsAt }]
}

/** From its first interview's start to its last one's end. */
export function spanOfOption(option: readonly ProposedInterview[]): {
  startsAt: Date
  endsAt: Date
} {
  const endsAt = new Date(Math.max(...option.map((one) => one.endsAt.getTime())))
  return { startsAt: new Date(startOf(option)), endsAt }
}

function refusalToEnd(
  { application }: Situation,
  run: StageRun | null,
  verb: 'decline' | 'withdraw' | 'lapse',
) {
  return (
    refusalTo(application, 'continue') ??
    (run?.proposal ? refusalOf(proposalLife, run.proposal.state, verb) : 'proposal-over')
  )
}

function withdrawn(run: StageRun): ApplicationEvent {
  return { type: 'times.withdrawn', runId: run.id }
}

function inOrder(option: ProposedInterview[]): ProposedInterview[] {
  return [...option].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** Milliseconds UTC; an option begins with its earliest interview. */
function startOf(option: readonly ProposedInterview[]): number {
  return Math.min(...option.map(({ startsAt }) => startsAt.getTime()))
}

function idsOf(option: readonly ProposedInterview[]): string[] {
  return option.map(({ interviewId }) => interviewId)
}
