/**
 * The facts of one message, from the two states of the application around the change, its plan, and the
 * rows that both of them name.
 */
import { type Around, personOf, recipientIdOf, type Surroundings } from '@/lib/outbox/around-effect'
import {
  fallingAway,
  interviewOf,
  interviewOfSeat,
  isToldElsewhere,
  lateOf,
  movedFromOf,
  seatOf,
  staying,
  toBookIn,
} from '@/lib/outbox/interview-facts'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import type { MailFacts } from '@/lib/outbox/mail-facts'
import { lastTeamId, offerOf } from '@/lib/outbox/offer-facts'
import { proposalOf } from '@/lib/outbox/proposal-facts'
import { takeHomeOf } from '@/lib/outbox/task-facts'
import { type ApplicationState, currentRun, type StageRun } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'
import { findStage } from '@/lib/pipeline/plan'

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

function runOf(effect: Effect, around: Around): StageRun | null {
  const { after } = around
  const partId = effect.interviewId ?? effect.partId ?? interviewOfSeat(effect, around)?.id
  const named = after.runs.find((run) => run.parts.some((part) => part.id === partId))
  return named ?? currentRun(after) ?? after.runs.at(-1) ?? null
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
