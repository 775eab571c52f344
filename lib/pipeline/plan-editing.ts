/**
 * A plan while somebody writes its next version: every change as a value, so that it can be tried, kept and
 * undone. Stages, sessions and take-homes are named by their lineage, options by their key; new ones bring
 * their ids along. What is wrong with a plan is for the check to say: nothing is refused here.
 */
import type { ChoiceOption, StageKind } from '@/lib/pipeline/plan'
import type {
  PlanDraft,
  SeatDraft,
  SessionDraft,
  StageDraft,
  TakeHomeDraft,
} from '@/lib/pipeline/plan-draft'

type Keyed<T> = T & { lineageId: string }
export type EditedSession = Keyed<SessionDraft>
export type EditedTakeHome = Keyed<TakeHomeDraft>
export type EditedStage = Keyed<
  Omit<StageDraft, 'sessions' | 'takeHomes'> & {
    sessions: EditedSession[]
    takeHomes: EditedTakeHome[]
  }
>
export type EditedPlan = Omit<PlanDraft, 'stages'> & { stages: EditedStage[] }

/** What a form changes of a part; what belongs to it has edits of its own. */
type Change<T> = Partial<Omit<T, 'lineageId' | 'sessions' | 'takeHomes' | 'options'>>

export type PlanEdit =
  | { kind: 'change-plan'; change: Partial<Pick<PlanDraft, 'name' | 'promiseDays'>> }
  /** At the end, but before an offer that ends the plan; or right after a stage. */
  | { kind: 'add-stage'; stageKind: StageKind; newIds: string[]; after: string | null }
  | { kind: 'remove-stage'; stage: string }
  | { kind: 'duplicate-stage'; stage: string; newIds: string[] }
  | { kind: 'move-stage'; stage: string; by: number }
  | { kind: 'change-stage'; stage: string; change: Change<StageDraft> }
  | { kind: 'add-session'; stage: string; optionKey: string | null; newId: string }
  | { kind: 'change-session'; session: string; change: Change<SessionDraft> }
  | { kind: 'duplicate-session'; session: string; newId: string }
  | { kind: 'remove-session'; session: string }
  | { kind: 'move-session'; session: string; by: number }
  | { kind: 'add-take-home'; stage: string; optionKey: string | null; newId: string }
  | { kind: 'change-take-home'; takeHome: string; change: Change<TakeHomeDraft> }
  | { kind: 'remove-take-home'; takeHome: string }
  | { kind: 'add-option'; stage: string; key: string }
  | { kind: 'change-option'; stage: string; key: string; change: Partial<ChoiceOption> }
  | { kind: 'remove-option'; stage: string; key: string }

export function editPlan(plan: EditedPlan, edit: PlanEdit): EditedPlan {
  switch (edit.kind) {
    case 'change-plan':
      return { ...plan, ...edit.change }
    case 'add-stage':
      return { ...plan, stages: withStage(plan.stages, edit) }
    case 'remove-stage':
      return {
        ...plan,
        stages: plan.stages.filter(({ lineageId }) => lineageId !== edit.stage),
      }
    case 'duplicate-stage':
      return {
        ...plan,
        stages: plan.stages.flatMap((stage) =>
          stage.lineageId === edit.stage ? [stage, copyOf(stage, edit.newIds)] : [stage],
        ),
      }
    case 'move-stage':
      return { ...plan, stages: moved(plan.stages, edit.stage, edit.by) }
    default:
      return { ...plan, stages: plan.stages.map((stage) => editStage(stage, edit)) }
  }
}

type StageEdit = Exclude<
  PlanEdit,
  {
    kind: 'change-plan' | 'add-stage' | 'remove-stage' | 'duplicate-stage' | 'move-stage'
  }
>

function editStage(stage: EditedStage, edit: StageEdit): EditedStage {
  if ('stage' in edit && edit.stage !== stage.lineageId) return stage
  switch (edit.kind) {
    case 'change-stage':
      return { ...stage, ...edit.change }
    case 'add-session':
      return {
        ...stage,
        sessions: [...stage.sessions, blankSession(edit.newId, edit.optionKey)],
      }
    case 'change-session':
      return {
        ...stage,
        sessions: changed<EditedSession>(stage.sessions, edit.session, edit.change),
      }
    case 'duplicate-session':
      return {
        ...stage,
        sessions: stage.sessions.flatMap((session) =>
          session.lineageId === edit.session
            ? [session, { ...session, lineageId: edit.newId, name: `${session.name} (copy)` }]
            : [session],
        ),
      }
    case 'remove-session':
      return { ...stage, sessions: without(stage.sessions, edit.session) }
    case 'move-session':
      return { ...stage, sessions: moved(stage.sessions, edit.session, edit.by) }
    case 'add-take-home':
      return {
        ...stage,
        takeHomes: [...stage.takeHomes, blankTakeHome(edit.newId, edit.optionKey)],
      }
    case 'change-take-home':
      return {
        ...stage,
        takeHomes: changed<EditedTakeHome>(stage.takeHomes, edit.takeHome, edit.change),
      }
    case 'remove-take-home':
      return { ...stage, takeHomes: without(stage.takeHomes, edit.takeHome) }
    case 'add-option':
      return { ...stage, options: [...stage.options, blankOption(edit.key)] }
    case 'change-option':
      return {
        ...stage,
        options: stage.options.map((option) =>
          option.key === edit.key ? { ...option, ...edit.change } : option,
        ),
      }
    case 'remove-option': {
      const isOther = ({ optionKey }: { optionKey: string | null }) => optionKey !== edit.key
      return {
        ...stage,
        options: stage.options.filter(({ key }) => key !== edit.key),
        sessions: stage.sessions.filter(isOther),
        takeHomes: stage.takeHomes.filter(isOther),
      }
    }
  }
}

/** The draft with a name for everything; a version from before lineages gets new ones. */
export function toEditedPlan(draft: PlanDraft, newId: () => string): EditedPlan {
  const named = <T extends { lineageId?: string }>(one: T): Keyed<T> => ({
    ...one,
    lineageId: one.lineageId ?? newId(),
  })
  return {
    ...draft,
    stages: draft.stages.map((stage) => ({
      ...named(stage),
      sessions: stage.sessions.map(named),
      takeHomes: stage.takeHomes.map(named),
    })),
  }
}

function withStage(
  stages: EditedStage[],
  edit: Extract<PlanEdit, { kind: 'add-stage' }>,
): EditedStage[] {
  const added = blankStage(edit.stageKind, edit.newIds)
  const last = stages.at(-1)
  const after = stages.findIndex(({ lineageId }) => lineageId === edit.after)
  const end = last?.kind === 'offer' ? stages.length - 1 : stages.length
  return stages.toSpliced(after >= 0 ? after + 1 : end, 0, added)
}

/** The first id names the stage, the others its parts in order. */
function copyOf(stage: EditedStage, [newId = '', ...ids]: string[]): EditedStage {
  const left = [...ids]
  const anew = <T extends { lineageId: string }>(one: T): T => ({
    ...one,
    lineageId: left.shift() ?? one.lineageId,
  })
  return {
    ...stage,
    lineageId: newId,
    name: `${stage.name} (copy)`,
    sessions: stage.sessions.map(anew),
    takeHomes: stage.takeHomes.map(anew),
  }
}

/** How many ids a copy of this stage needs. */
export function idsForCopy({ sessions, takeHomes }: EditedStage): number {
  return 1 + sessions.length + takeHomes.length
}

function changed<T extends { lineageId: string }>(
  list: T[],
  id: string,
  change: Partial<Omit<T, 'lineageId'>>,
): T[] {
  return list.map((one) => (one.lineageId === id ? { ...one, ...change } : one))
}

function without<T extends { lineageId: string }>(list: T[], id: string): T[] {
  return list.filter(({ lineageId }) => lineageId !== id)
}

/** By so many places, as far as there are any. */
function moved<T extends { lineageId: string }>(list: T[], id: string, by: number): T[] {
  const from = list.findIndex(({ lineageId }) => lineageId === id)
  const one = list[from]
  if (!one) return list
  const to = Math.max(0, Math.min(list.length - 1, from + by))
  return list.toSpliced(from, 1).toSpliced(to, 0, one)
}

const stageNames: Record<StageKind, [name: string, forCandidates: string]> = {
  review: ['Review', 'We read your application'],
  interview: ['Interview', 'Interview'],
  'take-home': ['Take-home', 'A task for you'],
  choice: ['Choice', 'You choose'],
  matching: ['Team matching', 'Finding your team'],
  offer: ['Offer', 'Our offer'],
}

/** The first id names the stage, the second its first part; a choice begins with two options that need theirs. */
function blankStage(kind: StageKind, [newId = '', partId = '']: string[]): EditedStage {
  const [name, candidateName] = stageNames[kind]
  return {
    lineageId: newId,
    kind,
    name,
    candidateName,
    candidateDescription: '',
    onEntering: 'ask',
    shareDays: 5,
    sessions: kind === 'interview' ? [blankSession(partId, null)] : [],
    takeHomes: kind === 'take-home' ? [blankTakeHome(partId, null)] : [],
    options: kind === 'choice' ? [blankOption('first'), blankOption('second')] : [],
    order: 'fixed',
    breakMinutes: { min: 15, max: 60 },
    sameDay: true,
    minimumNoticeMinutes: 24 * 60,
    bookingWindowDays: 21,
    linkLifetimeDays: 14,
    candidateMoves: 2,
    candidateMoveNoticeMinutes: 24 * 60,
    nudgeDays: [2, 5],
    earlierPeople: 'if-needed',
    deciderRole: 'recruiter',
  }
}

const noSeats: SeatDraft[] = []

function blankSession(lineageId: string, optionKey: string | null): EditedSession {
  return {
    lineageId,
    optionKey,
    name: 'New interview',
    candidateName: 'Interview',
    minutes: 60,
    kitId: null,
    rubricId: null,
    seats: noSeats,
  }
}

function blankTakeHome(lineageId: string, optionKey: string | null): EditedTakeHome {
  return {
    lineageId,
    optionKey,
    name: 'New take-home',
    candidateName: 'A task for you',
    brief: '',
    daysToHandIn: 7,
    extensionDays: 2,
    rubricId: null,
    seats: noSeats,
  }
}

function blankOption(key: string): ChoiceOption {
  return { key, name: 'New option', candidateName: 'An option', candidateDescription: '' }
}
