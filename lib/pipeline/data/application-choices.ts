import { findCompanyName } from '@/lib/people/data/company'
import { mentionableOf } from '@/lib/people/data/mentionable'
import { listStaff, type StaffMember } from '@/lib/people/data/staff'
import type { StaffRole } from '@/lib/people/roles'
import type { maySee } from '@/lib/people/visibility'
import { type ApplicationState, currentRun } from '@/lib/pipeline/application'
import { hasSeats } from '@/lib/pipeline/panel'
import { everyStage, type Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

/**
 * What a recruiter can choose from on an application's page: owners, approvers, people for a seat, teams with
 * their openings, places; and the competencies that its scorecards speak of. A fixed number of queries.
 */
export async function findApplicationChoices(
  reader: Reader,
  state: ApplicationState,
  plan: Plan,
  closedTo: Pick<Parameters<typeof maySee>[1], 'referrerId' | 'excluded'>,
) {
  const templates = everyStage(plan).flatMap(({ sessions, takeHomes }) => [
    ...sessions,
    ...takeHomes,
  ])
  const rubricIds = templates.flatMap(({ rubricId }) => rubricId ?? [])
  const poolIds = templates.flatMap(({ seats }) => seats.map(({ poolId }) => poolId))
  const [company, staff, qualified, competencies, teams, places, jobs] = await Promise.all([
    findCompanyName(reader),
    listStaff(reader),
    currentRun(state)?.parts.some(hasSeats) ? listQualified(reader, poolIds) : [],
    reader.competency.findMany({
      where: { rubricId: { in: rubricIds } },
      orderBy: { position: 'asc' },
      select: { id: true, rubricId: true, name: true, anchors: true },
    }),
    reader.team.findMany({
      orderBy: { name: 'asc' },
      select: {
        id: true,
        name: true,
        leadId: true,
        openings: {
          where: { status: 'open' },
          select: { id: true, level: true, placeId: true, jobId: true },
        },
      },
    }),
    reader.place.findMany({
      orderBy: { name: 'asc' },
      select: { id: true, name: true, timeZone: true },
    }),
    reader.job.findMany({
      orderBy: { title: 'asc' },
      select: { id: true, title: true, level: true, status: true, ownerId: true },
    }),
  ])
  const holding = (granted: StaffRole[], ofTeam: StaffRole[]) =>
    staff
      .filter((one) => one.personId !== state.personId && holds(one, state.jobId, granted, ofTeam))
      .map(({ personId, name }) => ({ id: personId, name }))
  return {
    company: company ?? 'our company',
    owners: holding(['admin', 'recruiter', 'coordinator'], ['recruiter', 'coordinator']),
    approvers: holding(['admin', 'decider'], ['approver', 'decider']),
    qualified,
    competencies,
    teams,
    places,
    jobs,
    mentionable: mentionableOf(staff, {
      jobId: state.jobId,
      candidateId: state.personId,
      ...closedTo,
    })
      .filter(({ maySee }) => maySee)
      .map(({ personId, name }) => ({ personId, name })),
  }
}
export type ApplicationChoices = Awaited<ReturnType<typeof findApplicationChoices>>

function holds(
  { granted, ofTeams }: StaffMember,
  jobId: string,
  wanted: StaffRole[],
  wantedOfTeam: StaffRole[],
): boolean {
  return (
    granted.some(({ role }) => wanted.includes(role)) ||
    ofTeams.some((one) => one.jobId === jobId && wantedOfTeam.includes(one.role))
  )
}

/** Who may sit for these pools, by name; once for each pool. */
async function listQualified(reader: Reader, poolIds: string[]) {
  return reader.$queryRaw<{ poolId: string; state: string; id: string; name: string }[]>`
    SELECT q.pool_id AS "poolId", q.state, p.id, p.name
      FROM qualifications q JOIN persons p ON p.id = q.person_id
     WHERE q.pool_id = ANY(${poolIds}::uuid[]) AND p.deactivated_at IS NULL
     ORDER BY p.name, p.id`
}
