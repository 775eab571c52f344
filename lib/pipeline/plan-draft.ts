/** A whole version of a plan as a value, before it has ids, and what is wrong with it in plain sentences. */
import type { ChoiceOption, DeciderRole, Stage } from '@/lib/pipeline/plan'
import { type Finding, mistake, warning } from '@/lib/pipeline/plan-finding'
import { type Company, checkPeople } from '@/lib/pipeline/plan-people'
import { checkTimes } from '@/lib/pipeline/plan-times'

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

export type StageDraft = Omit<Stage, 'id' | 'sessions' | 'takeHomes' | 'options'> & {
  deciderRole: DeciderRole
  sessions: SessionDraft[]
  takeHomes: TakeHomeDraft[]
  options: ChoiceOption[]
}

export type PlanDraft = { name: string; promiseDays: number; stages: StageDraft[] }

/** Of a stage, or of the plan as a whole: then the position is null. */
export type PlanProblem = Finding & { stagePosition: number | null }

/** Everything that is wrong with a plan, in the order of its stages; empty when all is well. */
export function checkPlan(draft: PlanDraft, company: Company): PlanProblem[] {
  return [
    ...checkWhole(draft),
    ...draft.stages.flatMap((stage, position) => {
      const found: Finding[] = [
        ...checkShape(stage),
        ...checkTimes(stage),
        ...checkPeople(stage, company),
      ]
      return found.map((finding) => ({ ...finding, stagePosition: position }))
    }),
  ]
}

export function hasMistake(problems: PlanProblem[]): boolean {
  return problems.some(({ weight }) => weight === 'mistake')
}

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
  for (const { name, candidateName } of [...stage.sessions, ...stage.takeHomes]) {
    if (name.trim() === '' || candidateName.trim() === '') {
      found.push(
        mistake(`Each part of “${stage.name}” needs a name, and one that candidates read.`),
      )
    }
  }
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
