/** A whole version of a plan as a value, before it has ids, and what is wrong with it in plain sentences. */
import type { ChoiceOption, Stage } from '@/lib/pipeline/plan'

export type SeatDraft = { poolId: string; shadow: boolean }

export type SessionDraft = {
  /** Absent for what no version has yet. */
  lineageId?: string
  optionKey: string | null
  name: string
  candidateName: string
  minutes: number
  kitId: string | null
  rubricId: string | null
  seats: SeatDraft[]
}

export type TakeHomeDraft = {
  lineageId?: string
  optionKey: string | null
  name: string
  candidateName: string
  brief: string
  daysToHandIn: number
  extensionDays: number
  rubricId: string | null
  seats: SeatDraft[]
}

export type DeciderRole = 'recruiter' | 'decider' | 'team-lead'

export type StageDraft = Omit<Stage, 'id' | 'sessions' | 'takeHomes' | 'options'> & {
  deciderRole: DeciderRole
  sessions: SessionDraft[]
  takeHomes: TakeHomeDraft[]
  options: ChoiceOption[]
}

export type PlanDraft = { name: string; promiseDays: number; stages: StageDraft[] }

/** What the check needs to know of the company. */
export type Company = {
  /** Qualified people of each pool, by the pool's id. */
  pools: Map<string, { name: string; qualified: number }>
  /** The longest open stretch of a working day anywhere. */
  longestDayMinutes: number
}

export type PlanProblem = {
  /** A plan with a mistake cannot be published; a warning says what will not work yet. */
  weight: 'mistake' | 'warning'
  /** Null: the plan as a whole. */
  stagePosition: number | null
  sentence: string
}

/** Everything that is wrong with a plan, in the order of its stages; empty when all is well. */
export function checkPlan(draft: PlanDraft, company: Company): PlanProblem[] {
  return [
    ...checkWhole(draft),
    ...draft.stages.flatMap((stage, position) => {
      const found: Finding[] = [
        ...checkShape(stage),
        ...checkPools(stage, company),
        ...checkDay(stage, company),
      ]
      return found.map((finding) => ({ ...finding, stagePosition: position }))
    }),
  ]
}

export function hasMistake(problems: PlanProblem[]): boolean {
  return problems.some(({ weight }) => weight === 'mistake')
}

type Finding = Omit<PlanProblem, 'stagePosition'>
const mistake = (sentence: string): Finding => ({ weight: 'mistake', sentence })
const warning = (sentence: string): Finding => ({ weight: 'warning', sentence })

function checkWhole(draft: PlanDraft): PlanProblem[] {
  const found: Finding[] = []
  if (draft.stages.length === 0) found.push(mistake('A plan needs at least one stage.'))
  if (draft.promiseDays < 1) found.push(mistake('The promise must be at least one day.'))
  const shares = draft.stages.reduce((sum, stage) => sum + stage.shareDays, 0)
  if (shares > draft.promiseDays) {
    found.push(
      warning(
        `The stages may use ${shares} days, but the answer is promised in ${draft.promiseDays}.`,
      ),
    )
  }
  const offer = draft.stages.findIndex(({ kind }) => kind === 'offer')
  if (offer >= 0 && offer < draft.stages.length - 1) {
    found.push(mistake('Nothing can come after the offer.'))
  }
  return found.map((finding) => ({ ...finding, stagePosition: null }))
}

function checkShape(stage: StageDraft): Finding[] {
  const found: Finding[] = []
  if (stage.name.trim() === '' || stage.candidateName.trim() === '') {
    found.push(mistake('A stage needs a name, and one that candidates read.'))
  }
  if (stage.kind === 'interview' && stage.sessions.length === 0) {
    found.push(mistake(`“${stage.name}” has no session.`))
  }
  if (stage.kind === 'take-home' && stage.takeHomes.length === 0) {
    found.push(mistake(`“${stage.name}” has no take-home.`))
  }
  if (stage.kind === 'choice') found.push(...checkOptions(stage))
  for (const session of stage.sessions) {
    if (!session.seats.some(({ shadow }) => !shadow)) {
      found.push(mistake(`“${session.name}” has nobody who interviews: give it a seat.`))
    }
    if (session.minutes < 5 || session.minutes > 600) {
      found.push(mistake(`“${session.name}” must last between 5 minutes and 10 hours.`))
    }
  }
  if (stage.breakMinutes.min > stage.breakMinutes.max) {
    found.push(mistake(`The shortest break of “${stage.name}” is longer than the longest.`))
  }
  return found
}

function checkOptions(stage: StageDraft): Finding[] {
  const found: Finding[] = []
  if (stage.options.length < 2)
    found.push(mistake(`“${stage.name}” needs two options to choose from.`))
  for (const { key, name } of stage.options) {
    const parts = [...stage.sessions, ...stage.takeHomes].filter(
      ({ optionKey }) => optionKey === key,
    )
    if (parts.length === 0) found.push(mistake(`The option “${name}” leads to nothing.`))
  }
  return found
}

/** Seats of one loop need different people, so a pool must have as many as the loop asks of it. */
function checkPools(stage: StageDraft, company: Company): Finding[] {
  const needed = new Map<string, number>()
  for (const key of optionKeysOf(stage)) {
    const inOption = [...stage.sessions, ...stage.takeHomes].filter(
      ({ optionKey }) => optionKey === key,
    )
    const seats = inOption.flatMap((part) => part.seats.filter(({ shadow }) => !shadow))
    for (const poolId of new Set(seats.map((seat) => seat.poolId))) {
      const count = seats.filter((seat) => seat.poolId === poolId).length
      needed.set(poolId, Math.max(count, needed.get(poolId) ?? 0))
    }
  }
  return [...needed].flatMap(([poolId, seats]) => {
    const pool = company.pools.get(poolId)
    if (!pool) return [mistake(`“${stage.name}” names a pool that does not exist.`)]
    if (pool.qualified === 0) return [warning(`The pool “${pool.name}” has nobody in it yet.`)]
    if (pool.qualified >= seats) return []
    return [
      warning(
        `“${stage.name}” needs ${seats} people of “${pool.name}”, which has ${pool.qualified}.`,
      ),
    ]
  })
}

function checkDay(stage: StageDraft, company: Company): Finding[] {
  if (!stage.sameDay) return []
  return optionKeysOf(stage).flatMap((key) => {
    const sessions = stage.sessions.filter(({ optionKey }) => optionKey === key)
    if (sessions.length === 0) return []
    const shortest =
      sessions.reduce((sum, { minutes }) => sum + minutes, 0) +
      (sessions.length - 1) * stage.breakMinutes.min
    if (shortest <= company.longestDayMinutes) return []
    return [
      mistake(
        `“${stage.name}” takes at least ${shortest} minutes on one day; no working day has more than ${company.longestDayMinutes}.`,
      ),
    ]
  })
}

function optionKeysOf(stage: StageDraft): (string | null)[] {
  return [...new Set([...stage.sessions, ...stage.takeHomes].map(({ optionKey }) => optionKey))]
}
