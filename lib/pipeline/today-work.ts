/**
 * What an application asks of somebody now: each thing that waits, in the section of the day where it belongs.
 * Several may wait at once; today.ts shows the most pressing.
 */
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { daysAfter, minutesBefore } from '@/lib/pipeline/days'
import type { MessageSubject } from '@/lib/pipeline/message-subject'
import { type BookedInterview, cannotBookSince, type Standing } from '@/lib/pipeline/standing'
import type { WaitsFor } from '@/lib/pipeline/step'

export const todaySections = [
  'fix-now',
  'answer',
  'decide',
  'schedule',
  'chase',
  'at-risk',
  'review',
  'woke-up',
] as const
export type TodaySection = (typeof todaySections)[number]

export const todayTasks = [
  'join-call',
  'replace-seat',
  'replace-away',
  'open-times',
  'send-mail-again',
  'send-link',
  'send-take-home',
  'answer-candidate',
  'say-interest',
  'decide',
  'decide-after-absence',
  'prolong-take-home',
  'propose-team',
  'draft-offer',
  'ask-approval',
  'approve-offer',
  'extend-offer',
  'settle-offer',
  'ask-what-happened',
  'chase-scorecards',
  'chase-reviews',
  'chase-candidate',
  'chase-approver',
  'chase-team-leads',
  'chase-deciders',
  'hasten',
  'review',
  'look-again',
  'say-until-when',
] as const
export type TodayTask = (typeof todayTasks)[number]

/** It is about an interview to come, by its start. */
export function isOfPanel(task: TodayTask): boolean {
  return task === 'replace-seat' || task === 'replace-away'
}

export type TodayWork = {
  section: TodaySection
  task: TodayTask
  /** Who must do it. */
  owedBy: WaitsFor
  owedByPersonIds: string[]
  /** When harm happens, or when it was due; null: it has no hour. */
  byAt: Date | null
  sinceAt: Date | null
}

export type WorkFacts = {
  now: Date
  status: ApplicationStatus
  ownerId: string
  /** The promised answer, a local date. */
  answerByDate: string
  /** When it will come at this pace; null: nothing runs. See forecast.ts. */
  forecastDate: string | null
  pausedAt: Date | null
  /** Whose day it is: one person and whom they cover; empty for the team's. */
  viewerIds: readonly string[]
  /** Whom the plan has decide, of those who are here; empty: the owner. */
  deciderIds: readonly string[]
  /** Who sits on a booked interview, and is off or paused by then. */
  away: readonly { interviewId: string; personId: string }[]
  /** The first email of the last days that did not reach its reader. */
  failedMailAt: Date | null
  /** What the unanswered message of the candidate is about; null: none waits. */
  subject: MessageSubject | null
  /** Of the teams asked whether they are interested: one said yes, and one that the viewer leads has not said. */
  interest: { said: boolean; askedOfViewer: boolean }
}

/** A broken panel is urgent when its interview is this near; further off it is somebody to find. */
const urgentDays = 1
/** Whoever waits alone in a call has left it after so long. */
const aloneMinutes = 120
/** The panel is asked at the interview's end and gets an hour before anybody asks again. */
const outcomeMinutes = 60
/** An approver, a decider or a team lead may take so long before they are chased. */
const colleagueDays = { approver: 1, deciders: 1, teamLeads: 3 }
/** A pause that nobody gave a day is brought up again. */
const openPauseDays = 14

export function workOf(standing: Standing, facts: WorkFacts): TodayWork[] {
  const open = facts.status === 'active' || facts.status === 'paused'
  return [
    aloneInCall(standing, facts),
    ...(open ? standing.interviews.map((one) => brokenPanel(one, facts)) : []),
    ...(open ? standing.interviews.map((one) => panelAway(one, facts)) : []),
    facts.status === 'active' ? nothingOpen(standing, facts) : null,
    undelivered(facts),
    unanswered(standing, facts),
    facts.status === 'active' ? stepWork(standing, facts) : null,
    ...(open ? standing.interviews.map((one) => unsaidOutcome(one, facts)) : []),
    facts.status === 'active' ? behind(standing, facts) : null,
    facts.status === 'active' ? woken(standing, facts) : null,
    facts.status === 'paused' ? forgottenPause(standing, facts) : null,
  ].filter((work) => work !== null)
}

type Maybe = TodayWork | null

function ofOwner(
  facts: WorkFacts,
  section: TodaySection,
  task: TodayTask,
  when: { byAt?: Date | null; sinceAt?: Date | null },
): TodayWork {
  const { byAt = null, sinceAt = null } = when
  return { section, task, owedBy: 'owner', owedByPersonIds: [facts.ownerId], byAt, sinceAt }
}

function aloneInCall({ wroteAt }: Standing, facts: WorkFacts): Maybe {
  if (!wroteAt || facts.subject !== 'alone') return null
  if (wroteAt < minutesBefore(facts.now, aloneMinutes)) return null
  return ofOwner(facts, 'fix-now', 'join-call', { byAt: wroteAt, sinceAt: wroteAt })
}

function brokenPanel({ startsAt, endsAt, missing }: BookedInterview, facts: WorkFacts): Maybe {
  if (missing === 0 || endsAt <= facts.now) return null
  return ofOwner(facts, sectionOfPanel(startsAt, facts), 'replace-seat', { byAt: startsAt })
}

/** They still sit there, and what they said of their time since says that they will not come. */
function panelAway(interview: BookedInterview, facts: WorkFacts): Maybe {
  const { startsAt, missing } = interview
  if (missing > 0 || startsAt <= facts.now || awayFrom(interview, facts.away).length === 0)
    return null
  return ofOwner(facts, sectionOfPanel(startsAt, facts), 'replace-away', { byAt: startsAt })
}

/** Those of the panel, without shadows, who are away then. */
export function awayFrom(
  { interviewId, personIds }: Pick<BookedInterview, 'interviewId' | 'personIds'>,
  away: WorkFacts['away'],
): string[] {
  return personIds.filter((personId) =>
    away.some((one) => one.interviewId === interviewId && one.personId === personId),
  )
}

function sectionOfPanel(startsAt: Date, { now }: WorkFacts): TodaySection {
  return startsAt <= daysAfter(now, urgentDays) ? 'fix-now' : 'chase'
}

/** The link is in their hands and leads to no time at all: nobody but us can help. */
function nothingOpen(standing: Standing, facts: WorkFacts): Maybe {
  const sinceAt = cannotBookSince(standing.step, standing)
  return sinceAt && ofOwner(facts, 'fix-now', 'open-times', { sinceAt })
}

function undelivered(facts: WorkFacts): Maybe {
  if (!facts.failedMailAt) return null
  return ofOwner(facts, 'fix-now', 'send-mail-again', { sinceAt: facts.failedMailAt })
}

function unanswered({ wroteAt }: Standing, facts: WorkFacts): Maybe {
  if (!wroteAt) return null
  return ofOwner(facts, 'answer', 'answer-candidate', { sinceAt: wroteAt })
}

function unsaidOutcome(interview: BookedInterview, facts: WorkFacts): Maybe {
  const { endsAt, personIds } = interview
  const sat = personIds.some((id) => facts.viewerIds.includes(id)) || personIds.length === 0
  if (endsAt > (sat ? facts.now : minutesBefore(facts.now, outcomeMinutes))) return null
  return {
    section: 'chase',
    task: 'ask-what-happened',
    owedBy: personIds.length > 0 ? 'interviewers' : 'owner',
    owedByPersonIds: personIds.length > 0 ? personIds : [facts.ownerId],
    byAt: endsAt,
    sinceAt: endsAt,
  }
}

/**
 * At this pace the promised day will not hold. Whoever nobody has read yet is a line of their job's review, and whoever
 * holds our offer has the answer.
 */
function behind({ step }: Standing, facts: WorkFacts): Maybe {
  const { forecastDate, answerByDate } = facts
  if (!forecastDate || forecastDate <= answerByDate) return null
  if (step.kind === 'review-application' || step.kind === 'candidate-answers-offer') return null
  return ofOwner(facts, 'at-risk', 'hasten', { sinceAt: step.since })
}

function woken({ wokeAt }: Standing, facts: WorkFacts): Maybe {
  if (!wokeAt || wokeAt > facts.now) return null
  return ofOwner(facts, 'woke-up', 'look-again', { sinceAt: wokeAt })
}

function forgottenPause({ step }: Standing, facts: WorkFacts): Maybe {
  const { pausedAt, now } = facts
  if (step.dueAt || !pausedAt || pausedAt > daysAfter(now, -openPauseDays)) return null
  return ofOwner(facts, 'woke-up', 'say-until-when', { sinceAt: pausedAt })
}

/** The step itself, where somebody has to do something about it; panels and outcomes are told by interview. */
function stepWork(standing: Standing, facts: WorkFacts): Maybe {
  const { step } = standing
  const { since, dueAt } = step
  const own = (section: TodaySection, task: TodayTask) =>
    ofOwner(facts, section, task, { byAt: dueAt, sinceAt: since })
  const late = (task: TodayTask, from: Date | null) =>
    from && from <= facts.now ? owedByOthers(standing, task) : null
  switch (step.kind) {
    case 'fill-seat':
      return standing.interviews.some(({ missing }) => missing > 0)
        ? null
        : own('fix-now', 'replace-seat')
    case 'send-link':
      return own('schedule', 'send-link')
    case 'send-take-home':
      return own('schedule', 'send-take-home')
    case 'decide':
      return facts.deciderIds.length > 0 ? decision(standing, facts) : own('decide', 'decide')
    case 'decide-after-absence':
      return own('decide', 'decide-after-absence')
    case 'take-home-lapsed':
      return own('decide', 'prolong-take-home')
    case 'no-team-found':
      return own('decide', 'propose-team')
    case 'draft-offer':
      return own('decide', 'draft-offer')
    case 'send-offer-for-approval':
      return own('decide', 'ask-approval')
    case 'extend-offer':
      return own('decide', 'extend-offer')
    case 'settle-offer':
      return own('decide', 'settle-offer')
    case 'approve-offer':
      return approval(standing, facts)
    case 'gather-interest':
      return interestWork(standing, facts)
    case 'scorecards-due':
      return late('chase-scorecards', dueAt ?? daysAfter(since ?? facts.now, 1))
    case 'reviews-due':
      return late('chase-reviews', dueAt ?? daysAfter(since ?? facts.now, 1))
    case 'candidate-books':
    case 'candidate-chooses':
      return late('chase-candidate', standing.chaseAt)
    case 'take-home-with-candidate':
    case 'answer-proposal':
      return late('chase-candidate', dueAt)
    case 'candidate-answers-offer':
      return late('chase-candidate', dueAt && daysAfter(dueAt, -1))
    case 'review-application':
      return own('review', 'review')
    case 'did-it-take-place':
    case 'interview-upcoming':
    case 'paused':
    case 'told-later':
    case 'closed':
    case 'hired':
      return null
  }
}

function owedByOthers({ step, chaseAt }: Standing, task: TodayTask): TodayWork {
  const { waitsFor, waitsForPersonIds, since, dueAt } = step
  const byAt = dueAt ?? chaseAt
  return {
    section: 'chase',
    task,
    owedBy: waitsFor,
    owedByPersonIds: waitsForPersonIds,
    byAt,
    sinceAt: since,
  }
}

/** For whom the plan has decide, and where nobody's day is asked for, a decision; for the owner somebody to chase. */
function decision({ step }: Standing, facts: WorkFacts): Maybe {
  const { deciderIds, viewerIds, now } = facts
  const { waitsFor, since, dueAt } = step
  const owed = { owedBy: waitsFor, owedByPersonIds: [...deciderIds], byAt: dueAt, sinceAt: since }
  if (viewerIds.length === 0 || deciderIds.some((id) => viewerIds.includes(id))) {
    return { ...owed, section: 'decide', task: 'decide' }
  }
  const isLate = !since || daysAfter(since, colleagueDays.deciders) <= now
  return isLate ? { ...owed, section: 'chase', task: 'chase-deciders' } : null
}

/** For the approver it is a decision; for everybody else somebody to chase, a day later where that is known. */
function approval(standing: Standing, { viewerIds, now }: WorkFacts): Maybe {
  const { since, waitsForPersonIds } = standing.step
  const work = owedByOthers(standing, 'chase-approver')
  if (waitsForPersonIds.some((id) => viewerIds.includes(id))) {
    return { ...work, section: 'decide', task: 'approve-offer' }
  }
  return !since || daysAfter(since, colleagueDays.approver) <= now ? work : null
}

function interestWork(standing: Standing, facts: WorkFacts): Maybe {
  const { since, dueAt } = standing.step
  const work = owedByOthers(standing, 'chase-team-leads')
  if (facts.interest.askedOfViewer) return { ...work, section: 'answer', task: 'say-interest' }
  if (facts.interest.said) {
    return ofOwner(facts, 'decide', 'propose-team', { byAt: dueAt, sinceAt: since })
  }
  const from = [
    ...(since ? [daysAfter(since, colleagueDays.teamLeads)] : []),
    ...(dueAt ? [daysAfter(dueAt, -1)] : []),
  ]
  return from.some((at) => at <= facts.now) ? work : null
}
