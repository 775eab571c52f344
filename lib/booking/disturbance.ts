/** Whom a repair disturbs, and how much: what the people on an option have to learn or to agree to. */
import type { SeatFit } from '@/lib/scheduling/seat-fit'
import { localDateAt } from '@/lib/time/zones'

/** What the candidate notices, least first. */
export const candidateNotices = ['nothing', 'another-interviewer', 'new-time'] as const

export type Disturbance = {
  candidate: (typeof candidateNotices)[number]
  /** Who comes in addition, who is let go, and who stays but has to come at another time. */
  comes: string[]
  leaves: string[]
  moves: string[]
  /** Those of them who only learn there: told like anybody, but they are no reason for or against a time. */
  trainees: string[]
  /** How many calendar invites are sent, changed or taken back, the candidate's among them. */
  invites: number
  /** Something goes to another day of the candidate's. */
  otherDay: boolean
}

export type Sitting = {
  startsAt: Date
  endsAt: Date
  /** Without those who have said no. */
  people: readonly { personId: string; shadow: boolean }[]
}

/** Between what is booked now and what would be, by interview; days are those of `timeZone`, the candidate's. */
export function disturbanceOf(
  changes: readonly { before: Sitting; after: Sitting }[],
  timeZone: string,
): Disturbance {
  const all = changes.map((change) => changeOf(change, timeZone))
  const worst = Math.max(0, ...all.map(({ candidate }) => candidate))
  const unique = (ids: string[]) => [...new Set(ids)]
  return {
    candidate: candidateNotices[worst] ?? 'nothing',
    comes: unique(all.flatMap(({ comes }) => comes)),
    leaves: unique(all.flatMap(({ leaves }) => leaves)),
    moves: unique(all.flatMap(({ moves }) => moves)),
    trainees: unique(all.flatMap(({ trainees }) => trainees)),
    invites: all.reduce((sum, { invites }) => sum + invites, 0),
    otherDay: all.some(({ otherDay }) => otherDay),
  }
}

function changeOf({ before, after }: { before: Sitting; after: Sitting }, timeZone: string) {
  const isSameTime =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime()
  const had = new Set(before.people.map(({ personId }) => personId))
  const has = new Set(after.people.map(({ personId }) => personId))
  const comes = [...has].filter((id) => !had.has(id))
  const leaves = [...had].filter((id) => !has.has(id))
  const candidate = isSameTime ? (leadsOf(before).join() === leadsOf(after).join() ? 0 : 1) : 2
  const moves = isSameTime ? [] : [...has].filter((id) => had.has(id))
  const leads = new Set([...leadsOf(before), ...leadsOf(after)])
  return {
    candidate,
    comes,
    leaves,
    moves,
    trainees: [...comes, ...leaves, ...moves].filter((id) => !leads.has(id)),
    // Whoever stays at the same time is told of the new panel by the same invite.
    invites:
      comes.length + leaves.length + moves.length > 0
        ? new Set([...had, ...has]).size + (candidate > 0 ? 1 : 0)
        : 0,
    otherDay: localDateAt(before.startsAt, timeZone) !== localDateAt(after.startsAt, timeZone),
  }
}

function leadsOf({ people }: Sitting): string[] {
  return people.flatMap(({ personId, shadow }) => (shadow ? [] : [personId])).sort()
}

/** What a replacement asks of the person who comes, least first; the others cannot be had at that time. */
export const askable = ['free', 'soft-busy', 'short-notice'] as const satisfies SeatFit[]
export type Askable = (typeof askable)[number]

export function isAskable(fit: SeatFit): fit is Askable {
  return askable.some((one) => one === fit)
}

export type Repair = {
  disturbance: Disturbance
  /** Of a replacement at the same time. */
  fit?: Askable
}

/**
 * What an order of repairs looks at, one after the other: what the candidate notices before what colleagues do; then
 * fewer people, fewer invites, the same people before others, the same day before another, and what is asked of who
 * comes. Trainees are left out: an hour at night at which nobody could learn would be calmer than a good one.
 */
const burdens: ((repair: Repair) => number)[] = [
  ({ disturbance }) => candidateNotices.indexOf(disturbance.candidate),
  ({ disturbance }) => {
    const { comes, leaves, moves, trainees } = disturbance
    return new Set([...comes, ...leaves, ...moves]).size - trainees.length
  },
  ({ disturbance: { invites, trainees } }) => invites - trainees.length,
  ({ disturbance: { comes, trainees } }) => comes.filter((id) => !trainees.includes(id)).length,
  ({ disturbance }) => (disturbance.otherDay ? 1 : 0),
  ({ fit }) => (fit ? askable.indexOf(fit) : 0),
]

function burdenOf(repair: Repair): number[] {
  return burdens.map((burden) => burden(repair))
}

/** Least disturbing first. A stable order: equals stay as they came, by their rank. */
export function leastDisturbing<T extends Repair>(repairs: readonly T[]): T[] {
  return alikeByDisturbance(repairs).flat()
}

/** Those that disturb alike together, least disturbing first, each group in the order in which its members came. */
export function alikeByDisturbance<T extends Repair>(repairs: readonly T[]): T[][] {
  const groups = new Map<string, { burden: number[]; members: T[] }>()
  for (const repair of repairs) {
    const burden = burdenOf(repair)
    const group = groups.get(burden.join()) ?? { burden, members: [] }
    group.members.push(repair)
    groups.set(burden.join(), group)
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.burden, b.burden))
    .map(({ members }) => members)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, at) => value !== b[at])
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0)
}
