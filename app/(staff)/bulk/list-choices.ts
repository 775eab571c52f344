import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import { database } from '@/lib/platform/database'

/** Owners and open jobs to choose from. */
export async function listBulkChoices(scope: StaffScope) {
  const seen = seenJobs(scope.roles)
  const [owners, jobs, tags] = await Promise.all([
    database().person.findMany({
      where: {
        deactivatedAt: null,
        roles: { some: { role: { in: ['admin', 'recruiter', 'coordinator'] } } },
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    database().job.findMany({
      where: { status: 'open', ...(seen === 'all' ? {} : { id: { in: seen } }) },
      orderBy: { title: 'asc' },
      select: { id: true, title: true, level: true },
    }),
    database().$queryRaw<{ tag: string }[]>`
      SELECT DISTINCT tag FROM applications, unnest(tags) AS tag ORDER BY tag LIMIT 200`,
  ])
  return { owners, jobs, tags: tags.map(({ tag }) => tag) }
}
export type BulkChoices = Awaited<ReturnType<typeof listBulkChoices>>
