import { findCompanyName } from '@/lib/people/data/company'
import { listMentionable } from '@/lib/people/data/mentionable'
import type { ApplicationState } from '@/lib/pipeline/application'
import { everyStage, type Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

/**
 * What a recruiter can choose from on an application's page: owners, approvers, people for a seat, teams with
 * their openings, places; and the competencies that its scorecards speak of. A fixed number of queries.
 */
export async function findApplicationChoices(reader: Reader, state: ApplicationState, plan: Plan) {
  const templates = everyStage(plan).flatMap(({ sessions, takeHomes }) => [
    ...sessions,
    ...takeHomes,
  ])
  const rubricIds = templates.flatMap(({ rubricId }) => rubricId ?? [])
  const poolIds = templates.flatMap(({ seats }) => seats.map(({ poolId }) => poolId))
  const name = { id: true, name: true } as const
  const [
    company,
    owners,
    approvers,
    qualifications,
    competencies,
    teams,
    places,
    jobs,
    mentionable,
  ] = await Promise.all([
    findCompanyName(reader),
    reader.person.findMany({
      where: {
        deactivatedAt: null,
        id: { not: state.personId },
        OR: [
          { roles: { some: { role: { in: ['admin', 'recruiter', 'coordinator'] } } } },
          {
            jobMemberships: {
              some: { jobId: state.jobId, role: { in: ['recruiter', 'coordinator'] } },
            },
          },
        ],
      },
      orderBy: { name: 'asc' },
      select: name,
    }),
    reader.person.findMany({
      where: {
        deactivatedAt: null,
        id: { not: state.personId },
        OR: [
          { roles: { some: { role: { in: ['admin', 'decider'] } } } },
          {
            jobMemberships: {
              some: { jobId: state.jobId, role: { in: ['approver', 'decider'] } },
            },
          },
        ],
      },
      orderBy: { name: 'asc' },
      select: name,
    }),
    reader.qualification.findMany({
      where: { poolId: { in: poolIds }, person: { deactivatedAt: null } },
      orderBy: { person: { name: 'asc' } },
      select: { poolId: true, state: true, person: { select: name } },
    }),
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
    reader.place.findMany({ orderBy: { name: 'asc' }, select: { ...name, timeZone: true } }),
    reader.job.findMany({
      orderBy: { title: 'asc' },
      select: { id: true, title: true, level: true, status: true, ownerId: true },
    }),
    listMentionable(reader, state),
  ])
  return {
    company: company ?? 'our company',
    owners,
    approvers,
    qualified: qualifications.map(({ poolId, state, person }) => ({ poolId, state, ...person })),
    competencies,
    teams,
    places,
    jobs,
    mentionable: mentionable
      .filter(({ maySee }) => maySee)
      .map(({ personId, name }) => ({ personId, name })),
  }
}
export type ApplicationChoices = Awaited<ReturnType<typeof findApplicationChoices>>
