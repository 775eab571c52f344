import type {
  InterviewPart,
  OfferPart,
  Part,
  StageRun,
  TakeHomePart,
} from '@/lib/pipeline/application'
import { candidateAbsences } from '@/lib/pipeline/outcomes'
import { dueScorecards, emptySeats, filledSeats } from '@/lib/pipeline/panel'
import type { StepKind, WaitsFor } from '@/lib/pipeline/step'

export type PartStep = {
  kind: StepKind
  waitsFor: WaitsFor
  personIds?: string[]
  since?: Date | null
  dueAt?: Date | null
}

/** The step of one part; null for what no longer counts: chosen, cancelled, or taken up by another part. */
export function partStep(part: Part, run: StageRun, now: Date): PartStep | null {
  switch (part.kind) {
    case 'review':
      return part.state === 'to-review'
        ? { kind: 'review-application', waitsFor: 'owner', since: run.enteredAt }
        : decide(run.enteredAt)
    case 'interview':
      return interviewStep(part, run, now)
    case 'take-home':
      return takeHomeStep(part, run)
    case 'choice':
      if (part.state === 'chosen') return null
      return run.askedCandidateAt
        ? { kind: 'candidate-chooses', waitsFor: 'candidate', since: run.askedCandidateAt }
        : { kind: 'send-link', waitsFor: 'owner', since: run.enteredAt }
    case 'matching':
      switch (part.state) {
        case 'gathering':
          return {
            kind: 'gather-interest',
            waitsFor: 'team-leads',
            since: run.enteredAt,
            dueAt: part.deadlineAt,
          }
        case 'proposed': {
          const dueAt = part.proposal?.answerByAt ?? null
          return { kind: 'answer-proposal', waitsFor: 'candidate', dueAt }
        }
        case 'agreed':
          return decide(null)
        case 'none':
          return { kind: 'no-team-found', waitsFor: 'owner', since: part.deadlineAt }
      }
      break
    case 'offer':
      return offerStep(part, run)
  }
}

function decide(since: Date | null): PartStep {
  return { kind: 'decide', waitsFor: 'owner', since }
}

function interviewStep(part: InterviewPart, run: StageRun, now: Date): PartStep | null {
  switch (part.state) {
    case 'needs-time':
      return candidateAbsences(run, part.sessionId) > 1
        ? { kind: 'decide-after-absence', waitsFor: 'owner' }
        : { kind: 'send-link', waitsFor: 'owner', since: run.enteredAt }
    case 'with-candidate':
      return { kind: 'candidate-books', waitsFor: 'candidate', since: run.askedCandidateAt }
    case 'booked':
      return bookedStep(part, now)
    case 'took-place': {
      const due = dueScorecards(part)
      return due.length > 0
        ? { kind: 'scorecards-due', since: part.endsAt, ...owedBy(due) }
        : decide(lastSubmission(part) ?? part.endsAt)
    }
    case 'did-not-take-place':
    case 'cancelled':
      return null
  }
}

function bookedStep(part: InterviewPart, now: Date): PartStep {
  const { startsAt, endsAt } = part
  const sitting = filledSeats(part).filter(({ shadow }) => !shadow)
  if (endsAt && endsAt <= now) {
    const personIds = sitting.map(({ personId }) => personId)
    const waitsFor = personIds.length > 0 ? 'interviewers' : 'owner'
    return { kind: 'did-it-take-place', waitsFor, personIds, since: endsAt, dueAt: endsAt }
  }
  if (emptySeats(part).length > 0 || sitting.length === 0) {
    return { kind: 'fill-seat', waitsFor: 'owner', since: null, dueAt: startsAt }
  }
  return { kind: 'interview-upcoming', waitsFor: 'clock', dueAt: endsAt }
}

function takeHomeStep(part: TakeHomePart, run: StageRun): PartStep | null {
  switch (part.state) {
    case 'to-send':
      return { kind: 'send-take-home', waitsFor: 'owner', since: run.enteredAt }
    case 'with-candidate':
      return {
        kind: 'take-home-with-candidate',
        waitsFor: 'candidate',
        since: part.sentAt,
        dueAt: part.dueAt,
      }
    case 'in-review':
      return emptySeats(part).length > 0
        ? { kind: 'fill-seat', waitsFor: 'owner', since: part.handedInAt }
        : { kind: 'reviews-due', since: part.handedInAt, ...owedBy(dueScorecards(part)) }
    case 'to-decide':
      return decide(lastSubmission(part) ?? part.handedInAt)
    case 'lapsed':
      return { kind: 'take-home-lapsed', waitsFor: 'owner', since: part.dueAt }
    case 'cancelled':
      return null
  }
}

function offerStep(part: OfferPart, run: StageRun): PartStep {
  switch (part.state) {
    case 'drafting':
      return part.termsId
        ? { kind: 'send-offer-for-approval', waitsFor: 'owner' }
        : { kind: 'draft-offer', waitsFor: 'owner', since: run.enteredAt }
    case 'in-approval': {
      const personIds = part.approverId ? [part.approverId] : []
      return { kind: 'approve-offer', waitsFor: 'approver', personIds }
    }
    case 'approved':
      return { kind: 'extend-offer', waitsFor: 'owner', since: part.approvedAt }
    case 'extended':
      return {
        kind: 'candidate-answers-offer',
        waitsFor: 'candidate',
        since: part.extendedAt,
        dueAt: part.openUntilAt,
      }
    case 'declined':
    case 'lapsed':
    case 'rescinded':
    case 'fell-through':
      return { kind: 'settle-offer', waitsFor: 'owner' }
    case 'accepted':
      return decide(null)
  }
}

function owedBy(due: { authorId: string; dueAt: Date | null }[]) {
  const dueAts = due.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []))
  return {
    waitsFor: 'interviewers' as const,
    personIds: due.map(({ authorId }) => authorId),
    dueAt: dueAts.length > 0 ? new Date(Math.min(...dueAts)) : null,
  }
}

function lastSubmission(part: InterviewPart | TakeHomePart): Date | null {
  const submittedAts = part.seats.flatMap(({ scorecard }) =>
    scorecard?.submittedAt ? [scorecard.submittedAt.getTime()] : [],
  )
  return submittedAts.length > 0 ? new Date(Math.max(...submittedAts)) : null
}
