import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'

/** Every team by name, with the openings that are not closed; the scope proves that somebody signed in asks. */
export async function listTeams(_scope: StaffScope) {
  const [rows, places] = await Promise.all([
    database().team.findMany({
      orderBy: { name: 'asc' },
      include: {
        lead: { select: { name: true } },
        openings: {
          where: { status: { not: 'closed' } },
          orderBy: [{ status: 'desc' }, { level: 'asc' }, { id: 'asc' }],
          include: { job: { select: { title: true } } },
        },
      },
    }),
    database().place.findMany({ select: { id: true, name: true } }),
  ])
  const placeNames = new Map(places.map(({ id, name }) => [id, name]))
  return rows.map(({ id, name, about, leadId, lead, openings }) => ({
    id,
    name,
    about,
    leadId,
    lead: lead?.name ?? null,
    openings: openings.map((opening) => ({
      id: opening.id,
      level: opening.level,
      jobId: opening.jobId,
      job: opening.job?.title ?? null,
      place: opening.placeId ? (placeNames.get(opening.placeId) ?? null) : null,
      isFilled: opening.status === 'filled',
    })),
  }))
}
export type TeamDetail = Awaited<ReturnType<typeof listTeams>>[number]

/** Null: there is no such team. */
export async function findTeam(scope: StaffScope, teamId: string): Promise<TeamDetail | null> {
  return (await listTeams(scope)).find(({ id }) => id === teamId) ?? null
}
