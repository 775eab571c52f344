/**
 * What falls due, as a function of the state: whatever changes the state moves, adds and removes timers. A key
 * names one occasion, so a part that gets a new time gets a new timer.
 */
import {
  type ApplicationState,
  currentRun,
  type InterviewPart,
  type Part,
  type StageRun,
} from '@/lib/pipeline/application'
import { daysAfter, minutesBefore } from '@/lib/pipeline/days'
import type { Situation } from '@/lib/pipeline/decision'
import { dueScorecards, hasSeats, type SeatedPart } from '@/lib/pipeline/panel'
import { getStage, type Plan, type Stage } from '@/lib/pipeline/plan'

export const timerKinds = [
  'interview-over',
  'nudge-candidate',
  'link-unused',
  'take-home-overdue',
  'scorecard-reminder',
  'tell-rejection',
  'wake',
  'proposal-overdue',
  'offer-lapses',
  'matching-deadline',
  'candidate-reminder',
  'proposed-times-lapse',
] as const
export type TimerKind = (typeof timerKinds)[number]
export type Timer = { key: string; kind: TimerKind; partId: string | null; dueAt: Date }

/** What calendars know; both answer with the instant itself where it fits. */
export type TimerFacts = {
  /** The first decent hour to write to the candidate, at or after this instant. */
  decentHourFrom: (at: Date) => Date
  /** The first working time of a member of staff at or after this instant. */
  workingTimeFrom: (personId: string, at: Date) => Date
}
export type TimerSituation = Omit<Situation, 'nextId'> & TimerFacts

/** An interview's reminder leaves a day ahead. */
const reminderMinutes = 24 * 60
/** After the last nudge the candidate gets two days before the owner is told. */
const daysAfterLastNudge = 2
/** A scorecard is asked for again on so many working days, once a day. */
const scorecardReminders = 3

export function timersOf(situation: TimerSituation): Timer[] {
  const { application, plan } = situation
  const run = currentRun(application)
  switch (application.status) {
    case 'active':
      return [
        ...(run ? candidateTimers(run, plan, situation) : []),
        ...(run ? proposalTimers(run) : []),
        ...(run?.parts ?? []).flatMap((part) => partTimers(part, situation)),
        ...recordTimers(application, situation),
      ]
    case 'paused': {
      const wakeAt = application.pause?.wakeAt
      return [
        ...(wakeAt ? [timer('wake', null, wakeAt, wakeAt)] : []),
        ...recordTimers(application, situation),
      ]
    }
    case 'rejected': {
      const tellAt = application.closure?.tellAt
      return tellAt && !application.toldAt
        ? [timer('tell-rejection', null, tellAt, application.decidedAt)]
        : []
    }
    case 'withdrawn':
    case 'hired':
      return []
  }
}

/** From which day on a link that lies unused is something to chase: the first nudge, or the owner's turn. */
export function firstChaseDay({ nudgeDays }: Pick<Stage, 'nudgeDays'>): number {
  return nudgeDays.length > 0 ? Math.min(...nudgeDays) : daysAfterLastNudge
}

/** A timer as it is kept: since when it has fired, if it has. */
export type KeptTimer = { key: string; dueAt: Date; firedAt: Date | null }

/**
 * What has to change so that the timers kept are those that a state implies. One that has fired stays as it is: after
 * a pause, an undone rejection or a change of owner or plan the same occasion must not come a second time. One that was slept through and put off to a
 * decent hour is not brought forward.
 */
export function timerChanges(
  kept: readonly KeptTimer[],
  wanted: readonly Timer[],
  now: Date,
): { goneKeys: string[]; put: Timer[] } {
  const wantedKeys = new Set(wanted.map(({ key }) => key))
  const byKey = new Map(kept.map((timer) => [timer.key, timer]))
  const stands = ({ key, dueAt }: Timer) => {
    const same = byKey.get(key)
    if (!same) return false
    if (same.firedAt) return true
    const isPutOff = dueAt <= now && same.dueAt > dueAt
    return isPutOff || same.dueAt.getTime() === dueAt.getTime()
  }
  return {
    goneKeys: kept
      .filter(({ key, firedAt }) => !firedAt && !wantedKeys.has(key))
      .map(({ key }) => key),
    put: wanted.filter((timer) => !stands(timer)),
  }
}

/** Nudges while a link to book or choose lies unused; then the owner is told. */
function candidateTimers(run: StageRun, plan: Plan, facts: TimerSituation): Timer[] {
  const askedAt = run.askedCandidateAt
  const isWaiting = run.parts.some(
    ({ kind, state }) => (kind === 'interview' || kind === 'choice') && state === 'with-candidate',
  )
  if (!askedAt || !isWaiting) return []
  const { nudgeDays } = getStage(plan, run.stageId)
  const lastDay = Math.max(0, ...nudgeDays) + daysAfterLastNudge
  const { ownerId } = facts.application
  const tellOwnerAt = facts.workingTimeFrom(ownerId, daysAfter(askedAt, lastDay))
  return [
    ...nudgeDays.map((days, index) => ({
      ...timer('nudge-candidate', run.id, facts.decentHourFrom(daysAfter(askedAt, days)), askedAt),
      key: `nudge-candidate:${run.id}:${askedAt.getTime()}:${index + 1}`,
    })),
    timer('link-unused', run.id, tellOwnerAt, askedAt),
  ]
}

/** What is kept free for a candidate is kept until then and no longer. */
function proposalTimers({ id, proposal }: StageRun): Timer[] {
  if (proposal?.state !== 'open') return []
  return [
    {
      ...timer('proposed-times-lapse', id, proposal.expiresAt, null),
      key: `proposed-times-lapse:${proposal.id}`,
    },
  ]
}

function partTimers(part: Part, facts: TimerFacts): Timer[] {
  if (part.kind === 'take-home' && part.state === 'with-candidate' && part.dueAt) {
    return [timer('take-home-overdue', part.id, facts.decentHourFrom(part.dueAt), part.dueAt)]
  }
  if (part.kind === 'matching' && part.state === 'gathering' && part.deadlineAt) {
    return [timer('matching-deadline', part.id, part.deadlineAt, part.deadlineAt)]
  }
  if (part.kind === 'matching' && part.state === 'proposed' && part.proposal) {
    const { answerByAt } = part.proposal
    const dueAt = facts.decentHourFrom(answerByAt)
    return [
      {
        ...timer('proposal-overdue', part.id, dueAt, null),
        key: `proposal-overdue:${part.proposal.id}`,
      },
    ]
  }
  if (part.kind === 'offer' && part.state === 'extended' && part.openUntilAt) {
    return [timer('offer-lapses', part.id, part.openUntilAt, part.openUntilAt)]
  }
  return []
}

/** What goes on while paused too: interviews that were kept, and scorecards of those that took place. */
function recordTimers(application: ApplicationState, facts: TimerFacts): Timer[] {
  return application.runs.flatMap(({ parts }) =>
    parts.flatMap((part) => [
      ...(part.kind === 'interview' ? interviewTimers(part) : []),
      ...(hasSeats(part) ? scorecardTimers(part, facts) : []),
    ]),
  )
}

function interviewTimers(part: InterviewPart): Timer[] {
  if (part.state !== 'booked' || !part.startsAt || !part.endsAt) return []
  const remindAt = minutesBefore(part.startsAt, reminderMinutes)
  return [
    timer('candidate-reminder', part.id, remindAt, part.startsAt),
    timer('interview-over', part.id, part.endsAt, part.endsAt),
  ]
}

function scorecardTimers(part: SeatedPart, facts: TimerFacts): Timer[] {
  return dueScorecards(part).flatMap(({ id, authorId, dueAt }) => {
    if (!dueAt) return []
    const remindAts = Array.from({ length: scorecardReminders }, (_, day) =>
      facts.workingTimeFrom(authorId, daysAfter(dueAt, day)),
    )
    // A weekend brings several days to the same morning.
    const once = remindAts.filter((at, day) => at.getTime() !== remindAts[day - 1]?.getTime())
    return once.map((at, index) => ({
      ...timer('scorecard-reminder', id, at, null),
      key: `scorecard-reminder:${id}:${dueAt.getTime()}:${index + 1}`,
    }))
  })
}

/** `occasion` is the instant that makes it another timer when it changes. */
function timer(kind: TimerKind, partId: string | null, dueAt: Date, occasion: Date | null): Timer {
  const key = [kind, partId, occasion?.getTime()].filter((name) => name != null).join(':')
  return { key, kind, partId, dueAt }
}
