import { plain } from '@/lib/people/import-columns'
import { jobsWhere } from '@/lib/people/permissions'
import type { HeldRole } from '@/lib/people/roles'
import type { CandidateImportFacts, ImportJob } from '@/lib/pipeline/candidate-import'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { readClock } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/database'

/** The jobs to which somebody with these roles may bring candidates, with the stages of their plans. */
export async function listImportJobs(
  reader: Reader,
  roles: readonly HeldRole[],
): Promise<ImportJob[]> {
  const mine = jobsWhere({ roles }, 'add-candidate')
  const jobs = await reader.job.findMany({
    where: { status: 'open', ...(mine === 'all' ? {} : { id: { in: mine } }) },
    orderBy: { title: 'asc' },
    select: { id: true, title: true, level: true, planId: true },
  })
  const planIds = [...new Set(jobs.map(({ planId }) => planId))]
  const plans = new Map(
    await Promise.all(
      planIds.map(async (id) => [id, await findPublishedPlan(reader, id)] as const),
    ),
  )
  return jobs.flatMap(({ id, title, level, planId }) => {
    const plan = plans.get(planId)
    if (!plan) return []
    const stages = plan.stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      sessions: stage.sessions.filter(({ optionKey }) => optionKey === null),
    }))
    return [{ id, title, level, stages }]
  })
}

/** Everything that the check of rows with these addresses and names needs to know. Addresses in lower case. */
export async function loadCandidateFacts(
  reader: Reader,
  about: { jobs: ImportJob[]; emails: string[]; names: string[] },
): Promise<CandidateImportFacts> {
  const emails = about.emails.filter(Boolean)
  const under = { status: { in: ['active', 'paused'] } }
  const select = {
    name: true,
    email: true,
    applications: { where: under, select: { jobId: true } },
  }
  const [staff, people, others, namesakes, now] = await Promise.all([
    reader.person.findMany({
      where: { deactivatedAt: null, roles: { some: {} } },
      select: { id: true, name: true, email: true },
    }),
    reader.person.findMany({ where: { email: { in: emails } }, select }),
    reader.personAddress.findMany({
      where: { email: { in: emails } },
      select: { email: true, person: { select } },
    }),
    reader.person.findMany({
      where: { name: { in: about.names, mode: 'insensitive' }, erasedAt: null },
      select: { name: true, email: true },
    }),
    readClock(reader),
  ])
  const addressed = [
    ...people.map((person) => ({ email: person.email, person })),
    ...others.map(({ email, person }) => ({ email, person })),
  ]
  return {
    jobs: about.jobs,
    staff: new Map(
      staff.flatMap(({ id, name, email }) => {
        const found = { personId: id, name }
        return [[plain(name), found] as const, [(email ?? '').toLowerCase(), found] as const]
      }),
    ),
    people: new Map(
      addressed.map(({ email, person: { name, applications } }) => [
        (email ?? '').toLowerCase(),
        { name, jobIds: applications.map(({ jobId }) => jobId) },
      ]),
    ),
    names: new Map(namesakes.map(({ name, email }) => [plain(name), email ?? ''])),
    now,
  }
}
