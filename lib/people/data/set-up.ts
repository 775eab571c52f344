import { listPoolNeeds } from '@/lib/people/data/pool-needs'
import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { mailServerConfigured } from '@/lib/platform/mailer'

/** A pool that a plan needs more people of than it has. */
export type ThinPool = { id: string; name: string; qualified: number; needed: number }

export type SetUpStep =
  | { what: 'place'; isDone: boolean }
  | { what: 'interviewers'; isDone: boolean; people: number }
  | { what: 'pools'; isDone: boolean; thin: ThinPool[] }
  | { what: 'job'; isDone: boolean; draftId: string | null }
  | { what: 'mail-server'; isDone: boolean }

/**
 * What an installation needs until the first interview can be booked, in the order in which to do it. The demo
 * goes without a mail server on purpose. The scope proves that somebody signed in asks.
 */
export async function listSetUpSteps(_scope: StaffScope): Promise<SetUpStep[]> {
  const reader = database()
  const [placesWithHours, interviewers, thin, openJobs, draft] = await Promise.all([
    reader.place.count({ where: { weeklyHours: { some: {} } } }),
    reader.person.count({
      where: {
        deactivatedAt: null,
        erasedAt: null,
        OR: [
          { qualifications: { some: {} } },
          { roles: { some: { role: { in: ['interviewer', 'recruiter'] } } } },
        ],
      },
    }),
    listThinPools(),
    reader.job.count({ where: { status: 'open' } }),
    reader.job.findFirst({ where: { status: 'draft' }, select: { id: true } }),
  ])
  return [
    { what: 'place', isDone: placesWithHours > 0 },
    { what: 'interviewers', isDone: interviewers > 0, people: interviewers },
    { what: 'pools', isDone: thin.length === 0, thin },
    { what: 'job', isDone: openJobs > 0, draftId: draft?.id ?? null },
    { what: 'mail-server', isDone: mailServerConfigured() || environment().demo },
  ]
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
