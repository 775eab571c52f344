import type { SignOffLine } from '@/lib/people/sign-offs'
import type { DayLine } from '@/lib/pipeline/data/today'
import { type TodaySection, todaySections } from '@/lib/pipeline/today-work'

/** What can be selected: one application, the new ones of one job, or a training that waits for its sign-off. */
export type Item =
  | { kind: 'line'; id: string; line: DayLine }
  | { kind: 'job'; id: string; jobId: string; job: string; lines: DayLine[] }
  | { kind: 'sign-off'; id: string; line: SignOffLine }
export type Group = { key: string; title: string | null; items: Item[] }
/** `more`: how many items are not shown. */
export type Section = { section: TodaySection; count: number; groups: Group[]; more: number }

type Reader = { viewerId: string; reviews: boolean }

/** The lines as the page shows them: Chase by who owes, Review a line a job, trainings after what candidates wait for. */
export function itemsOf(
  lines: DayLine[],
  reader: Reader,
  signOffs: readonly SignOffLine[] = [],
): Section[] {
  return todaySections.flatMap((section) => {
    const ofIt = lines.filter((line) => line.section === section)
    const trainings = signOffs.filter((line) => line.section === section)
    const groups = [
      ...(ofIt.length > 0 ? groupsOf(section, ofIt, reader) : []),
      ...(trainings.length > 0 ? [trainingsOf(trainings)] : []),
    ]
    const count = ofIt.length + trainings.length
    return count > 0 ? [{ section, count, groups, more: 0 }] : []
  })
}

function trainingsOf(lines: readonly SignOffLine[]): Group {
  const items = lines.map((line): Item => {
    return { kind: 'sign-off', id: `training-${line.poolId}-${line.personId}`, line }
  })
  return { key: 'sign-off', title: null, items }
}

/** Nobody works through hundreds at once: the first of each section, and how many more there are. */
export function cappedAt(most: number, sections: Section[]): Section[] {
  return sections.map((section) => {
    let left = most
    const groups = section.groups.flatMap((group) => {
      const items = group.items.slice(0, left)
      left -= items.length
      return items.length > 0 ? [{ ...group, items }] : []
    })
    const all = section.groups.reduce((sum, { items }) => sum + items.length, 0)
    return { ...section, groups, more: Math.max(0, all - most) }
  })
}

function groupsOf(section: TodaySection, lines: DayLine[], reader: Reader): Group[] {
  const plain = (some: DayLine[]): Item[] =>
    some.map((line) => ({ kind: 'line', id: line.applicationId, line }))
  if (section === 'chase') {
    return [...groupBy(lines, debtorKey)].map(([key, some]) => ({
      key,
      title: some[0] ? debtorOf(some[0], reader) : null,
      items: plain(some),
    }))
  }
  if (section === 'review' && reader.reviews) {
    const items = [...groupBy(lines, ({ jobId }) => jobId)].map(([jobId, some]): Item => {
      return { kind: 'job', id: `job-${jobId}`, jobId, job: some[0]?.job ?? '', lines: some }
    })
    return [{ key: section, title: null, items }]
  }
  return [{ key: section, title: null, items: plain(lines) }]
}

function groupBy<T>(values: T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

function debtorKey({ owedBy, owedByPersonIds }: DayLine): string {
  return owedBy === 'candidate' || owedBy === 'team-leads'
    ? owedBy
    : owedByPersonIds.toSorted().join()
}

function debtorOf(line: DayLine, { viewerId }: Reader): string {
  if (line.owedBy === 'candidate') return 'Candidates'
  if (line.owedBy === 'team-leads') return 'Team leads'
  const names = line.owedByNames.map(({ personId, name }) => (personId === viewerId ? 'You' : name))
  return names.join(', ') || 'Nobody yet'
}

/** Where the selection goes once this one is done: the next, else the one before. */
export function neighbourOf(ids: string[], id: string): string | null {
  const index = ids.indexOf(id)
  return index < 0 ? (ids[0] ?? null) : (ids[index + 1] ?? ids[index - 1] ?? null)
}

/**
 * Which line is shown: the one that was acted on (`after`) while it still waits, else the asked one, else the
 * first. What was asked for stays, even when it no longer waits: somebody may be reading it.
 */
export function selectedOf(
  ids: readonly string[],
  asked: { line?: string | null; after?: string | null },
): string | null {
  const { line, after } = asked
  if (after && ids.includes(after)) return after
  return line || ids[0] || null
}
