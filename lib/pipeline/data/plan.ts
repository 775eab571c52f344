import type { ApplicationState } from '@/lib/pipeline/application'
import {
  type Plan,
  type SeatTemplate,
  type Stage,
  type StageKind,
  withPast,
} from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

const byPosition = { orderBy: { position: 'asc' } } as const
const wholeVersion = {
  plan: true,
  stages: {
    ...byPosition,
    include: {
      options: byPosition,
      sessions: { ...byPosition, include: { seats: byPosition } },
      takeHomes: { ...byPosition, include: { seats: byPosition } },
    },
  },
} as const

async function readVersion(reader: Reader, planVersionId: string) {
  return reader.planVersion.findUniqueOrThrow({
    where: { id: planVersionId },
    include: wholeVersion,
  })
}
type StageRow = Awaited<ReturnType<typeof readVersion>>['stages'][number]

/** Published versions never change, and every change of an application asks for one: they are kept, newest last. */
const published = new Map<string, Plan>()
const mostPublished = 100

/** One version of a plan with everything in it; must exist. */
export async function getPlan(reader: Reader, planVersionId: string): Promise<Plan> {
  const kept = published.get(planVersionId)
  if (kept) return kept
  const row = await readVersion(reader, planVersionId)
  const plan = toPlan(row)
  if (row.publishedAt) {
    const [oldest] = published.keys()
    if (oldest && published.size >= mostPublished) published.delete(oldest)
    published.set(planVersionId, plan)
  }
  return plan
}

/**
 * The plan that an application runs on, with the stages of plans that it ran on before and still refers to. One
 * query more, and only for those that went on under another plan.
 */
export async function getPlanOf(
  reader: Reader,
  application: Pick<ApplicationState, 'planVersionId' | 'runs'>,
): Promise<Plan> {
  const plan = await getPlan(reader, application.planVersionId)
  const foreign = foreignIds(plan, application)
  if (foreign.length === 0) return plan
  const versions = await reader.planStage.findMany({
    where: {
      OR: [
        { id: { in: foreign } },
        { sessions: { some: { id: { in: foreign } } } },
        { takeHomes: { some: { id: { in: foreign } } } },
      ],
    },
    distinct: ['planVersionId'],
    orderBy: { planVersionId: 'asc' },
    select: { planVersionId: true },
  })
  return withPlans(
    reader,
    plan,
    versions.map(({ planVersionId }) => planVersionId),
  )
}

/** The plan with all stages of these others, for whoever reads a log that began on them. */
export async function withPlans(
  reader: Reader,
  plan: Plan,
  planVersionIds: readonly string[],
): Promise<Plan> {
  let whole = plan
  for (const id of new Set(planVersionIds)) {
    if (id !== plan.planVersionId) whole = withPast(whole, (await getPlan(reader, id)).stages)
  }
  return whole
}

function foreignIds(plan: Plan, { runs }: Pick<ApplicationState, 'runs'>): string[] {
  const own = new Set(
    plan.stages.flatMap((stage) => [
      stage.id,
      ...stage.sessions.map(({ id }) => id),
      ...stage.takeHomes.map(({ id }) => id),
    ]),
  )
  const named = runs.flatMap((run) => [
    run.stageId,
    ...run.parts.flatMap((part) => {
      if (part.kind === 'interview') return [part.sessionId]
      return part.kind === 'take-home' ? [part.takeHomeId] : []
    }),
  ])
  return named.filter((id) => !own.has(id))
}

function toPlan(row: Awaited<ReturnType<typeof readVersion>>): Plan {
  return {
    planId: row.planId,
    planVersionId: row.id,
    version: row.version,
    name: row.plan.name,
    promiseDays: row.promiseDays,
    stages: row.stages.map(toStage),
  }
}

/** The version that new applications get; null while none is published. */
export async function findPublishedPlan(reader: Reader, planId: string): Promise<Plan | null> {
  const newest = await reader.planVersion.findFirst({
    where: { planId, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  return newest ? getPlan(reader, newest.id) : null
}

function toStage(row: StageRow): Stage {
  const toSeat = (seat: { id: string; poolId: string; shadow: boolean }): SeatTemplate => ({
    id: seat.id,
    poolId: seat.poolId,
    shadow: seat.shadow,
  })
  return {
    id: row.id,
    lineageId: row.lineageId,
    kind: row.kind as StageKind,
    deciderRole: row.deciderRole as Stage['deciderRole'],
    onEntering: row.onEntering as Stage['onEntering'],
    name: row.name,
    candidateName: row.candidateName,
    candidateDescription: row.candidateDescription,
    shareDays: row.shareDays,
    sessions: row.sessions.map((session) => ({
      id: session.id,
      lineageId: session.lineageId,
      optionKey: session.optionKey,
      name: session.name,
      candidateName: session.candidateName,
      minutes: session.minutes,
      kitId: session.kitId,
      rubricId: session.rubricId,
      seats: session.seats.map(toSeat),
    })),
    takeHomes: row.takeHomes.map((takeHome) => ({
      id: takeHome.id,
      lineageId: takeHome.lineageId,
      optionKey: takeHome.optionKey,
      name: takeHome.name,
      candidateName: takeHome.candidateName,
      brief: takeHome.brief,
      daysToHandIn: takeHome.daysToHandIn,
      extensionDays: takeHome.extensionDays,
      rubricId: takeHome.rubricId,
      seats: takeHome.seats.map(toSeat),
    })),
    options: row.options.map(({ key, name, candidateName, candidateDescription }) => ({
      key,
      name,
      candidateName,
      candidateDescription,
    })),
    order: row.order as Stage['order'],
    breakMinutes: { min: row.breakMinMinutes, max: row.breakMaxMinutes },
    sameDay: row.sameDay,
    minimumNoticeMinutes: row.minimumNoticeMinutes,
    bookingWindowDays: row.bookingWindowDays,
    linkLifetimeDays: row.linkLifetimeDays,
    candidateMoves: row.candidateMoves,
    candidateMoveNoticeMinutes: row.candidateMoveNoticeMinutes,
    nudgeDays: row.nudgeDays,
    earlierPeople: row.earlierPeople as Stage['earlierPeople'],
  }
}
