/**
 * Who may do what. A role of a job counts for that job alone; acts on the company ask for a role that holds
 * everywhere. What a role may do is here; which applications somebody may see at all is in visibility.ts.
 */
import type { HeldRole, StaffRole } from '@/lib/people/roles'

type Rule = { on: 'company' | 'job'; by: readonly StaffRole[] }

const team = ['admin', 'recruiter', 'coordinator'] as const
const deciders = ['admin', 'recruiter', 'decider'] as const
const everybodyHiring = [...team, 'decider', 'team-lead', 'approver'] as const

export const permissions = {
  'see-today': { on: 'job', by: everybodyHiring },
  'see-candidates': { on: 'job', by: everybodyHiring },
  'add-candidate': { on: 'job', by: team },
  'edit-candidate': { on: 'job', by: team },
  'review-application': { on: 'job', by: ['admin', 'recruiter'] },
  'advance-application': { on: 'job', by: deciders },
  'reject-application': { on: 'job', by: deciders },
  'pause-application': { on: 'job', by: team },
  'withdraw-application': { on: 'job', by: team },
  'override-plan': { on: 'job', by: ['admin', 'recruiter'] },
  'change-owner': { on: 'job', by: team },
  'exclude-person': { on: 'job', by: team },
  'write-note': { on: 'job', by: everybodyHiring },
  'revoke-links': { on: 'job', by: team },
  'write-to-candidate': { on: 'job', by: team },
  schedule: { on: 'job', by: team },
  'say-took-place': { on: 'job', by: team },
  'excuse-scorecard': { on: 'job', by: team },
  'see-scorecards': { on: 'job', by: everybodyHiring },
  'decide-stage': { on: 'job', by: deciders },
  'record-interest': { on: 'job', by: ['admin', 'recruiter', 'team-lead'] },
  'propose-team': { on: 'job', by: ['admin', 'recruiter'] },
  'draft-offer': { on: 'job', by: ['admin', 'recruiter'] },
  'approve-offer': { on: 'job', by: ['admin', 'decider', 'approver'] },
  'extend-offer': { on: 'job', by: ['admin', 'recruiter'] },
  'see-pay': { on: 'job', by: ['admin', 'recruiter', 'decider', 'approver'] },
  'see-jobs': { on: 'job', by: everybodyHiring },
  'edit-job': { on: 'job', by: ['admin', 'recruiter'] },
  'add-job': { on: 'company', by: ['admin', 'recruiter'] },
  'edit-plan': { on: 'company', by: ['admin', 'recruiter'] },
  'see-messages': { on: 'company', by: team },
  'see-people': { on: 'company', by: team },
  'edit-people': { on: 'company', by: ['admin'] },
  'edit-hours': { on: 'company', by: team },
  'set-own-cover': { on: 'job', by: team },
  'set-cover': { on: 'company', by: ['admin', 'recruiter'] },
  'edit-settings': { on: 'company', by: ['admin'] },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof permissions

/** The jobs for which these roles allow an act on a job: all of them, or these. */
export function jobsWhere(who: { roles: readonly HeldRole[] }, act: Act): 'all' | string[] {
  const held = who.roles.filter(({ role }) => (permissions[act] as Rule).by.includes(role))
  if (held.some(({ jobId }) => jobId === null)) return 'all'
  return [...new Set(held.flatMap(({ jobId }) => jobId ?? []))]
}

/**
 * Whether somebody with these roles may do this. With a `jobId`: for that job. Without one, an act on a job
 * is allowed to whoever may do it for some job; what they then find is for the look-up to narrow.
 */
export function mayAct(
  who: { roles: readonly HeldRole[] },
  act: Act,
  where: { jobId?: string } = {},
): boolean {
  const rule: Rule = permissions[act]
  return who.roles.some(({ role, jobId }) => {
    if (!rule.by.includes(role)) return false
    if (jobId === null) return true
    return rule.on === 'job' && (where.jobId === undefined || where.jobId === jobId)
  })
}
