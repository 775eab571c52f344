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

/**
 * The pools of the plans in use (of all, before the first job) that have fewer qualified people than the
 * largest loop asks of them: a loop's seats need different people.
 */
async function listThinPools(): Promise<ThinPool[]> {
  const reader = database()
  const inUse = { jobs: { some: { status: { not: 'closed' } } } }
  const anyInUse = (await reader.plan.count({ where: inUse })) > 0
  const plans = await reader.plan.findMany({
    where: anyInUse ? inUse : {},
    include: {
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { version: 'desc' },
        take: 1,
        include: {
          stages: {
            include: {
              sessions: { include: { seats: true } },
              takeHomes: { include: { seats: true } },
            },
          },
        },
      },
    },
  })
  const needed = new Map<string, number>()
  for (const stage of plans.flatMap(({ versions }) => versions.flatMap(({ stages }) => stages))) {
    const loops = new Map<string, number>()
    for (const { optionKey, seats } of [...stage.sessions, ...stage.takeHomes]) {
      for (const { poolId, shadow } of seats) {
        const loop = `${optionKey}/${poolId}`
        if (shadow) continue
        loops.set(loop, (loops.get(loop) ?? 0) + 1)
        needed.set(poolId, Math.max(needed.get(poolId) ?? 0, loops.get(loop) ?? 0))
      }
    }
  }
  const pools = await reader.pool.findMany({
    where: { id: { in: [...needed.keys()] } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      qualifications: {
        where: { state: 'qualified', person: { deactivatedAt: null, erasedAt: null } },
        select: { personId: true },
      },
    },
  })
  return pools
    .map(({ id, name, qualifications }) => ({
      id,
      name,
      qualified: qualifications.length,
      needed: needed.get(id) ?? 0,
    }))
    .filter((pool) => pool.qualified < pool.needed)
}
