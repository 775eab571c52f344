/**
 * What can happen to an application. Events hold ids, enums, instants and numbers only; free text and
 * personal values live in side rows that an event names (`textId`, `termsId`, `fileId`), so that erasing
 * a person never touches the log. Instants' names end in `At`: reading the log back relies on it.
 */
import type {
  Absence,
  PartKind,
  PauseReason,
  ProposedInterview,
  RejectionReason,
  RunEnd,
  WithdrawalReason,
} from '@/lib/pipeline/application'

export type Actor =
  | { kind: 'person'; personId: string }
  | { kind: 'candidate'; personId: string }
  | { kind: 'clock' }
  | { kind: 'system' }

/** A part as a stage is entered: interviews name their session, take-homes their template. */
export type NewPart = {
  id: string
  kind: PartKind
  templateId: string | null
  optionKey: string | null
  deadlineAt?: Date
}

export type SeatAssignment = {
  seatId: string
  seatTemplateId: string | null
  personId: string
  shadow: boolean
  /** Null for a shadow. */
  scorecardId: string | null
}

/** What an owner is told without having looked. */
export const ownerNotices = [
  'candidate-wrote',
  'link-unused',
  'nothing-open',
  'take-home-overdue',
  'proposal-overdue',
  'woke-up',
  'withdrawn',
  'reopened',
  'candidate-absent-again',
  'interviewer-absent',
  'interview-released-by-candidate',
  'seat-declined',
  'seat-recused',
  'proposal-agreed',
  'proposal-refused',
  'no-team-found',
  'offer-approved',
  'offer-returned',
  'offer-accepted',
  'offer-declined',
  'offer-lapsed',
  'transferred-to-you',
  'running-late',
  'to-decide',
] as const
export type OwnerNotice = (typeof ownerNotices)[number]

export type DueScorecard = { scorecardId: string; dueAt: Date }

export type ApplicationEvent =
  | {
      type: 'application.received'
      personId: string
      jobId: string
      planVersionId: string
      ownerId: string
      answerByDate: string
      levelAsked: string | null
      placeAskedId: string | null
      source: 'public-page' | 'recruiter' | 'referral' | 'import' | 'internal'
    }
  | {
      type: 'stage.entered'
      runId: string
      stageId: string
      attempt: number
      parts: NewPart[]
      /** Parts of the run that was left which go along as they are, such as an interview that stays booked. */
      carried?: string[]
    }
  | { type: 'stage.ended'; runId: string; end: RunEnd }
  | { type: 'review.finished'; partId: string }
  /** A link to book, choose or hand in has been sent to the candidate. */
  | { type: 'candidate.asked'; runId: string; interviewIds: string[] }
  | { type: 'candidate.nudged'; runId: string; nudge: number }
  | { type: 'candidate.reminded'; interviewId: string }
  /** Something waits too long or went wrong, and the owner is told. */
  | { type: 'owner.alerted'; about: OwnerNotice; partId: string | null }
  | { type: 'link.opened'; linkId: string }
  /** A search found no time for what the candidate is to book; the owner is told, but not every time anew. */
  | { type: 'openings.ran-out'; runId: string; tellsOwner: boolean }
  | { type: 'openings.returned'; runId: string }
  | {
      type: 'interview.booked'
      interviewId: string
      startsAt: Date
      endsAt: Date
      panel: SeatAssignment[]
      /** Arranged elsewhere and only taken over: everybody has an invite already. */
      adopted?: true
    }
  | {
      type: 'interview.moved'
      interviewId: string
      startsAt: Date
      endsAt: Date
      panel: SeatAssignment[]
      by: 'candidate' | 'company'
    }
  /** A recruiter proposes a few times, each all of the interviews; the panels' time is kept until it expires. */
  | {
      type: 'times.proposed'
      runId: string
      proposalId: string
      proposedById: string
      expiresAt: Date
      options: ProposedInterview[][]
    }
  /** The candidate took this option; its bookings follow as events of their own. */
  | { type: 'times.picked'; runId: string; startsAt: Date }
  /** None of them suits: the candidate chooses freely. */
  | { type: 'times.declined'; runId: string }
  | { type: 'times.lapsed'; runId: string }
  | { type: 'times.withdrawn'; runId: string }
  /** Booked, and now without a time again. */
  | {
      type: 'interview.released'
      interviewId: string
      by: 'candidate' | 'company'
      textId: string | null
    }
  | { type: 'interview.cancelled'; interviewId: string; textId: string | null }
  /** Somebody comes so many minutes late; `personId` null: the candidate. */
  | {
      type: 'interview.running-late'
      interviewId: string
      minutes: number
      personId: string | null
    }
  /** Over by the clock: whoever sat is asked whether it took place. */
  | { type: 'interview.outcome-asked'; interviewId: string }
  | { type: 'interview.took-place'; interviewId: string; due: DueScorecard[] }
  | {
      type: 'interview.did-not-take-place'
      interviewId: string
      absence: Absence
      /** The next try at the session, which begins without a time. */
      nextInterviewId: string
    }
  | { type: 'seat.accepted'; seatId: string }
  | { type: 'seat.declined'; seatId: string; textId: string | null }
  | { type: 'seat.recused'; seatId: string; textId: string | null }
  | { type: 'seat.absent'; seatId: string }
  /** `dueAt`: the new person's scorecard is due at once, since the work lies there to be reviewed. */
  | { type: 'seat.replaced'; seatId: string; by: SeatAssignment; dueAt: Date | null }
  | { type: 'scorecard.submitted'; scorecardId: string; submittedAt: Date }
  | { type: 'scorecard.excused'; scorecardId: string; textId: string | null }
  | { type: 'scorecard.reminded'; scorecardId: string }
  /** An approver or a team's lead, by hand, of the offer or the matching that waits for them. */
  | { type: 'colleague.reminded'; partId: string; personId: string }
  /** The line manager of whoever owes the scorecard, by hand. */
  | { type: 'manager.told'; scorecardId: string; managerId: string }
  | { type: 'take-home.sent'; partId: string; dueAt: Date }
  | { type: 'take-home.started'; partId: string }
  | { type: 'take-home.extended'; partId: string; dueAt: Date }
  | {
      type: 'take-home.handed-in'
      partId: string
      late: boolean
      textId: string | null
      fileId: string | null
      reviewers: SeatAssignment[]
      due: DueScorecard[]
    }
  | { type: 'take-home.lapsed'; partId: string }
  | { type: 'take-home.cancelled'; partId: string }
  | { type: 'choice.made'; partId: string; optionKey: string; parts: NewPart[] }
  | { type: 'choice.changed'; partId: string; optionKey: string; parts: NewPart[] }
  | {
      type: 'matching.preferences-recorded'
      partId: string
      textId: string | null
      teamIds: string[]
    }
  | {
      type: 'matching.interest-recorded'
      partId: string
      teamId: string
      interested: boolean
      textId: string | null
    }
  | {
      type: 'matching.proposed'
      partId: string
      proposalId: string
      teamId: string
      openingId: string | null
      answerByAt: Date
      textId: string | null
    }
  | { type: 'matching.agreed'; partId: string }
  | { type: 'matching.refused'; partId: string; textId: string | null }
  | { type: 'matching.lapsed'; partId: string }
  | { type: 'offer.drafted'; partId: string; termsId: string; version: number }
  | { type: 'offer.sent-for-approval'; partId: string; approverId: string }
  | { type: 'offer.returned'; partId: string; textId: string | null }
  | { type: 'offer.approved'; partId: string }
  | { type: 'offer.extended'; partId: string; openUntilAt: Date }
  | { type: 'offer.accepted'; partId: string }
  | { type: 'offer.declined'; partId: string; textId: string | null }
  | { type: 'offer.lapsed'; partId: string }
  | { type: 'offer.rescinded'; partId: string; textId: string | null }
  | { type: 'offer.fell-through'; partId: string; textId: string | null }
  | { type: 'application.hired' }
  | {
      type: 'application.rejected'
      reason: RejectionReason
      textId: string
      tellAt: Date
    }
  /** Nobody answered us: told in standard words, with a link that opens it again until `reopenUntilAt`. */
  | { type: 'application.closed-no-reply'; tellAt: Date; reopenUntilAt: Date }
  | { type: 'application.told' }
  | { type: 'application.rejection-undone' }
  | { type: 'application.reconsidered'; textId: string | null }
  /** The candidate goes on after all. */
  | { type: 'application.reopened' }
  | { type: 'application.withdrawn'; reason: WithdrawalReason; textId: string | null }
  | {
      type: 'application.paused'
      reason: PauseReason
      wakeAt: Date | null
      textId: string | null
      /** It rested elsewhere already: nobody is told. */
      adopted?: true
    }
  /** Another day or reason of a pause that goes on. */
  | {
      type: 'application.pause-changed'
      reason: PauseReason
      wakeAt: Date | null
      textId: string | null
    }
  | { type: 'application.resumed' }
  | { type: 'application.owner-changed'; ownerId: string }
  | { type: 'application.level-assessed'; level: string }
  | { type: 'application.answer-by-moved'; answerByDate: string; days: number }
  /** Two rows of one human became one: from now on it is this person's. */
  | { type: 'application.person-changed'; personId: string }
  /** From now on for another job; the plan changes in an event of its own. */
  | {
      type: 'application.transferred'
      jobId: string
      ownerId: string
      textId: string
      /** Our own words to the candidate. */
      wordsTextId: string | null
    }
  /**
   * It goes on under another plan, a newer version or another job's: these runs stand in its stages, parts that
   * nobody began follow its templates, and the current run gets what the new stage has beyond it.
   */
  | {
      type: 'application.plan-changed'
      planVersionId: string
      runs: { runId: string; stageId: string }[]
      parts: { partId: string; templateId: string }[]
      added: { runId: string; parts: NewPart[] } | null
    }
  /** A recorded departure from the plan; what becomes of each part follows as events of its own. */
  | {
      type: 'application.deviated'
      deviation: 'skip' | 'repeat' | 'go-back' | 'add-session' | 'move-to-version' | 'book-anyway'
      stageId: string | null
      textId: string
    }
  /** `mentionedIds`: colleagues who are asked to look. */
  | { type: 'note.added'; textId: string; mentionedIds?: string[] }
  /** The public page got the form once more with their address; it stays as it is, and they are written to. */
  | { type: 'candidate.applied-again' }
  /** Their private links so far, or these alone, open nothing any more; with `newLink` a mail brings another. */
  | { type: 'candidate.links-revoked'; textId: string; newLink: boolean; linkIds?: string[] }
  /** The candidate wrote from their page; somebody owes them an answer. */
  | { type: 'candidate.wrote'; textId: string }
  /** With words, which leave as an email; without, it was answered in another way. */
  | { type: 'candidate.answered'; textId: string | null }
  | { type: 'decision.recorded'; runId: string; decision: 'advance' | 'reject'; textId: string }

export type ApplicationEventType = ApplicationEvent['type']

/** Events that are kept in the log but change no state: they raise `seq`, never `stateVersion`. */
export const logOnlyEvents: ReadonlySet<ApplicationEventType> = new Set([
  'candidate.nudged',
  'candidate.reminded',
  'link.opened',
  'owner.alerted',
  'openings.ran-out',
  'openings.returned',
  'interview.running-late',
  'interview.outcome-asked',
  'scorecard.reminded',
  'colleague.reminded',
  'manager.told',
  'note.added',
  'candidate.applied-again',
  'candidate.links-revoked',
  'candidate.wrote',
  'candidate.answered',
  'decision.recorded',
  'application.deviated',
  'matching.preferences-recorded',
  'matching.interest-recorded',
])
