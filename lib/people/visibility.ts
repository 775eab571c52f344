/** Which applications somebody may see at all, whatever their role would allow them to do. */
import type { HeldRole, StaffRole } from '@/lib/people/roles'

/** Roles that see the applications of their jobs; an interviewer sees only the interviews they sit on. */
const seeing: ReadonlySet<StaffRole> = new Set([
  'admin',
  'recruiter',
  'coordinator',
  'decider',
  'team-lead',
  'approver',
])

/** The jobs whose applications these roles open: all of them, or these. */
export function seenJobs(roles: readonly HeldRole[]): 'all' | string[] {
  const held = roles.filter(({ role }) => seeing.has(role))
  if (held.some(({ jobId }) => jobId === null)) return 'all'
  return [...new Set(held.flatMap(({ jobId }) => jobId ?? []))]
}

/**
 * Whether an application is closed to a person for good: their own, one they referred, one they were recused
 * from. The look-up in data/visible-applications.ts says the same in the database's words.
 */
export function mustNotSee(
  personId: string,
  application: {
    candidateId: string
    referrerId: string | null
    excluded: readonly { personId: string; mayNotSee: boolean }[]
  },
): boolean {
  return (
    application.candidateId === personId ||
    application.referrerId === personId ||
    application.excluded.some((one) => one.personId === personId && one.mayNotSee)
  )
}

export function maySee(
  who: { personId: string; roles: readonly HeldRole[] },
  application: Parameters<typeof mustNotSee>[1] & { jobId: string },
): boolean {
  const jobs = seenJobs(who.roles)
  return (
    (jobs === 'all' || jobs.includes(application.jobId)) && !mustNotSee(who.personId, application)
  )
}
