import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { applySearch, type Search } from '@/lib/booking/search'
import type { ApplicationState, InterviewPart, StageRun } from '@/lib/pipeline/application'
import { isSeatFilled } from '@/lib/pipeline/application'
import { getSession, getStage, type Plan } from '@/lib/pipeline/plan'
import { shareOf, weeksBehind } from '@/lib/scheduling/load'
import { claimedBetween, knownClaims } from '@/lib/scheduling/own-claims'
import {
  type CountedReview,
  interviewerOf,
  type OwnClaim,
  type PersonTime,
  withReviews,
} from '@/lib/scheduling/person-time'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

/** What the query for a loop is made of; everything is known by now, nothing is looked up. */
export type LoopFacts = {
  application: ApplicationState
  plan: Plan
  run: StageRun
  /** The interviews to find a time for; the others of the run that have one are planned around. */
  interviewIds: string[]
  /** Qualified people by pool. */
  qualified: Map<string, string[]>
  people: PersonTime[]
  excludedIds: string[]
  /** Take-home reviews that count towards limits and load, by person. */
  reviews: Map<string, CountedReview[]>
  /** What people in the pools know, by person. */
  expertise: Map<string, string[]>
  /** `tags` are what their application is about, `preferences` what they said would suit them. */
  candidate: {
    busy: Span[]
    lengthenPercent: number
    tags: string[]
    preferences: CandidatePreferences
  }
  now: Date
  window: { from: Date; to: Date }
  minimumNoticeMinutes: number
  allowSoftBusy: boolean
  /** When set, these sessions may only be filled by these people: an option is checked again under lock. */
  onlyPanel?: OnlyPanel
  search?: Search
  /** Whose clock the step and the loop's day follow; by default that of most people. */
  timeZone?: string
}

/** By interview; people and shadows in the order of their seats, null where no shadow was found. */
export type OnlyPanel = Map<
  string,
  { people: readonly string[]; shadows: readonly (string | null)[] }
>

const stepMinutes = 30
const dayMs = 86_400_000
/** Everybody's time is read so far past the window that a week more can be weighed, its limits included. */
const knownDaysAfter = 7

/** The slot query for the interviews of a loop that still need a time, or another one. */
export function loopQuery(facts: LoopFacts): SlotQuery {
  const query = planQuery(facts)
  if (!facts.search) return query
  return applySearch(query, facts.search, { seatsStay: facts.onlyPanel !== undefined })
}

function planQuery(facts: LoopFacts): SlotQuery {
  const { application, plan, run, now, window } = facts
  const stage = getStage(plan, run.stageId)
  const isPlanned = ({ id }: InterviewPart) => facts.interviewIds.includes(id)
  const isPinned = (part: InterviewPart) =>
    !isPlanned(part) && ['booked', 'took-place'].includes(part.state)
  const earlier = stage.earlierPeople === 'free' ? [] : peopleOfEarlierRuns(application, run)
  const never = stage.earlierPeople === 'never' ? earlier : []
  return {
    now,
    from: window.from,
    to: window.to,
    knownUntil: new Date(window.to.getTime() + knownDaysAfter * dayMs),
    stepMinutes,
    timeZone: facts.timeZone ?? usualZone(facts.people),
    minimumNoticeMinutes: facts.minimumNoticeMinutes,
    interviewers: facts.people.map(interviewersFor(facts)),
    // In the plan's order, which a plan may ask to keep.
    sessions: interviewsOf(run)
      .filter((part) => isPlanned(part) || isPinned(part))
      .map((part) => ({
        id: part.id,
        minutes: getSession(plan, part.sessionId).minutes,
        ...seatsOf(facts, part),
        ...(isPinned(part) && part.startsAt && part.endsAt
          ? {
              pinned: {
                startsAt: part.startsAt,
                endsAt: part.endsAt,
                people: part.seats.filter(isSeatFilled).map(({ personId }) => personId),
              },
            }
          : {}),
      })),
    order: stage.order,
    breakMinutes: stage.breakMinutes,
    sameDay: stage.sameDay,
    excludedPeople: [...facts.excludedIds, application.personId, ...never],
    avoidedPeople: stage.earlierPeople === 'if-needed' ? earlier : [],
    keptPeople: interviewsOf(run)
      .filter((part) => isPlanned(part) && part.state === 'booked')
      .flatMap(leadsOf),
    allowSoftBusy: facts.allowSoftBusy,
    lengthenPercent: facts.candidate.lengthenPercent,
    candidate: { id: application.personId, busy: facts.candidate.busy },
  }
}

/** The zone of most of them; of as many, the first by name: the same people always give the same. */
function usualZone(people: readonly PersonTime[]): string {
  const counts = new Map<string, number>()
  for (const { timeZone } of people) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1)
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? 'UTC'
}

function interviewsOf(run: Pick<StageRun, 'parts'>): InterviewPart[] {
  return run.parts.filter((part): part is InterviewPart => part.kind === 'interview')
}

function leadsOf({ seats }: InterviewPart): string[] {
  return seats.filter((seat) => isSeatFilled(seat) && !seat.shadow).map(({ personId }) => personId)
}

function seatsOf(facts: LoopFacts, part: InterviewPart) {
  const only = facts.onlyPanel?.get(part.id)
  const templates = getSession(facts.plan, part.sessionId).seats
  const leads = templates.filter(({ shadow }) => !shadow)
  const shadows = templates.filter(({ shadow }) => shadow)
  return {
    seats: only
      ? only.people.map((personId) => [personId])
      : leads.map(({ poolId }) => facts.qualified.get(poolId) ?? []),
    shadowSeats: only
      ? only.shadows.map((personId) => (personId ? [personId] : []))
      : shadows.map(({ poolId }) => facts.qualified.get(`shadow ${poolId}`) ?? []),
  }
}

export function peopleOfEarlierRuns(application: ApplicationState, run: StageRun): string[] {
  return application.runs
    .filter(({ id }) => id !== run.id)
    .flatMap(interviewsOf)
    .filter(({ state }) => state === 'took-place')
    .flatMap(({ seats }) => seats.filter(isSeatFilled).map(({ personId }) => personId))
}

type InterviewerFacts = Pick<LoopFacts, 'reviews' | 'expertise' | 'now'> & {
  run: Pick<StageRun, 'parts' | 'proposal'>
  candidate: Pick<LoopFacts['candidate'], 'tags'>
}

/** People as the engine takes them for this loop: with their load, their reviews, and how they fit. */
export function interviewersFor(facts: InterviewerFacts): (person: PersonTime) => SlotInterviewer {
  // The interviews that look for a time must not stand in their own way, and a pinned one is counted once.
  const interviewIds = new Set(interviewsOf(facts.run).map(({ id }) => id))
  // Nor does the time that is kept for this very candidate.
  const ownProposalId = facts.run.proposal?.id
  const own = [...interviewIds, ...(ownProposalId ? [ownProposalId] : [])]
  const counts = ({ interviewId, reservationId }: OwnClaim) =>
    interviewId ? !interviewIds.has(interviewId) : !ownProposalId || reservationId !== ownProposalId
  const since = facts.now.getTime() - weeksBehind * 7 * dayMs
  const until = facts.now.getTime() + 7 * dayMs
  const weeks = weeksBehind + 1
  const fitOf = expertiseFit(facts.candidate.tags)
  return (person) => {
    const { interviews } = person
    const known = knownClaims(interviews)
    const isOwn = own.some((id) => known.ids.has(id))
    const booked = isOwn ? interviews.filter(counts) : interviews
    const reviews = facts.reviews.get(person.personId) ?? []
    const held = claimedBetween(isOwn ? knownClaims(booked) : known, since, until)
    for (const { at, minutes } of reviews) {
      if (at < since || at >= until) continue
      held.count += 1
      held.minutes += minutes
    }
    const limits = { perWeek: person.weeklyLimit, minutesPerWeek: person.weeklyLimitMinutes }
    return {
      ...withReviews(interviewerOf(person, booked), reviews),
      load: shareOf({ count: held.count / weeks, minutes: held.minutes / weeks }, limits),
      fit: fitOf(facts.expertise.get(person.personId) ?? []),
    }
  }
}

/** The share of an application's tags that somebody knows about, 0 to 1; capitals do not matter. */
export function expertiseFit(tags: readonly string[]): (expertise: readonly string[]) => number {
  const wanted = new Set(tags.map((tag) => tag.trim().toLowerCase()))
  return (expertise) => {
    if (wanted.size === 0 || expertise.length === 0) return 0
    const known = new Set(expertise.map((word) => word.trim().toLowerCase()))
    return [...wanted].filter((tag) => known.has(tag)).length / wanted.size
  }
}
