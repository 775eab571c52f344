import { someName } from '@/bench/company/names'
import { between, oneOf, randomFrom } from '@/bench/company/random'
import { createPerson } from '@/lib/people/commands/create-person'
import { createTeam } from '@/lib/people/commands/create-team'
import { qualify } from '@/lib/people/commands/qualify'
import type { GrantableRole } from '@/lib/people/roles'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { getPlan } from '@/lib/pipeline/data/plan'
import type { Plan } from '@/lib/pipeline/plan'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

const system = { kind: 'system' } as const
export const bigBank = { recruiters: 25, interviewers: 160, jobs: 40 }

export type Company = {
  plan: Plan
  jobs: { id: string; ownerId: string }[]
  interviewerIds: string[]
  recruiterIds: string[]
  leadId: string
  teamIds: string[]
  placeId: string
  /** Hours in which somebody who interviews is taken: nobody is in two interviews at once. */
  diary: Set<string>
}

/** People, pools, teams and jobs through the product's own commands; forty jobs on one plan, as banks have. */
export async function layCompany(size: typeof bigBank): Promise<Company> {
  const random = randomFrom(7)
  const laid = await inTransaction((tx) => layFoundations(tx))
  if (!laid) throw new Error('the database was not empty')
  const staff = async (count: number, role: GrantableRole, called: string = role) => {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1) {
      const personId = newId()
      await createPerson({
        commandId: newId(),
        personId,
        actor: system,
        name: someName(random),
        email: `${called}-${index}@harbourfinch.example`,
        timeZone: null,
        placeId: laid.placeId,
        roles: [role],
      })
      ids.push(personId)
    }
    return ids
  }
  const recruiterIds = await staff(size.recruiters, 'recruiter')
  const interviewerIds = await staff(size.interviewers, 'interviewer')
  const [leadId = ''] = await staff(1, 'recruiter', 'lead')
  for (const pool of await database().pool.findMany({ select: { id: true, name: true } })) {
    const people = pool.name === 'Recruiters' ? recruiterIds : interviewerIds
    for (const personId of people) {
      const who = { poolId: pool.id, personId, state: 'qualified' as const }
      await qualify({ commandId: newId(), ...who, expertise: [], actor: system })
    }
  }
  const teamIds: string[] = []
  for (const name of ['Core Banking', 'Payments', 'Platform', 'Wealth', 'Security']) {
    const teamId = newId()
    await createTeam({ commandId: newId(), teamId, name, about: '', leadId, actor: system })
    teamIds.push(teamId)
  }
  const jobs: Company['jobs'] = []
  for (let index = 0; index < size.jobs; index += 1) {
    const ownerId = oneOf(random, recruiterIds)
    const id = newId()
    await createJob({
      commandId: newId(),
      jobId: id,
      actor: system,
      title: `${oneOf(random, ['Backend', 'Frontend', 'Platform', 'Data', 'Mobile'])} Engineer ${index + 1}`,
      level: oneOf(random, ['L50', 'L60']),
      ownerId,
      planId: laid.planId,
      closesOn: null,
      coolingOffDays: 180,
      places: [
        { placeId: laid.placeId, mode: 'hybrid', daysOnSite: Math.floor(between(random, 1, 4)) },
      ],
      bands: [{ level: 'L50', placeId: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
      members: [{ personId: ownerId, role: 'recruiter' }],
      posting: { slug: `engineer-${index + 1}`, summary: '', body: '', questions: [] },
    })
    await openJob({ commandId: newId(), jobId: id, actor: system, listed: true })
    jobs.push({ id, ownerId })
  }
  const { planVersionId } = await currentVersion(laid.planId)
  const plan = await getPlan(database(), planVersionId)
  return {
    plan,
    jobs,
    recruiterIds,
    interviewerIds,
    leadId,
    teamIds,
    placeId: laid.placeId,
    diary: new Set(),
  }
}

async function currentVersion(planId: string) {
  const version = await database().planVersion.findFirstOrThrow({
    where: { planId },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  return { planVersionId: version.id }
}
