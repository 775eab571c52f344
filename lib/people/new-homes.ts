import type { HeldRole, StaffRole } from '@/lib/people/roles'

/** Somebody who could take a holding over; the first of a line is the one to suggest, if it is `suggested`. */
export type NewHome = {
  personId: string
  name: string
  /** What speaks for them, or against. */
  note: HomeNote | null
  suggested: boolean
}

export type HomeNote =
  | { kind: 'fit'; fit: SeatFit; inWeek: number; weeklyLimit: number | null }
  | { kind: 'reviews'; open: number }
  | { kind: 'cover' }
  | { kind: 'job-owner' }
  | { kind: 'owns'; applications: number }
  | { kind: 'role'; role: StaffRole }

/** The words of lib/scheduling/seat-fit, which comes after people among the rules. */
export type SeatFit =
  | 'free'
  | 'soft-busy'
  | 'short-notice'
  | 'at-limit'
  | 'outside-hours'
  | 'paused'
  | 'busy'
  | 'interviewing'

const fits: readonly SeatFit[] = [
  'free',
  'soft-busy',
  'short-notice',
  'at-limit',
  'outside-hours',
  'paused',
  'busy',
  'interviewing',
]

type Fitting = {
  personId: string
  name: string
  fit: SeatFit
  inWeek: number
  weeklyLimit: number | null
}

/**
 * Who could take a seat, best first: free, then least busy that week for their own limit, then by name. Only
 * somebody whose time allows it is suggested; in another interview at that time nobody can be seated at all.
 */
export function homesForSeat(people: readonly Fitting[]): NewHome[] {
  const load = ({ inWeek, weeklyLimit }: Fitting) => inWeek / Math.max(1, weeklyLimit ?? 5)
  return [...people]
    .filter(({ fit }) => fit !== 'interviewing')
    .sort(
      (a, b) =>
        fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
        load(a) - load(b) ||
        a.name.localeCompare(b.name),
    )
    .map(({ personId, name, fit, inWeek, weeklyLimit }, at) => ({
      personId,
      name,
      note: { kind: 'fit', fit, inWeek, weeklyLimit },
      suggested: at === 0 && (fit === 'free' || fit === 'soft-busy'),
    }))
}

export type Colleague = {
  personId: string
  name: string
  roles: readonly HeldRole[]
  /** Applications that they own already. */
  owns: number
}

/** Whoever may own a candidate: the leaver's cover first, then the job's owner, then whoever owns least. */
export function homesForApplication(
  people: readonly Colleague[],
  about: { jobId: string; candidateId: string; jobOwnerId: string; coverId: string | null },
): NewHome[] {
  const rank = ({ personId }: Colleague) =>
    personId === about.coverId ? 0 : personId === about.jobOwnerId ? 1 : 2
  return people
    .filter(({ personId }) => personId !== about.candidateId)
    .filter((one) => holds(one, ['admin', 'recruiter', 'coordinator'], about.jobId))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        roleRank(a) - roleRank(b) ||
        a.owns - b.owns ||
        a.name.localeCompare(b.name),
    )
    .map((one, at) => ({
      personId: one.personId,
      name: one.name,
      note: noteOf(rank(one), one),
      suggested: at === 0,
    }))
}

function noteOf(rank: number, { owns }: Colleague): HomeNote {
  if (rank === 0) return { kind: 'cover' }
  return rank === 1 ? { kind: 'job-owner' } : { kind: 'owns', applications: owns }
}

/** People for a role of a job or a team: who holds it already somewhere comes first and is suggested. */
export function homesForRole(
  people: readonly Colleague[],
  wanted: {
    role: StaffRole
    jobId: string | null
    taken: readonly string[]
    only?: readonly StaffRole[]
  },
): NewHome[] {
  const { role, jobId, taken, only } = wanted
  const has = (one: Colleague) => one.roles.some((held) => held.role === role)
  return people
    .filter(({ personId }) => !taken.includes(personId))
    .filter((one) => !only || holds(one, only, jobId))
    .sort((a, b) => Number(has(b)) - Number(has(a)) || a.name.localeCompare(b.name))
    .map((one, at) => ({
      personId: one.personId,
      name: one.name,
      note: has(one) ? { kind: 'role', role } : null,
      suggested: at === 0 && has(one),
    }))
}

function holds({ roles }: Colleague, wanted: readonly StaffRole[], jobId: string | null): boolean {
  return roles.some(
    (held) => wanted.includes(held.role) && (held.jobId === null || held.jobId === jobId),
  )
}

/** Recruiters own candidates; coordinators and admins step in where there is none. */
function roleRank({ roles }: Colleague): number {
  const has = (role: StaffRole) => roles.some((held) => held.role === role)
  if (has('recruiter')) return 0
  return has('coordinator') ? 1 : 2
}
