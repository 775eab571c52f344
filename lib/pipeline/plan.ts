/**
 * A plan is the recipe of a job's interview process: stages in order, each of one kind.
 * It is data that a company edits; nothing here knows how many stages a company has.
 *
 *   review → initial chat → take-home | pairing → final (two sessions) → matching → offer
 *
 * An application runs on one published version of a plan, plus its own recorded deviations.
 */

export const stageKinds = [
  'review',
  'interview',
  'take-home',
  'choice',
  'matching',
  'offer',
] as const
export type StageKind = (typeof stageKinds)[number]

/** `ask`: the link or the brief leaves as the stage begins; `wait`: when somebody sends it. */
export const onEnteringChoices = ['ask', 'wait'] as const
export type OnEntering = (typeof onEnteringChoices)[number]

/** Who decides at the end of a stage: a recruiter, and so the owner; or whoever has this role for the job. */
export const deciderRoles = ['recruiter', 'decider', 'team-lead'] as const
export type DeciderRole = (typeof deciderRoles)[number]

/** A place on a panel, filled by one person of the pool. A shadow comes in addition and never blocks. */
export type SeatTemplate = {
  id: string
  poolId: string
  shadow: boolean
}

/** The template of an interview. Its panel is an AND of seats, each seat an OR of people. */
export type Session = {
  id: string
  /** The same in every version of the plan that has it; absent where a plan is made by hand. */
  lineageId?: string
  /** The option of a choice stage that this session belongs to; null in other stages. */
  optionKey: string | null
  name: string
  /** What the candidate reads instead of the internal name. */
  candidateName: string
  minutes: number
  kitId: string | null
  rubricId: string | null
  seats: SeatTemplate[]
}

export type TakeHomeTemplate = {
  id: string
  lineageId?: string
  optionKey: string | null
  name: string
  candidateName: string
  brief: string
  daysToHandIn: number
  extensionDays: number
  rubricId: string | null
  /** Reviewers are seats: they can be replaced, are limited and counted. */
  seats: SeatTemplate[]
}

export type ChoiceOption = {
  key: string
  name: string
  candidateName: string
  candidateDescription: string
}

export type Stage = {
  id: string
  lineageId?: string
  kind: StageKind
  name: string
  candidateName: string
  candidateDescription: string
  /** Whether the candidate is sent what they need by itself; absent: they are. */
  onEntering?: OnEntering
  /** Absent: a recruiter. */
  deciderRole?: DeciderRole
  /** Calendar days of the promise that this stage may use. */
  shareDays: number
  sessions: Session[]
  takeHomes: TakeHomeTemplate[]
  options: ChoiceOption[]
  order: 'fixed' | 'any'
  breakMinutes: { min: number; max: number }
  sameDay: boolean
  minimumNoticeMinutes: number
  bookingWindowDays: number
  linkLifetimeDays: number
  /** How often a candidate may move each interview of this stage. */
  candidateMoves: number
  /** A candidate may move or cancel until this long before the start. */
  candidateMoveNoticeMinutes: number
  /** Days after an unused link at which the candidate is nudged; then the owner is asked. */
  nudgeDays: number[]
  /** People of earlier stages on these panels. */
  earlierPeople: 'never' | 'if-needed' | 'free'
}

export type Plan = {
  planId: string
  planVersionId: string
  version: number
  name: string
  /** Calendar days until the promised answer. */
  promiseDays: number
  stages: Stage[]
  /** Stages of plans that an application ran on before and whose sessions it still refers to. */
  past?: Stage[]
}

/** The plan with what an application keeps of earlier ones, which its history still names. */
export function withPast(plan: Plan, stages: readonly Stage[]): Plan {
  const known = new Set(everyStage(plan).map(({ id }) => id))
  const more = stages.filter(({ id }) => !known.has(id))
  return more.length > 0 ? { ...plan, past: [...(plan.past ?? []), ...more] } : plan
}

/** The stages of the plan, then those of earlier ones. */
export function everyStage(plan: Plan): Stage[] {
  return plan.past ? [...plan.stages, ...plan.past] : plan.stages
}

export function findStage(plan: Plan, stageId: string): Stage | null {
  return everyStage(plan).find((stage) => stage.id === stageId) ?? null
}

/** The stage of a run; an application never runs on a stage that its plan does not have. */
export function getStage(plan: Plan, stageId: string): Stage {
  const stage = findStage(plan, stageId)
  if (!stage) throw new Error(`plan ${plan.planVersionId} has no stage ${stageId}`)
  return stage
}

/** The stage after this one; null after the last, and after one that is not of this plan. */
export function nextStage(plan: Plan, stageId: string): Stage | null {
  const position = plan.stages.findIndex((stage) => stage.id === stageId)
  return position < 0 ? null : (plan.stages[position + 1] ?? null)
}

export function findTakeHome(plan: Plan, takeHomeId: string): TakeHomeTemplate | null {
  const templates = everyStage(plan).flatMap(({ takeHomes }) => takeHomes)
  return templates.find(({ id }) => id === takeHomeId) ?? null
}

export function findSession(plan: Plan, sessionId: string): Session | null {
  const sessions = everyStage(plan).flatMap((stage) => stage.sessions)
  return sessions.find(({ id }) => id === sessionId) ?? null
}

export function getSession(plan: Plan, sessionId: string): Session {
  const session = findSession(plan, sessionId)
  if (!session) throw new Error(`plan ${plan.planVersionId} has no session ${sessionId}`)
  return session
}
