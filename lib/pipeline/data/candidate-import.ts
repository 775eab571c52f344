import { plain } from '@/lib/people/import-columns'
import { jobsWhere } from '@/lib/people/permissions'
import type { HeldRole } from '@/lib/people/roles'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { CandidateImportFacts, ImportJob, StaffMember } from '@/lib/pipeline/candidate-import'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { readClock } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/** Who may look after candidates. */
const owning = ['admin', 'recruiter', 'coordinator']

/** The jobs to which somebody with these roles may bring candidates, with the stages of their plans. */
export async function listImportJobs(
  reader: Reader,
  roles: readonly HeldRole[],
): Promise<ImportJob[]> {
  const mine = jobsWhere({ roles }, 'add-candidate')
  const jobs = await reader.job.findMany({
    where: { status: 'open', ...(mine === 'all' ? {} : { id: { in: mine } }) },
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      level: true,
      planId: true,
      places: { select: { place: { select: { id: true, name: true } } } },
    },
  })
  const planIds = [...new Set(jobs.map(({ planId }) => planId))]
  const plans = new Map(
    await Promise.all(
      planIds.map(async (id) => [id, await findPublishedPlan(reader, id)] as const),
    ),
  )
  return jobs.flatMap(({ id, title, level, planId, places }) => {
    const plan = plans.get(planId)
    if (!plan) return []
    const stages = plan.stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      sessions: stage.sessions.filter(({ optionKey }) => optionKey === null),
    }))
    return [{ id, title, level, places: places.map(({ place }) => place), stages }]
  })
}

/** Everything that the check of rows with these addresses and names needs to know. Addresses in lower case. */
export async function loadCandidateFacts(
  reader: Reader,
  about: { jobs: ImportJob[]; emails: string[]; names: string[] },
): Promise<CandidateImportFacts> {
  const [staff, people, namesakes, now] = await Promise.all([
    reader.person.findMany({
      where: { deactivatedAt: null, roles: { some: {} } },
      select: {
        id: true,
        name: true,
        email: true,
        roles: { where: { role: { in: owning } }, select: { jobId: true } },
        jobMemberships: { where: { role: { in: owning } }, select: { jobId: true } },
      },
    }),
    loadImportPeople(reader, about.emails),
    reader.person.findMany({
      where: { name: { in: about.names, mode: 'insensitive' }, erasedAt: null },
      select: { name: true, email: true },
    }),
    readClock(reader),
  ])
  return {
    jobs: about.jobs,
    staff: staffByName(
      staff.map(({ id, name, email, roles, jobMemberships }) => {
        const jobIds = [...roles, ...jobMemberships].map(({ jobId }) => jobId)
        const owns = jobIds.includes(null) ? null : jobIds.flatMap((jobId) => jobId ?? [])
        return { email: (email ?? '').toLowerCase(), member: { personId: id, name, owns } }
      }),
    ),
    people,
    names: new Map(namesakes.map(({ name, email }) => [plain(name), email ?? ''])),
    now,
  }
}

/** Whoever has one of these addresses, with what they applied for. Addresses in lower case. */
export async function loadImportPeople(
  reader: Reader,
  addresses: string[],
): Promise<CandidateImportFacts['people']> {
  const emails = addresses.filter(Boolean)
  const select = {
    name: true,
    email: true,
    applications: {
      orderBy: { receivedAt: 'desc' },
      select: { jobId: true, status: true },
    },
  } as const satisfies Prisma.PersonSelect
  const [people, others] = await Promise.all([
    reader.person.findMany({ where: { email: { in: emails } }, select }),
    reader.personAddress.findMany({
      where: { email: { in: emails } },
      select: { email: true, person: { select } },
    }),
  ])
  const addressed = [
    ...people.map((person) => ({ email: person.email, person })),
    ...others.map(({ email, person }) => ({ email, person })),
  ]
  return new Map(
    addressed.map(({ email, person: { name, applications } }) => [
      (email ?? '').toLowerCase(),
      {
        name,
        applications: applications.map(({ jobId, status }) => ({
          jobId,
          status: status as ApplicationStatus,
        })),
      },
    ]),
  )
}

/** By address, and by name where only one has it. */
function staffByName(staff: { email: string; member: StaffMember }[]) {
  const found = new Map<string, StaffMember | null>()
  for (const { member } of staff) {
    const name = plain(member.name)
    found.set(name, found.has(name) ? null : member)
  }
  for (const { email, member } of staff) if (email) found.set(email, member)
  return found
}
