/**
 * The facts of one message, from the two states of the application around the change, its plan, and the
 * rows that both of them name.
 */
import { calendarRoles } from '@/lib/outbox/compose'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import type {
  MailFacts,
  MailInterview,
  MailOffer,
  MailProposal,
  MailTakeHome,
} from '@/lib/outbox/mail-facts'
import {
  type ApplicationState,
  currentRun,
  findPart,
  type InterviewPart,
  isSeatFilled,
  type Seat,
  type StageRun,
  type TakeHomePart,
} from '@/lib/pipeline/application'
import type { Effect, MessageKind } from '@/lib/pipeline/effects'
import { everyStage, findStage, findTakeHome, getSession, type Plan } from '@/lib/pipeline/plan'
import { expectedAt } from '@/lib/pipeline/running-late'
import { spanOfOption } from '@/lib/pipeline/time-proposals'

export type MailPerson = {
  id: string
  name: string
  /** Null when unknown, or erased with the person. */
  email: string | null
  timeZone: string
  gone: 'erased' | 'deactivated' | null
}

/** The rows around an application that its messages speak of. */
export type Surroundings = {
  company: string
  /** With `{interview}` in it; null: no room is set up. */
  roomPattern: string | null
  publicUrl: string
  job: string
  people: Map<string, MailPerson>
  texts: Map<string, { kind: string; body: string; by?: string | null }>
  teams: Map<string, { name: string; about: string }>
  terms: Map<string, MailOffer>
}

export type Around = {
  before: ApplicationState | null
  after: ApplicationState
  plan: Plan
  effects: Effect[]
  now: Date
}

export function isAddress(value: string | null): value is string {
  return value !== null && /^[^\s<>",;:\\]+@[^\s<>",;:\\@]+$/.test(value)
}

export function recipientIdOf(effect: Effect, application: ApplicationState): string {
  return effect.to === 'candidate' ? application.personId : effect.to.personId
}

/** `coverId`: who reads it in its recipient's place. */
export function factsOf(
  effect: Effect,
  around: Around,
  rows: Surroundings,
  coverId?: string,
): MailFacts {
  const { before, after, plan, now } = around
  const meant = personOf(rows, recipientIdOf(effect, after))
  const recipient = coverId ? personOf(rows, coverId) : meant
  const candidate = personOf(rows, after.personId)
  const run = runOf(effect, around)
  const stage = run ? findStage(plan, run.stageId) : null
  const matching = run?.parts.find((part) => part.kind === 'matching')
  const teamId = lastTeamId(after)
  const team = teamId ? rows.teams.get(teamId) : undefined
  const seat = seatOf(effect, around)
  return {
    kind: effect.message,
    now,
    company: rows.company,
    recipient: {
      name: recipient.name,
      timeZone: recipient.timeZone,
      isCandidate: effect.to === 'candidate',
    },
    coversFor: coverId ? meant.name : null,
    candidate: { name: candidate.name, timeZone: candidate.timeZone },
    job: rows.job,
    recruiter: personOf(rows, after.ownerId).name,
    stage: stage && {
      name: stage.name,
      candidateName: stage.candidateName,
      candidateDescription: stage.candidateDescription,
      linkLifetimeDays: stage.linkLifetimeDays,
      candidateMoves: stage.candidateMoves,
      candidateMoveNoticeMinutes: stage.candidateMoveNoticeMinutes,
      options: stage.options.map((option) => ({
        name: option.candidateName,
        description: option.candidateDescription,
      })),
    },
    pending: pendingOf(run),
    answerByDate: after.answerByDate,
    interview: interviewOf(effect, around, rows),
    learning: seat?.shadow ?? false,
    interviews: toBookIn(around, rows, run),
    fallingAway: fallingAway(around, rows),
    staying: effect.message === 'transferred' ? staying(around, rows) : [],
    calendarOnly: isToldElsewhere(effect, around),
    movedFrom: movedFromOf(effect, before, after),
    takeHome: takeHomeOf(effect, around, run, seat),
    proposal: proposalOf(run, around, rows),
    words: wordsOf(effect, after, rows),
    wordsBy: (effect.textId && rows.texts.get(effect.textId)?.by) || null,
    team: team ? { ...team, answerByAt: matching?.proposal?.answerByAt ?? null } : null,
    offer: offerOf(after, rows),
    scorecardDueAt: seat?.scorecard?.dueAt ?? null,
    scorecardBy: seat?.scorecard ? personOf(rows, seat.scorecard.authorId).name : null,
    wakeAt: after.pause?.wakeAt ?? null,
    reopenUntilAt: after.closure?.reopenUntilAt ?? null,
    late: lateOf(effect, around, rows),
    notice: effect.notice ?? null,
    applicationUrl: `${rows.publicUrl}/applications/${after.id}`,
  }
}

/** The interview as a message shows it: a cancellation tells the time that falls away. */
export function interviewPartOf(effect: Effect, around: Around): InterviewPart | null {
  const id = effect.interviewId ?? effect.partId
  const [first, second] =
    calendarRoles[effect.message]?.method === 'CANCEL'
      ? [around.before, around.after]
      : [around.after, around.before]
  const found = [first, second].flatMap((state) => {
    const part = state && id ? findPart(state, 'interview', id)?.part : null
    return part ? [part] : []
  })
  return found.find((part) => part.startsAt) ?? found[0] ?? interviewOfSeat(effect, around)
}

/** The seat that a message is about or that its recipient holds. */
export function seatOf(effect: Effect, { before, after }: Around): Seat | null {
  const { to } = effect
  if (to === 'candidate') return null
  const partId = effect.interviewId ?? effect.partId
  const seats = [after, before].flatMap((state) =>
    (state?.runs ?? []).flatMap((run) =>
      run.parts.flatMap((part) =>
        (part.kind === 'interview' || part.kind === 'take-home') && (!partId || part.id === partId)
          ? part.seats
          : [],
      ),
    ),
  )
  const own = seats.filter((seat) => seat.personId === to.personId)
  return (
    seats.find((seat) => seat.id === effect.seatId) ??
    seats.find((seat) => effect.scorecardId && seat.scorecard?.id === effect.scorecardId) ??
    (partId ? (own.find(isSeatFilled) ?? own[0]) : undefined) ??
    null
  )
}

export function personOf(rows: Surroundings, personId: string): MailPerson {
  const person = rows.people.get(personId)
  if (!person) throw new Error(`person ${personId} was not loaded`)
  return person
}

function interviewOfSeat(effect: Effect, around: Around): InterviewPart | null {
  if (!effect.seatId && !effect.scorecardId) return null
  for (const part of around.after.runs.flatMap((run) => run.parts)) {
    if (part.kind !== 'interview') continue
    const isMeant = (seat: Seat) =>
      seat.id === effect.seatId || (effect.scorecardId && seat.scorecard?.id === effect.scorecardId)
    if (part.seats.some(isMeant)) return part
  }
  return null
}

function runOf(effect: Effect, around: Around): StageRun | null {
  const { after } = around
  const partId = effect.interviewId ?? effect.partId ?? interviewOfSeat(effect, around)?.id
  const named = after.runs.find((run) => run.parts.some((part) => part.id === partId))
  return named ?? currentRun(after) ?? after.runs.at(-1) ?? null
}

function interviewOf(effect: Effect, around: Around, rows: Surroundings): MailInterview | null {
  const part = interviewPartOf(effect, around)
  return part && mailInterview(part, around, rows)
}

function mailInterview(part: InterviewPart, around: Around, rows: Surroundings): MailInterview {
  const session = getSession(around.plan, part.sessionId)
  const stage = everyStage(around.plan).find(({ sessions }) => sessions.includes(session))
  const { startsAt, endsAt } = part
  return {
    name: session.name,
    candidateName: session.candidateName,
    // Adjustments lengthen a booked interview beyond its template.
    minutes:
      startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : session.minutes,
    time: startsAt && endsAt ? { startsAt, endsAt } : null,
    panel: part.seats
      .filter((seat) => isSeatFilled(seat) && !seat.shadow)
      .map((seat) => personOf(rows, seat.personId).name),
    room: rows.roomPattern?.replaceAll('{interview}', part.id) ?? null,
    movesLeft: Math.max(0, (stage?.candidateMoves ?? 0) - part.candidateMoves),
  }
}

/** Letters that list what falls away with them. */
const letters: ReadonlySet<MessageKind> = new Set([
  'rejection',
  'closed-no-reply',
  'withdrawal-confirmed',
  'paused-notice',
  'transferred',
])

function cancellationsIn({ effects }: Around): Effect[] {
  return effects.filter(({ message }) => message === 'booking-cancelled')
}

function fallingAway(around: Around, rows: Surroundings): MailInterview[] {
  return cancellationsIn(around).flatMap((one) => interviewOf(one, around, rows) ?? [])
}

function staying(around: Around, rows: Surroundings): MailInterview[] {
  const { before, after } = around
  return after.runs
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.kind === 'interview' &&
      part.state === 'booked' &&
      before &&
      findPart(before, 'interview', part.id)?.part.state === 'booked'
        ? [mailInterview(part, around, rows)]
        : [],
    )
}

/** The act's letter tells of all that is cancelled; without one, the first cancellation does. */
function isToldElsewhere(effect: Effect, around: Around): boolean {
  if (effect.message !== 'booking-cancelled') return false
  const hasLetter = around.effects.some(
    ({ message, to }) => to === 'candidate' && letters.has(message),
  )
  return hasLetter || cancellationsIn(around)[0]?.interviewId !== effect.interviewId
}

function toBookIn(around: Around, rows: Surroundings, run: StageRun | null): MailInterview[] {
  return (run?.parts ?? []).flatMap((part) =>
    part.kind === 'interview' && (part.state === 'needs-time' || part.state === 'with-candidate')
      ? [mailInterview(part, around, rows)]
      : [],
  )
}

function movedFromOf(effect: Effect, before: ApplicationState | null, after: ApplicationState) {
  if (!before || !effect.interviewId) return null
  const was = findPart(before, 'interview', effect.interviewId)?.part
  const is = findPart(after, 'interview', effect.interviewId)?.part
  if (!was?.startsAt || !was.endsAt || was.startsAt.getTime() === is?.startsAt?.getTime())
    return null
  return { startsAt: was.startsAt, endsAt: was.endsAt }
}

function lateOf(effect: Effect, around: Around, rows: Surroundings): MailFacts['late'] {
  const { late } = effect
  if (!late) return null
  const startsAt = interviewPartOf(effect, around)?.startsAt ?? around.now
  return {
    name: personOf(rows, late.personId ?? around.after.personId).name,
    minutes: late.minutes,
    expectedAt: expectedAt(startsAt, around.now, late.minutes),
  }
}

function takeHomeOf(
  effect: Effect,
  { plan }: Around,
  run: StageRun | null,
  seat: Seat | null,
): MailTakeHome | null {
  const parts = (run?.parts ?? []).filter((part): part is TakeHomePart => part.kind === 'take-home')
  const part = parts.find(({ id }) => id === effect.partId) ?? parts[0]
  const template = part ? findTakeHome(plan, part.takeHomeId) : null
  if (!part || !template) return null
  return {
    name: template.name,
    candidateName: template.candidateName,
    brief: template.brief,
    daysToHandIn: template.daysToHandIn,
    dueAt: part.dueAt,
    reviewDueAt: seat?.scorecard?.dueAt ?? null,
  }
}

function proposalOf(
  run: StageRun | null,
  { plan }: Around,
  rows: Surroundings,
): MailProposal | null {
  const proposal = run?.proposal
  if (!run || proposal?.state !== 'open') return null
  const nameOf = (interviewId: string) => {
    const part = run.parts.find(({ id }) => id === interviewId)
    return part?.kind === 'interview' ? getSession(plan, part.sessionId).candidateName : ''
  }
  return {
    by: personOf(rows, proposal.proposedById).name,
    expiresAt: proposal.expiresAt,
    options: proposal.options.map((option) => ({
      ...spanOfOption(option),
      interviews: option.map(({ interviewId, startsAt, panel }) => ({
        candidateName: nameOf(interviewId),
        startsAt,
        panel: panel
          .filter(({ shadow }) => !shadow)
          .map(({ personId }) => personOf(rows, personId).name),
      })),
    })),
  }
}

function pendingOf(run: StageRun | null): LinkPurpose {
  for (const part of run?.parts ?? []) {
    if (part.kind === 'choice' && part.state === 'with-candidate') return 'choice-page'
    if (part.kind === 'interview' && part.state === 'with-candidate') return 'booking-page'
    if (part.kind === 'take-home' && part.state === 'with-candidate') return 'take-home-page'
    if (part.kind === 'matching') return 'matching-page'
    if (part.kind === 'offer' && part.state === 'extended') return 'offer-page'
  }
  return 'candidate-page'
}

/** Kinds of text that were written for the candidate to read; all others stay with staff. */
const forCandidates = new Set(['rejection', 'message'])

function wordsOf(effect: Effect, after: ApplicationState, rows: Surroundings): string | null {
  const textId = effect.textId ?? (effect.message === 'rejection' ? after.closure?.textId : null)
  const text = textId ? rows.texts.get(textId) : undefined
  if (!text || (effect.to === 'candidate' && !forCandidates.has(text.kind))) return null
  return text.body
}

export function lastTeamId(application: ApplicationState): string | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'matching')
  return part?.proposal?.teamId ?? part?.agreedTeamId ?? null
}

export function lastTermsId(application: ApplicationState): string | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'offer')
  return part?.termsId ?? null
}

function offerOf(application: ApplicationState, rows: Surroundings): MailOffer | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'offer')
  const terms = part?.termsId ? rows.terms.get(part.termsId) : undefined
  return terms ? { ...terms, openUntilAt: part?.openUntilAt ?? null } : null
}
