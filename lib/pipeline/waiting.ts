import type { ApplicationState } from '@/lib/pipeline/application'
import { beginApplication, evolve, type Recorded } from '@/lib/pipeline/evolve'
import type { Plan } from '@/lib/pipeline/plan'
import { type Heard, heardAfter, nothingHeard, turnOf } from '@/lib/pipeline/standing'
import { stepOf } from '@/lib/pipeline/step'

export type Waiting = {
  withCompanyMilliseconds: number
  withCandidateMilliseconds: number
  /** Whole days; the two add up to the whole days since the application was received. */
  withCompanyDays: number
  withCandidateDays: number
}

const dayMilliseconds = 86_400_000

/**
 * How long an application waited for whom, from its log: the time after each event counts for whom its step
 * waits for, until it is decided or `now`. A pause that the candidate asked for is theirs; an interview that
 * lies ahead is ours, and so is a link for which nothing is open.
 */
export function waitingOf(log: Recorded[], plan: Plan, now: Date): Waiting {
  let state: ApplicationState | null = null
  let heard = nothingHeard
  let withCompany = 0
  let withCandidate = 0
  for (const [index, recorded] of log.entries()) {
    state = state ? evolve(state, recorded) : beginApplication('', recorded.event, recorded.at)
    heard = heardAfter(heard, recorded.event, recorded.at)
    const until = log[index + 1]?.at ?? now
    const lasts = Math.max(0, until.getTime() - recorded.at.getTime())
    const side = sideOf(state, heard, plan, recorded.at)
    if (side === 'candidate') withCandidate += lasts
    if (side === 'company') withCompany += lasts
  }
  const days = Math.floor((withCompany + withCandidate) / dayMilliseconds)
  const withCandidateDays = Math.min(days, Math.round(withCandidate / dayMilliseconds))
  return {
    withCompanyMilliseconds: withCompany,
    withCandidateMilliseconds: withCandidate,
    withCompanyDays: days - withCandidateDays,
    withCandidateDays,
  }
}

function sideOf(
  state: ApplicationState,
  heard: Heard,
  plan: Plan,
  now: Date,
): 'company' | 'candidate' | null {
  if (state.status === 'paused') {
    return state.pause?.reason === 'candidate-asked' ? 'candidate' : 'company'
  }
  if (state.status !== 'active') return null
  // Between two events of one act there is no run; it lasts no time.
  const step = stepOf({ application: state, plan, now })
  return turnOf(step, heard, state).waitsFor === 'candidate' ? 'candidate' : 'company'
}
