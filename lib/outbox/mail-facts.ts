import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import type { MessageKind } from '@/lib/pipeline/effects'
import type { OwnerNotice } from '@/lib/pipeline/events'

/** Everything that a mail's words may need. Instants are told in the recipient's zone. */
export type MailFacts = {
  kind: MessageKind
  now: Date
  company: string
  recipient: { name: string; timeZone: string; isCandidate: boolean }
  /** Whom the recipient stands in for; null: the mail is meant for them. */
  coversFor: string | null
  candidate: { name: string; timeZone: string }
  job: string
  /** Who signs candidates' mails: the application's owner. */
  recruiter: string
  stage: MailStage | null
  /** Where the candidate goes on with what we wait for. */
  pending: LinkPurpose
  /** Local date of the promised answer. */
  answerByDate: string
  interview: MailInterview | null
  /** The recipient sits in it to learn, in addition to the panel. */
  learning: boolean
  /** Interviews that the candidate is asked to book. */
  interviews: MailInterview[]
  /** Booked interviews that the same act takes away from the candidate. */
  fallingAway: MailInterview[]
  /** Booked before and after a transfer. */
  staying: MailInterview[]
  /** Another mail of the same act tells it: this one is there for the calendar, one uid a mail. */
  calendarOnly: boolean
  movedFrom: { startsAt: Date; endsAt: Date } | null
  takeHome: MailTakeHome | null
  /** Times that wait for the candidate's pick. */
  proposal: MailProposal | null
  /** What a person wrote: the rejection's text, a reason, a message. */
  words: string | null
  /** Who wrote them, where it is known. */
  wordsBy: string | null
  team: { name: string; about: string; answerByAt: Date | null } | null
  offer: MailOffer | null
  scorecardDueAt: Date | null
  /** Whoever owes it. */
  scorecardBy: string | null
  wakeAt: Date | null
  /** Until when a candidate who did not reply may open their application again. */
  reopenUntilAt: Date | null
  /** Who is late, how much, and when they are expected now. */
  late: { name: string; minutes: number; expectedAt: Date } | null
  /** What an `owner-notice` is about. */
  notice: OwnerNotice | null
  /** Where a signed-in person finds the application. */
  applicationUrl: string
}

export type MailProposal = {
  /** Who proposes them. */
  by: string
  expiresAt: Date
  /** Each in order of time. */
  options: {
    startsAt: Date
    endsAt: Date
    interviews: { candidateName: string; startsAt: Date; panel: string[] }[]
  }[]
}

export type MailStage = {
  name: string
  candidateName: string
  candidateDescription: string
  linkLifetimeDays: number
  candidateMoves: number
  candidateMoveNoticeMinutes: number
  options: { name: string; description: string }[]
}

export type MailInterview = {
  name: string
  candidateName: string
  minutes: number
  time: { startsAt: Date; endsAt: Date } | null
  /** Names of those who will sit, shadows left out. */
  panel: string[]
  /** The call's address; null: it is on the page. */
  room: string | null
  movesLeft: number
}

export type MailTakeHome = {
  name: string
  candidateName: string
  brief: string
  daysToHandIn: number
  dueAt: Date | null
  reviewDueAt: Date | null
}

export type MailOffer = {
  level: string
  currency: string
  salary: number
  startsOn: string
  place: string | null
  openUntilAt: Date | null
  outsideBand: boolean
}

/** A mail before it is rendered: blocks that text and HTML are both made of. */
export type Block =
  | { kind: 'words'; text: string }
  /** Longer words of a person, line breaks kept. */
  | { kind: 'letter'; text: string }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'list'; items: string[] }
  | {
      kind: 'action'
      label: string
      /** A private link, one that is asked for something (`?time=...`), or a page behind sign-in. */
      to: LinkPurpose | { link: LinkPurpose; query: string } | { url: string }
      primary: boolean
    }

export type Draft = {
  subject: string
  blocks: Block[]
  /** The calendar object's words, for kinds that carry one. */
  calendar: { title: string; description: string; location: string | null } | null
}
