import { createPerson } from '@/lib/people/commands/create-person'
import { qualify } from '@/lib/people/commands/qualify'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlan } from '@/lib/pipeline/data/plan'
import { readClock, setClockOffset } from '@/lib/platform/clock'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

const system = { kind: 'system' } as const

/** A small company in London on Tue 24 Nov 2026, 20:00, with an open job on the reference plan. */
export async function layCompany(pools: Record<string, string[]>) {
  await setClock('2026-11-24T20:00:00Z')
  const laid = await inTransaction((tx) => layFoundations(tx))
  if (!laid) throw new Error('the database was not empty')
  const people = new Map<string, string>()
  for (const name of new Set(['Recruiter', ...Object.values(pools).flat()])) {
    const personId = newId()
    people.set(name, personId)
    await createPerson({
      commandId: newId(),
      personId,
      actor: system,
      name,
      email: `${name.toLowerCase()}@company.example`,
      timeZone: null,
      placeId: laid.placeId,
      roles: name === 'Recruiter' ? ['recruiter'] : ['interviewer'],
    })
  }
  for (const [pool, names] of Object.entries(pools)) {
    const { id: poolId } = await database().pool.findUniqueOrThrow({ where: { name: pool } })
    for (const name of names) {
      const who = { poolId, personId: people.get(name) ?? '', state: 'qualified' as const }
      await qualify({ commandId: newId(), ...who, expertise: [], actor: system })
    }
  }
  const ownerId = people.get('Recruiter') ?? ''
  const jobId = newId()
  const actor = { kind: 'person', personId: ownerId } as const
  await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Engineer',
    level: 'L50',
    ownerId,
    planId: laid.planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId: laid.placeId, mode: 'hybrid', daysOnSite: 2 }],
    bands: [{ level: 'L50', placeId: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
    members: [{ personId: ownerId, role: 'recruiter' }],
    posting: { slug: 'engineer', summary: '', body: '', questions: [] },
  })
  await openJob({ commandId: newId(), jobId, actor, listed: true })
  return {
    jobId,
    ownerId,
    actor,
    person: (name: string) => people.get(name) ?? '',
    /** Who changes which application, as every command asks to be told; each time another change. */
    change: (applicationId: string, personId = ownerId) => ({
      applicationId,
      commandId: newId(),
      actor: { kind: 'person', personId } as const,
    }),
  }
}

export type TestCompany = Awaited<ReturnType<typeof layCompany>>

export async function setClock(at: string): Promise<void> {
  await setClockOffset(Date.parse(at) - Date.now())
}

let count = 0

/** Somebody applies for the job; answers the application's id. */
export async function apply(
  jobId: string,
  email = `candidate-${++count}@mail.example`,
): Promise<string> {
  const outcome = await receiveApplication({
    commandId: newId(),
    jobId,
    person: { name: 'Sujata Gurung', email, timeZone: 'Asia/Kathmandu' },
    answers: [],
    links: [],
    cvFileId: null,
    source: 'public-page',
    referrerId: null,
    levelAsked: 'L50',
    placeAskedId: null,
    actor: null,
  })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.applicationId
}

/** What is known of an application now, as the rules take it. */
export async function situationOf(applicationId: string) {
  const application = await findApplicationState(database(), applicationId)
  if (!application) throw new Error('no such application')
  const plan = await getPlan(database(), application.planVersionId)
  return { application, plan, now: await readClock() }
}
