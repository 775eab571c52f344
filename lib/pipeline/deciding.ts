/** Who decides a stage that the plan gives to somebody else than its recruiter. */
import type { Act } from '@/lib/people/permissions'
import type { HeldRole } from '@/lib/people/roles'
import type { DeciderRole, Stage } from '@/lib/pipeline/plan'
import type { Turn } from '@/lib/pipeline/standing'
import type { StepKind, WaitsFor } from '@/lib/pipeline/step'

export type Holder = HeldRole & { personId: string }

/** For whom a stage waits once everything is in: recruiters decide as the owner. */
export function decisionWaitsFor(stage: Pick<Stage, 'deciderRole'> | null): WaitsFor {
  switch (stage?.deciderRole) {
    case 'decider':
      return 'deciders'
    case 'team-lead':
      return 'team-leads'
    case 'recruiter':
    case undefined:
      return 'owner'
  }
}

/**
 * Those who decide what waits for these: the job's own; else, of deciders, who decides everywhere. Team leads lead
 * teams, and not every job. Nobody: the owner decides.
 */
export function decidersOf(
  waitsFor: WaitsFor,
  jobId: string,
  holders: readonly Holder[],
): string[] {
  if (waitsFor !== 'deciders' && waitsFor !== 'team-leads') return []
  const role = waitsFor === 'deciders' ? 'decider' : 'team-lead'
  const ofRole = holders.filter((one) => one.role === role)
  const ofJob = ofRole.filter((one) => one.jobId === jobId)
  const everywhere = role === 'decider' ? ofRole.filter((one) => one.jobId === null) : []
  return [...new Set((ofJob.length > 0 ? ofJob : everywhere).map(({ personId }) => personId))]
}

/** So many are named where a list says for whom it waits; more are "the deciders". */
const mostNamed = 3

type Waiting = {
  turn: Turn
  kind: StepKind
  jobId: string
  ownerId: string
  /** The candidate, who decides nothing about themselves. */
  personId: string
}

/** Whom a line of a list names: those for whom it waits, and of a decision who decides now, while they are few. */
export function personsToName(
  { turn, kind, jobId, ownerId, personId }: Waiting,
  holders: readonly Holder[],
): string[] {
  if (turn.waitsFor === 'candidate') return []
  if (kind !== 'decide' || turn.waitsFor === 'owner') return turn.personIds
  const deciderIds = decidersOf(turn.waitsFor, jobId, holders).filter((id) => id !== personId)
  if (deciderIds.length === 0) return [ownerId]
  return deciderIds.length <= mostNamed ? deciderIds : []
}

const decisions: readonly Act[] = ['advance-application', 'reject-application', 'decide-stage']

/** Whoever the plan has decide may, whatever else their role allows. */
export function mayAsDecider(
  { roles }: { roles: readonly HeldRole[] },
  act: Act,
  { deciderRole, jobId }: { deciderRole: DeciderRole | undefined; jobId: string },
): boolean {
  if (!decisions.includes(act) || deciderRole === undefined) return false
  return roles.some(
    (held) => held.role === deciderRole && (held.jobId === null || held.jobId === jobId),
  )
}
