/**
 * Which part of one plan stands for which of another: for a newer version of the same plan, and for another
 * job's plan. First what descends from the same original (`lineageId`), then what has the same name.
 */
import type { Plan, Stage } from '@/lib/pipeline/plan'

/** Ids of the first plan to ids of the second; what is not in a map has nothing there that stands for it. */
export type PlanMapping = {
  stages: ReadonlyMap<string, string>
  sessions: ReadonlyMap<string, string>
  takeHomes: ReadonlyMap<string, string>
}

type Template = {
  id: string
  name: string
  optionKey: string | null
  /** The same in every copy of one original. */
  lineageId?: string | null
}
type Rooted = { id: string; lineageId?: string | null }

/** Nothing stands for two things, and a stage never for one of another kind. */
export function mapPlan(from: Plan, to: Plan): PlanMapping {
  const stages = pair<Stage>(from.stages, to.stages, [
    isSame,
    (a, b) => a.kind === b.kind && descends(a, b),
    (a, b) => a.kind === b.kind && isNamedAlike(a, b),
    // A plan has one review and one offer by whatever name; of interviews it may have many.
    (a, b) =>
      a.kind === b.kind && a.kind !== 'interview' && isOnly(a, from.stages) && isOnly(b, to.stages),
  ])
  const sessions = new Map<string, string>()
  const takeHomes = new Map<string, string>()
  for (const stage of from.stages) {
    const other = to.stages.find(({ id }) => id === stages.get(stage.id))
    if (!other) continue
    for (const [a, b] of pairTemplates(stage.sessions, other.sessions)) sessions.set(a, b)
    for (const [a, b] of pairTemplates(stage.takeHomes, other.takeHomes)) takeHomes.set(a, b)
  }
  // What an application kept of earlier versions still stands for what descends from the same original.
  for (const stage of from.past ?? []) {
    for (const one of stage.sessions) follow(one, to.stages, ({ sessions: all }) => all, sessions)
    for (const one of stage.takeHomes) {
      follow(one, to.stages, ({ takeHomes: all }) => all, takeHomes)
    }
  }
  return { stages, sessions, takeHomes }
}

function follow(
  one: Template,
  stages: readonly Stage[],
  templatesOf: (stage: Stage) => readonly Template[],
  pairs: Map<string, string>,
): void {
  const heir = stages.flatMap(templatesOf).find((other) => descends(one, other))
  if (heir && !pairs.has(one.id)) pairs.set(one.id, heir.id)
}

function pairTemplates(from: readonly Template[], to: readonly Template[]): Map<string, string> {
  return pair(from, to, [
    isSame,
    descends,
    (a, b) => isNamedAlike(a, b) && a.optionKey === b.optionKey,
    (a, b) => isNamedAlike(a, b),
    (a, b) => from.length === 1 && to.length === 1 && a.optionKey === b.optionKey,
  ])
}

/** Pairs by the first reason that holds, the best reason for all before the next. */
function pair<T extends Rooted>(
  from: readonly T[],
  to: readonly T[],
  reasons: ((a: T, b: T) => boolean)[],
): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const holds of reasons) {
    for (const a of from) {
      if (pairs.has(a.id)) continue
      const b = to.find((other) => !taken.has(other.id) && holds(a, other))
      if (!b) continue
      pairs.set(a.id, b.id)
      taken.add(b.id)
    }
  }
  return pairs
}

function isSame(a: Rooted, b: Rooted): boolean {
  return a.id === b.id
}

function descends(a: Rooted, b: Rooted): boolean {
  return a.lineageId != null && a.lineageId === b.lineageId
}

function isNamedAlike(a: { name: string }, b: { name: string }): boolean {
  return plainName(a.name) === plainName(b.name)
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
}

function isOnly({ kind }: Stage, stages: readonly Stage[]): boolean {
  return stages.filter((stage) => stage.kind === kind).length === 1
}
