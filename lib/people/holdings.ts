import type { StaffRole } from '@/lib/people/roles'

/**
 * One thing that somebody holds and that needs a new home, or an excuse, before they are gone. `candidate` null:
 * whoever looks may not see that application. `taken`: people who cannot take this seat or place over.
 */
export type Holding =
  | {
      kind: 'seat'
      /** The seat's id. */
      key: string
      applicationId: string
      candidate: string | null
      interviewId: string
      name: string
      startsAt: Date
      endsAt: Date
      shadow: boolean
      poolIds: string[]
      taken: string[]
    }
  | {
      kind: 'review'
      /** The seat's id: a reviewer's. */
      key: string
      scorecardId: string
      applicationId: string
      candidate: string | null
      name: string
      dueAt: Date | null
      poolIds: string[]
      taken: string[]
    }
  | {
      kind: 'scorecard'
      key: string
      applicationId: string
      candidate: string | null
      name: string
      dueAt: Date | null
    }
  | {
      kind: 'application'
      key: string
      applicationId: string
      candidate: string | null
      candidateId: string
      jobId: string
      job: string
      jobOwnerId: string
      stage: string | null
      /** The candidate's first unanswered message. */
      wroteAt: Date | null
    }
  | { kind: 'job'; key: string; title: string }
  | {
      kind: 'approval'
      key: string
      applicationId: string
      candidate: string | null
      jobId: string
    }
  | {
      kind: 'member'
      /** `<job id>/<role>`. */
      key: string
      jobId: string
      title: string
      role: StaffRole
      alone: boolean
      taken: string[]
    }
  | { kind: 'team'; key: string; name: string; about: string }
  | { kind: 'cover'; key: string; coveredId: string; covered: string; untilAt: Date }
  | { kind: 'pool'; key: string; name: string; left: number; needed: number }

export type HoldingKind = Holding['kind']

/** In the order in which harm would come of them. */
export const holdingKinds = [
  'seat',
  'review',
  'scorecard',
  'application',
  'job',
  'approval',
  'member',
  'team',
  'cover',
  'pool',
] as const satisfies readonly HoldingKind[]

/** What may stay without a new home, with a reason: nobody waits for it, or it is known to be empty. */
const excusable: ReadonlySet<HoldingKind> = new Set([
  'seat',
  'review',
  'scorecard',
  'member',
  'team',
  'cover',
  'pool',
])

export function mayBeExcused(kind: HoldingKind): boolean {
  return excusable.has(kind)
}

/** A scorecard is its author's own, and a pool is filled by training somebody: neither is handed over. */
export function mayBeHandedOver(kind: HoldingKind): boolean {
  return kind !== 'scorecard' && kind !== 'pool'
}

/** What nothing may be without, even for an hour: somebody must own it before access ends. */
export function needsOwner({ kind }: Holding): boolean {
  return kind === 'application' || kind === 'job'
}
