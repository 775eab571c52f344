import { type LoopFacts, loopQuery, peopleOfEarlierRuns } from '@/lib/booking/loop-query'
import type { InterviewPart } from '@/lib/pipeline/application'
import type { PanelMember } from '@/lib/pipeline/panel'
import { getSession, getStage } from '@/lib/pipeline/plan'
import { lengthenedMinutes } from '@/lib/scheduling/query'
import { type SittingWarning, warningsOfSitting } from '@/lib/scheduling/sitting-warnings'
import { type Span, spanOf, spansOverlap } from '@/lib/time/intervals'
import { localDateAt } from '@/lib/time/zones'

export type PersonWarning =
  | SittingWarning
  /** Must not sit: recused, referrer, own manager, or the candidate. */
  | 'excluded'
  | 'not-qualified'
  /** In an earlier stage, though the plan wants new people. */
  | 'sat-earlier'
  /** In another interview of the same stage. */
  | 'sits-in-loop'

export type WholeWarning =
  /** Sooner than the plan's notice. */
  | 'short-notice'
  /** They said that they are away, or are in another interview. */
  | 'candidate-away'
  | 'short-break'
  | 'long-break'
  | 'other-day'
  | 'out-of-order'

export type BookingWarning =
  | { kind: PersonWarning; personId: string }
  | { kind: WholeWarning; personId: null }

export type ByHand = { interviewId: string; startsAt: Date; panel: readonly PanelMember[] }

/**
 * What speaks against booking these people at this time, person by person in the order of the panel, then what
 * concerns the whole interview. Nothing of it refuses: that is for the database (`taken`) and for who must not sit.
 * The facts must bring along everybody's time on the days around.
 */
export function bookingWarnings(facts: LoopFacts, wish: ByHand): BookingWarning[] {
  const sitting = sittingOf(facts, wish)
  if (!sitting) return []
  return [
    ...wish.panel.flatMap((member) =>
      personWarnings(facts, wish, member, sitting).map((kind) => ({
        kind,
        personId: member.personId,
      })),
    ),
    ...wholeWarnings(facts, wish, sitting).map((kind) => ({ kind, personId: null })),
  ]
}

function sittingOf({ run, plan, candidate }: LoopFacts, wish: ByHand): Span | null {
  const part = run.parts.find(({ id }) => id === wish.interviewId)
  if (part?.kind !== 'interview') return null
  const { minutes } = getSession(plan, part.sessionId)
  const start = wish.startsAt.getTime()
  return { start, end: start + lengthenedMinutes(minutes, candidate.lengthenPercent) * 60_000 }
}

function personWarnings(
  facts: LoopFacts,
  wish: ByHand,
  { personId, shadow }: PanelMember,
  sitting: Span,
): PersonWarning[] {
  const { application, run, plan, now } = facts
  const query = loopQuery({ ...facts, interviewIds: [wish.interviewId], onlyPanel: undefined })
  const person = query.interviewers.find(({ id }) => id === personId)
  const session = query.sessions.find(({ id }) => id === wish.interviewId)
  const seats = [...(session?.seats ?? []), ...(shadow ? (session?.shadowSeats ?? []) : [])]
  const excluded = facts.excludedIds.includes(personId) || personId === application.personId
  const earlier =
    getStage(plan, run.stageId).earlierPeople !== 'free' &&
    peopleOfEarlierRuns(application, run).includes(personId)
  const inLoop = othersOf(facts, wish).some(({ part }) =>
    part.seats.some((seat) => seat.personId === personId && seat.state !== 'replaced'),
  )
  return [
    ...(excluded ? ['excluded' as const] : []),
    ...(seats.some((seat) => seat.includes(personId)) ? [] : ['not-qualified' as const]),
    ...(earlier ? ['sat-earlier' as const] : []),
    ...(inLoop ? ['sits-in-loop' as const] : []),
    ...(person ? warningsOfSitting(person, sitting, now) : []),
  ]
}

function wholeWarnings(facts: LoopFacts, wish: ByHand, sitting: Span): WholeWarning[] {
  const { plan, run, now, candidate } = facts
  const { breakMinutes, sameDay, order } = getStage(plan, run.stageId)
  const zone = loopQuery(facts).timeZone ?? 'UTC'
  const others = othersOf(facts, wish)
  const gaps = others.map(({ span }) => gapMinutes(span, sitting))
  const nearest = Math.min(...gaps)
  const at = run.parts.findIndex(({ id }) => id === wish.interviewId)
  const isOutOfOrder = others.some(
    ({ span, index }) => index < at !== span.start < sitting.start && order === 'fixed',
  )
  const dateOf = (span: Span) => localDateAt(new Date(span.start), zone)
  const found: Record<WholeWarning, boolean> = {
    'short-notice': sitting.start < now.getTime() + facts.minimumNoticeMinutes * 60_000,
    'candidate-away': candidate.busy.some((span) => spansOverlap(span, sitting)),
    'short-break': nearest < (breakMinutes.min ?? 0),
    'long-break': others.length > 0 && breakMinutes.max != null && nearest > breakMinutes.max,
    'other-day': sameDay && others.some(({ span }) => dateOf(span) !== dateOf(sitting)),
    'out-of-order': isOutOfOrder,
  }
  return (Object.keys(found) as WholeWarning[]).filter((warning) => found[warning])
}

/** The other interviews of the stage that have a time and are still to come. */
function othersOf({ run, now }: LoopFacts, { interviewId }: ByHand) {
  return run.parts.flatMap((part, index) => {
    if (part.kind !== 'interview' || part.id === interviewId || part.state !== 'booked') return []
    const span = timeOf(part)
    return span && span.end > now.getTime() ? [{ part, span, index }] : []
  })
}

function timeOf({ startsAt, endsAt }: InterviewPart): Span | null {
  return startsAt && endsAt ? spanOf({ startsAt, endsAt }) : null
}

/** Negative where they overlap. */
function gapMinutes(a: Span, b: Span): number {
  return (Math.max(a.start, b.start) - Math.min(a.end, b.end)) / 60_000
}
