/** Whom a repair disturbs, and how much: what the people on an option have to learn or to agree to. */
import type { SeatFit } from '@/lib/scheduling/seat-fit'

/** What the candidate notices, least first. */
export const candidateNotices = ['nothing', 'another-interviewer', 'new-time'] as const

export type Disturbance = {
  candidate: (typeof candidateNotices)[number]
  /** Who comes in addition, who is let go, and who stays but has to come at another time. */
  comes: string[]
  leaves: string[]
  moves: string[]
}

export type Sitting = {
  startsAt: Date
  endsAt: Date
  /** Without those who have said no. */
  people: readonly { personId: string; shadow: boolean }[]
}

/** Between what is booked now and what would be, by interview. */
export function disturbanceOf(
  changes: readonly { before: Sitting; after: Sitting }[],
): Disturbance {
  const all = changes.map(({ before, after }) => {
    const isSameTime =
      before.startsAt.getTime() === after.startsAt.getTime() &&
      before.endsAt.getTime() === after.endsAt.getTime()
    const had = new Set(before.people.map(({ personId }) => personId))
    const has = new Set(after.people.map(({ personId }) => personId))
    const leads = ({ people }: Sitting) =>
      people.flatMap(({ personId, shadow }) => (shadow ? [] : [personId])).sort()
    const isSamePanel = leads(before).join() === leads(after).join()
    return {
      candidate: isSameTime ? (isSamePanel ? 0 : 1) : 2,
      comes: [...has].filter((id) => !had.has(id)),
      leaves: [...had].filter((id) => !has.has(id)),
      moves: isSameTime ? [] : [...has].filter((id) => had.has(id)),
    }
  })
  const worst = Math.max(0, ...all.map(({ candidate }) => candidate))
  const unique = (ids: string[]) => [...new Set(ids)]
  return {
    candidate: candidateNotices[worst] ?? 'nothing',
    comes: unique(all.flatMap(({ comes }) => comes)),
    leaves: unique(all.flatMap(({ leaves }) => leaves)),
    moves: unique(all.flatMap(({ moves }) => moves)),
  }
}

/** What a replacement asks of the person who comes, least first; the others cannot be had at that time. */
export const askable = ['free', 'soft-busy', 'short-notice'] as const satisfies SeatFit[]
export type Askable = (typeof askable)[number]

export function isAskable(fit: SeatFit): fit is Askable {
  return askable.some((one) => one === fit)
}

export type Repair = {
  disturbance: Disturbance
  startsAt: Date
  /** Of a replacement at the same time. */
  fit?: Askable
}

/**
 * Least disturbing first: by what the candidate notices, then by how many colleagues learn of it, then by what is
 * asked of who comes, then the earlier time. A stable order: equals stay as they came.
 */
export function leastDisturbing<T extends Repair>(repairs: readonly T[]): T[] {
  return repairs.toSorted(
    (a, b) =>
      candidateNotices.indexOf(a.disturbance.candidate) -
        candidateNotices.indexOf(b.disturbance.candidate) ||
      colleagues(a) - colleagues(b) ||
      fitCost(a) - fitCost(b) ||
      a.startsAt.getTime() - b.startsAt.getTime(),
  )
}

function colleagues({ disturbance: { comes, leaves, moves } }: Repair): number {
  return new Set([...comes, ...leaves, ...moves]).size
}

function fitCost({ fit }: Repair): number {
  return fit ? askable.indexOf(fit) : 0
}
