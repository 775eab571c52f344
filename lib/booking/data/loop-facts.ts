import type { LoopFacts, OnlyPanel } from '@/lib/booking/loop-query'
import type { Search } from '@/lib/booking/search'
import type { ApplicationState, InterviewPart, StageRun } from '@/lib/pipeline/application'
import { getSession, getStage, type Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'
import { listReviews } from '@/lib/scheduling/data/reviews'
import { spanOf } from '@/lib/time/intervals'

const dayMs = 86_400_000
/** Days around the window in which reviews count: fair load looks back, the limits of a week look around. */
const reviewsBefore = 35
const reviewsAfter = 14

export type LoopWish = {
  interviewIds: string[]
  /** By default the stage's booking window from now. */
  window?: { from: Date; to: Date }
  /** Recruiters may book at shorter notice than the link offers. */
  minimumNoticeMinutes?: number
  allowSoftBusy?: boolean
  onlyPanel?: OnlyPanel
  /** What a recruiter asks beyond the plan. */
  search?: Search
  /** See LoopFacts. */
  timeZone?: string
}

/** Everything that the query for these interviews needs, in a fixed number of queries. */
export async function getLoopFacts(
  reader: Reader,
  known: { application: ApplicationState; plan: Plan; now: Date },
  run: StageRun,
  wish: LoopWish,
): Promise<LoopFacts> {
  const { application, plan, now } = known
  const stage = getStage(plan, run.stageId)
  const window = wish.window ?? {
    from: now,
    to: new Date(now.getTime() + stage.bookingWindowDays * dayMs),
  }
  const sessions = run.parts
    .filter((part): part is InterviewPart => part.kind === 'interview')
    .map((part) => getSession(plan, part.sessionId))
  const poolIds = sessions.flatMap(({ seats }) => seats.map(({ poolId }) => poolId))
  // One after the other: inside a transaction there is one connection for all of them.
  const qualifications = await reader.qualification.findMany({
    where: { poolId: { in: poolIds }, person: { deactivatedAt: null } },
    orderBy: { personId: 'asc' },
    select: { poolId: true, personId: true, state: true, expertise: true },
  })
  const exclusions = await reader.exclusion.findMany({
    where: { applicationId: application.id, notOnPanel: true },
  })
  const person = await reader.person.findUniqueOrThrow({
    where: { id: application.personId },
    include: {
      adjustment: true,
      availabilities: true,
      applications: { where: { id: application.id }, select: { tags: true } },
    },
  })
  const qualified = new Map<string, string[]>()
  const expertise = new Map<string, string[]>()
  for (const { poolId, personId, state, expertise: words } of qualifications) {
    expertise.set(personId, [...(expertise.get(personId) ?? []), ...words])
    // Whoever has done what was asked leaves the trainee's seat to others.
    if (state === 'awaiting-sign-off') continue
    // Who only shadows yet fills the shadow's seat of the same pool.
    const key = state === 'qualified' ? poolId : `shadow ${poolId}`
    qualified.set(key, [...(qualified.get(key) ?? []), personId])
  }
  // Who is checked again under lock is few; the pools are not read a second time.
  const wanted = wish.onlyPanel ? everybodyOf(wish.onlyPanel) : [...qualified.values()].flat()
  const personIds = [...new Set([...wanted, application.personId])]
  const times = await listPeopleTime(reader, { personIds, ...window, now })
  const reviews = await listReviews(reader, personIds, {
    from: new Date(Math.min(now.getTime(), window.from.getTime()) - reviewsBefore * dayMs),
    to: new Date(window.to.getTime() + reviewsAfter * dayMs),
  })
  const named = (kind: string) =>
    person.availabilities.filter((one) => one.kind === kind).map(spanOf)
  const own = times.find(({ personId }) => personId === application.personId)
  const moved = new Set(wish.interviewIds)
  return {
    application,
    plan,
    run,
    interviewIds: wish.interviewIds,
    qualified,
    expertise,
    reviews,
    people: times.filter(({ personId }) => personId !== application.personId),
    excludedIds: exclusions.map(({ personId }) => personId),
    candidate: {
      busy: [
        ...named('away'),
        ...(own?.interviews.filter(({ interviewId }) => !interviewId || !moved.has(interviewId)) ??
          []),
      ],
      lengthenPercent: person.adjustment?.agreedAt ? person.adjustment.lengthenPercent : 0,
      tags: person.applications.flatMap(({ tags }) => tags),
      preferredTimes: named('preferred'),
    },
    now,
    window,
    minimumNoticeMinutes: wish.minimumNoticeMinutes ?? stage.minimumNoticeMinutes,
    allowSoftBusy: wish.allowSoftBusy ?? false,
    onlyPanel: wish.onlyPanel,
    search: wish.search,
    timeZone: wish.timeZone,
  }
}

export function everybodyOf(panel: OnlyPanel): string[] {
  return [...panel.values()].flatMap(({ people, shadows }) => [
    ...people,
    ...shadows.filter((personId) => personId !== null),
  ])
}

/** By how many per cent an agreed adjustment lengthens the candidate's interviews; 0 without one. */
export async function findLengthening(
  reader: Reader,
  { personId }: Pick<ApplicationState, 'personId'>,
): Promise<number> {
  const row = await reader.person.findUniqueOrThrow({
    where: { id: personId },
    select: { adjustment: { select: { agreedAt: true, lengthenPercent: true } } },
  })
  return row.adjustment?.agreedAt ? row.adjustment.lengthenPercent : 0
}
