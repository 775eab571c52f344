import type { HeldRole, StaffRole } from '@/lib/people/roles'

/** What to select of a person in order to know their roles: granted ones and those of hiring teams. */
export const withRoles = {
  roles: { select: { role: true, jobId: true } },
  jobMemberships: { select: { role: true, jobId: true } },
} as const

export function heldRolesOf(person: {
  roles: { role: string; jobId: string | null }[]
  jobMemberships: { role: string; jobId: string }[]
}): readonly HeldRole[] {
  return [...person.roles, ...person.jobMemberships].map(({ role, jobId }) => ({
    role: role as StaffRole,
    jobId,
  }))
}
