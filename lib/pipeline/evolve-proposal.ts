import type { ApplicationState, StageRun, TimeProposal } from '@/lib/pipeline/application'
import { changeRun } from '@/lib/pipeline/change-part'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { follow } from '@/lib/pipeline/life'
import { type ProposalVerb, proposalLife } from '@/lib/pipeline/life-tables'

type ProposalEvent = Extract<ApplicationEvent, { type: `times.${string}` }>

const verbs = {
  'times.picked': 'pick',
  'times.declined': 'decline',
  'times.lapsed': 'lapse',
  'times.withdrawn': 'withdraw',
} as const satisfies Record<Exclude<ProposalEvent['type'], 'times.proposed'>, ProposalVerb>

export function foldProposal(state: ApplicationState, event: ProposalEvent): ApplicationState {
  if (event.type === 'times.proposed') {
    const { runId, proposalId, proposedById, expiresAt, options } = event
    const proposal = { id: proposalId, state: 'open', proposedById, expiresAt, options } as const
    return changeRun(state, runId, (run) => ({ ...run, proposal }))
  }
  return changeRun(state, event.runId, (run) => end(run, verbs[event.type]))
}

/** What makes a proposed panel or its time another one, though the interviews still wait for the candidate. */
const unsettling: ReadonlySet<ApplicationEvent['type']> = new Set([
  'application.plan-changed',
  'application.person-changed',
])

/** Proposed times stand only while every interview in them waits for the candidate. */
export function settleProposals(
  state: ApplicationState,
  event: ApplicationEvent,
): ApplicationState {
  const isOvertaken = (run: StageRun) =>
    run.proposal?.state === 'open' &&
    (unsettling.has(event.type) || !stillWaits(state, run, run.proposal))
  if (!state.runs.some(isOvertaken)) return state
  const runs = state.runs.map((run) => (isOvertaken(run) ? end(run, 'overtake') : run))
  return { ...state, runs }
}

function stillWaits(state: ApplicationState, run: StageRun, { options }: TimeProposal): boolean {
  if (state.status !== 'active' || run.endedAt) return false
  return options.flat().every(({ interviewId }) => {
    const part = run.parts.find(({ id }) => id === interviewId)
    return part?.kind === 'interview' && part.state === 'with-candidate'
  })
}

function end(run: StageRun, verb: ProposalVerb): StageRun {
  const { proposal } = run
  if (!proposal) throw new Error(`run ${run.id} has no proposed times`)
  return { ...run, proposal: { ...proposal, state: follow(proposalLife, proposal.state, verb) } }
}
