import { listPoolNeeds } from '@/lib/people/data/pool-needs'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { mailServerConfigured } from '@/lib/platform/mailer'

/** A pool that a plan needs more people of than it has. */
export type ThinPool = { id: string; name: string; qualified: number; needed: number }

export type SetUpStep =
  | { what: 'place'; isDone: boolean; first: { id: string; name: string } | null }
  | { what: 'interviewers'; isDone: boolean; people: number }
  | { what: 'pools'; isDone: boolean; thin: ThinPool[] }
  | { what: 'job'; isDone: boolean; draftId: string | null }
  | { what: 'candidate'; isDone: boolean; openJob: { id: string; slug: string } | null }
  | { what: 'interview'; isDone: boolean; applicationId: string | null }
  | { what: 'mail-server'; isDone: boolean }

/**
 * What an installation needs until its first interview is booked, in the order in which to do it. The demo
 * goes without a mail server on purpose.
 */
export async function listSetUpSteps(scope: StaffScope): Promise<SetUpStep[]> {
  const reader = database()
  const [place, interviewers, thin, openJob, draft, newest, booked] = await Promise.all([
    reader.place.findFirst({
      where: { weeklyHours: { some: {} } },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
    }),
    countInterviewers(),
    listThinPools(),
    reader.job.findFirst({
      where: { status: 'open' },
      select: { id: true, posting: { select: { slug: true } } },
    }),
    reader.job.findFirst({ where: { status: 'draft' }, select: { id: true } }),
    reader.application.findFirst({
      where: visibleApplications(scope),
      orderBy: { receivedAt: 'desc' },
      select: { id: true },
    }),
    // Whatever became of it: the company has done it once.
    reader.interview.findFirst({ where: { startsAt: { not: null } }, select: { id: true } }),
  ])
  return [
    { what: 'place', isDone: place !== null, first: place },
    { what: 'interviewers', isDone: interviewers > 0, people: interviewers },
    { what: 'pools', isDone: thin.length === 0, thin },
    { what: 'job', isDone: openJob !== null || newest !== null, draftId: draft?.id ?? null },
    {
      what: 'candidate',
      isDone: newest !== null,
      openJob: openJob && { id: openJob.id, slug: openJob.posting?.slug ?? '' },
    },
    { what: 'interview', isDone: booked !== null, applicationId: newest?.id ?? null },
    { what: 'mail-server', isDone: mailServerConfigured() || environment().demo },
  ]
}

/** Begins at roles and qualifications: candidates are not looked through. */
async function countInterviewers(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM persons
     WHERE deactivated_at IS NULL AND erased_at IS NULL
       AND id IN (SELECT person_id FROM qualifications
         UNION SELECT person_id FROM role_grants WHERE role IN ('interviewer', 'recruiter'))`
  return row?.count ?? 0
}

async function listThinPools(): Promise<ThinPool[]> {
  const needs = await listPoolNeeds(database())
  return needs
    .map(({ id, name, needed, qualifiedIds }) => ({
      id,
      name,
      needed,
      qualified: qualifiedIds.length,
    }))
    .filter((pool) => pool.qualified < pool.needed)
}
