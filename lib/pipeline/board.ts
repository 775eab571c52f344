/**
 * The board: a column a stage, and what it means to move a card to another column. Plans differ and have
 * versions, so stages of one kind and name stand in one column, in an order that no plan contradicts where
 * that is possible.
 */
import type { StageKind } from '@/lib/pipeline/plan'

export type BoardStage = { id: string; kind: StageKind; name: string }
/** One version of a plan, its stages in order. */
export type BoardPlan = { planVersionId: string; stages: BoardStage[] }
export type BoardColumn = { key: string; kind: StageKind; name: string; stageIds: string[] }

/** Columns of all these plans together; where they disagree on the order, the earlier plan has its way. */
export function boardColumns(plans: BoardPlan[]): BoardColumn[] {
  const columns = new Map<string, BoardColumn>()
  const lines = plans.map(({ stages }) => keysOf(stages))
  for (const [nth, { stages }] of plans.entries()) {
    for (const [position, { id, kind, name }] of stages.entries()) {
      const key = lines[nth]?.[position] ?? ''
      const column = columns.get(key) ?? { key, kind, name, stageIds: [] }
      columns.set(key, { ...column, stageIds: [...column.stageIds, id] })
    }
  }
  return inOrder(lines).flatMap((key) => columns.get(key) ?? [])
}

/** "interview initial chat 1": a plan may have two stages of one kind and name, which stay two. */
function keysOf(stages: BoardStage[]): string[] {
  const seen = new Map<string, number>()
  return stages.map(({ kind, name }) => {
    const words = `${kind} ${name.trim().toLowerCase()}`
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    return `${words} ${count}`
  })
}

/** Takes again and again what stands first everywhere, the leftmost on average when several do. */
function inOrder(lines: string[][]): string[] {
  const order: string[] = []
  let left = lines.filter((line) => line.length > 0)
  const place = averagePlaces(lines)
  while (left.length > 0) {
    const heads = left.map(([head]) => head ?? '')
    const free = heads.filter((key) => left.every((line) => line.indexOf(key) <= 0))
    // Plans that contradict each other leave nothing free: the first plan's next stage goes first.
    const next = leftmost(free, place) ?? heads[0] ?? ''
    order.push(next)
    left = left.map((line) => line.filter((key) => key !== next)).filter((line) => line.length > 0)
  }
  return order
}

function leftmost(keys: string[], place: Map<string, number>): string | undefined {
  return keys.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))[0]
}

/** Between 0 for what always comes first and 1 for what always comes last. */
function averagePlaces(lines: string[][]): Map<string, number> {
  const places = new Map<string, number[]>()
  for (const line of lines) {
    for (const [position, key] of line.entries()) {
      const share = line.length > 1 ? position / (line.length - 1) : 0
      places.set(key, [...(places.get(key) ?? []), share])
    }
  }
  return new Map(
    [...places].map(([key, shares]) => [key, shares.reduce((a, b) => a + b, 0) / shares.length]),
  )
}

export type Movable = {
  status: 'active' | 'paused'
  /** Where it stands; a stage of its plan. */
  stageId: string
  /** The stages of its plan, in order. */
  planStageIds: string[]
  /** What this reader may do for its job. */
  may: { advance: boolean; override: boolean }
}

export type BoardMove =
  | { kind: 'here' }
  | { kind: 'advance' | 'skip' | 'go-back'; stageId: string }
  | { kind: 'impossible'; why: 'paused' | 'not-in-plan' | 'not-allowed' }

/**
 * What moving a card to a column means: the next stage is an advance, a later one leaves out what lies
 * between, an earlier one is entered anew. Whether it can be done now is for the decision itself to say.
 */
export function moveTo(card: Movable, column: Pick<BoardColumn, 'stageIds'>): BoardMove {
  const { status, stageId, planStageIds, may } = card
  if (column.stageIds.includes(stageId)) return { kind: 'here' }
  const here = planStageIds.indexOf(stageId)
  const goal = planStageIds.findIndex((id) => column.stageIds.includes(id))
  const goalId = planStageIds[goal]
  if (goalId === undefined) return { kind: 'impossible', why: 'not-in-plan' }
  if (status === 'paused') return { kind: 'impossible', why: 'paused' }
  const kind = goal === here + 1 ? 'advance' : goal > here ? 'skip' : 'go-back'
  const allowed = kind === 'advance' ? may.advance || may.override : may.override
  return allowed ? { kind, stageId: goalId } : { kind: 'impossible', why: 'not-allowed' }
}

/** What is late: the answer, whose promised day has passed, else the step, whose time was up; null: nothing. */
export function lateness(
  { answerByDate, step }: { answerByDate: string; step: { dueAt: Date | null } },
  now: Date,
  today: string,
): 'answer' | 'step' | null {
  if (answerByDate < today) return 'answer'
  return step.dueAt !== null && step.dueAt <= now ? 'step' : null
}
