import { mentionableOf } from '@/lib/people/data/mentionable'
import { listStaff, type StaffMember } from '@/lib/people/data/staff'
import type { StaffRole } from '@/lib/people/roles'
import type { maySee } from '@/lib/people/visibility'
import type { ApplicationState } from '@/lib/pipeline/application'
import { everyStage, type Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

/**
 * What a recruiter can choose from on an application's page: owners, approvers, teams with
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
  const [staff, company] = await Promise.all([listStaff(reader), findCompany(reader, rubricIds)])
  const holding = (granted: StaffRole[], ofTeam: StaffRole[]) =>
    staff
      .filter((one) => one.personId !== state.personId && holds(one, state.jobId, granted, ofTeam))
      .map(({ personId, name }) => ({ id: personId, name }))
  return {
    ...company,
    owners: holding(['admin', 'recruiter', 'coordinator'], ['recruiter', 'coordinator']),
    /** Everybody with a role, for whoever decides. */
    holders: staff.flatMap(({ personId, granted, ofTeams }) =>
      [...granted, ...ofTeams].map((held) => ({ ...held, personId })),
    ),
    nameOf: new Map(staff.map(({ personId, name }) => [personId, name])),
    approvers: holding(['admin', 'decider'], ['approver', 'decider']),
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

type Company = {
  teams: {
    id: string
    name: string
    leadId: string | null
    openings: { id: string; level: string; placeId: string | null; jobId: string | null }[]
  }[]
  places: { id: string; name: string; timeZone: string }[]
  jobs: { id: string; title: string; level: string; status: string; ownerId: string }[]
  competencies: { id: string; rubricId: string; name: string; anchors: string[] }[]
}

/** Teams with their open places, places, jobs, and what these rubrics ask about; one query. */
async function findCompany(reader: Reader, rubricIds: string[]): Promise<Company> {
  const [row] = await reader.$queryRaw<Company[]>`
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'leadId', t.lead_id,
          'openings', coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'level', o.level,
              'placeId', o.place_id, 'jobId', o.job_id))
            FROM openings o WHERE o.team_id = t.id AND o.status = 'open'), '[]')) ORDER BY t.name)
        FROM teams t), '[]') AS teams,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'timeZone', time_zone)
        ORDER BY name) FROM places), '[]') AS places,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'title', title, 'level', level,
        'status', status, 'ownerId', owner_id) ORDER BY title) FROM jobs), '[]') AS jobs,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'rubricId', rubric_id, 'name', name,
        'anchors', anchors) ORDER BY position)
        FROM competencies WHERE rubric_id = ANY (${rubricIds}::uuid[])), '[]') AS competencies`
  return row ?? { teams: [], places: [], jobs: [], competencies: [] }
}
