/** What somebody is here; `approver` comes only from the hiring team of a job. */
export const staffRoles = [
  'admin',
  'recruiter',
  'coordinator',
  'decider',
  'team-lead',
  'approver',
  'interviewer',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Roles that are granted to a person on their own page, for the whole installation. */
export const grantableRoles = [
  'admin',
  'recruiter',
  'coordinator',
  'decider',
  'team-lead',
  'interviewer',
] as const satisfies readonly StaffRole[]
export type GrantableRole = (typeof grantableRoles)[number]

/** A role for one job, or with `jobId` null for the whole installation. */
export type HeldRole = { role: StaffRole; jobId: string | null }

export function isGrantableRole(word: string): word is GrantableRole {
  return grantableRoles.some((role) => role === word)
}

/** Whether somebody may sign in at all: people with a role who have neither left nor been erased. */
export function maySignIn(person: {
  deactivatedAt: Date | null
  erasedAt: Date | null
  roles: readonly HeldRole[]
}): boolean {
  return !person.deactivatedAt && !person.erasedAt && person.roles.length > 0
}
