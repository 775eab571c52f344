import type { Plan, SeatTemplate, Stage, StageKind } from '@/lib/pipeline/plan'
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
    kind: row.kind as StageKind,
    name: row.name,
    candidateName: row.candidateName,
    candidateDescription: row.candidateDescription,
    shareDays: row.shareDays,
    sessions: row.sessions.map((session) => ({
      id: session.id,
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
