import { jobsWhere } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import type { MessageKind } from '@/lib/pipeline/effects'
import type { Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'
import { allOf, type Sql, sql } from '@/lib/platform/sql'

/**
 * The applications that this person may see, as a condition for any query: authorisation is the look-up.
 * Says in the database's words what `maySee` in visibility.ts says; a test compares the two.
 */
export function visibleApplications(scope: StaffScope): Prisma.ApplicationWhereInput {
  const jobs = seenJobs(scope.roles)
  return {
    AND: [jobs === 'all' ? {} : { jobId: { in: jobs } }, notClosedTo(scope)],
  }
}

/** The same of `a`, for queries that are written in SQL. */
export function visibleInSql({ roles, personId }: StaffScope): Sql {
  const jobs = seenJobs(roles)
  return allOf([
    ...(jobs === 'all' ? [] : [sql`a.job_id = ANY(${jobs}::uuid[])`]),
    sql`a.person_id <> ${personId}::uuid`,
    sql`a.referrer_id IS DISTINCT FROM ${personId}::uuid`,
    // Asked once and not for each application: they are few.
    sql`a.id <> ALL (ARRAY(SELECT application_id FROM exclusions
      WHERE person_id = ${personId}::uuid AND may_not_see))`,
  ])
}

/**
 * The seats of this person whose application is not closed to them: the way in for interviewers, who see
 * nothing but what they sit on. Seats they gave back or were replaced on are not among them.
 */
export function ownSeats(scope: StaffScope): Prisma.SeatWhereInput {
  const open = { stageRun: { application: notClosedTo(scope) } }
  return {
    personId: scope.personId,
    state: { in: ['seated', 'accepted'] },
    OR: [{ interview: open }, { takeHome: open }],
  }
}

/** Null: there is none, or it is not theirs to see; nobody learns which. */
export async function findVisibleApplication(
  reader: Reader,
  scope: StaffScope,
  applicationId: string,
): Promise<{ id: string; jobId: string; personId: string; ownerId: string } | null> {
  return reader.application.findFirst({
    where: { AND: [{ id: applicationId }, visibleApplications(scope)] },
    select: { id: true, jobId: true, personId: true, ownerId: true },
  })
}

/** Mails that name somebody's pay. */
export const payingKinds: readonly MessageKind[] = [
  'offer-extended',
  'offer-approval-asked',
  'offer-accepted-confirmation',
]

/** The emails that this person may read: those about applications that they may see; pay only for who sees pay. */
export function visibleMessages(scope: StaffScope): Prisma.MessageWhereInput {
  const about = { OR: [{ applicationId: null }, { application: visibleApplications(scope) }] }
  const jobs = jobsWhere(scope, 'see-pay')
  if (jobs === 'all') return about
  const payless = { kind: { notIn: [...payingKinds] } }
  return { AND: [about, { OR: [payless, { application: { jobId: { in: jobs } } }] }] }
}

/** Applications that are not closed to this person for good, whatever their roles. */
export function notClosedTo({ personId }: StaffScope): Prisma.ApplicationWhereInput {
  return {
    personId: { not: personId },
    // `not` alone would drop the rows where nobody referred: in SQL, null is not unequal to anything.
    OR: [{ referrerId: null }, { referrerId: { not: personId } }],
    exclusions: { none: { personId, mayNotSee: true } },
  }
}
