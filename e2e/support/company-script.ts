/**
 * Run beside a server by ./company: tells what was before a test begins, through the product's own commands.
 * `lay` makes the company, `bring {"Name": "standing"}` its candidates, `second-job` another open job of the plan.
 */
import { z } from 'zod'
import { createPerson } from '@/lib/people/commands/create-person'
import { createPlace, everyWeekday } from '@/lib/people/commands/create-place'
import { createOpening, createTeam } from '@/lib/people/commands/create-team'
import { qualify } from '@/lib/people/commands/qualify'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { type Foundations, layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { getPlan } from '@/lib/pipeline/data/plan'
import { setClockOffset } from '@/lib/platform/clock'
import { closeDatabase, database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { connectForScript } from '@/scripts/connect'
import { candidateEmail, companyClock, type Standing, staff } from './company'

const system = { kind: 'system' } as const
const company = 'Larkfield'
const slug = 'backend-engineer'

async function lay(): Promise<void> {
  await setClockOffset(companyClock.getTime() - Date.now())
  const laid = (await inTransaction((tx) => layFoundations(tx))) ?? (await findFoundations())
  await database().setting.createMany({
    data: [{ key: 'company', value: { name: company } }],
    skipDuplicates: true,
  })
  const places = { London: laid.placeId, 'St John’s': await layStJohns() }
  for (const person of Object.values(staff)) await employ(person, places)
  await layJob(laid)
}

/** What the first admin's setup has laid before. */
async function findFoundations(): Promise<Foundations> {
  const [plan, place] = await Promise.all([
    database().plan.findFirstOrThrow(),
    database().place.findFirstOrThrow(),
  ])
  return { planId: plan.id, placeId: place.id }
}

async function layStJohns(): Promise<string> {
  const placeId = newId()
  await createPlace({
    commandId: newId(),
    placeId,
    actor: system,
    name: 'St John’s',
    timeZone: 'America/St_Johns',
    region: 'CA-NL',
    currency: 'CAD',
    hours: everyWeekday([1, 2, 3, 4, 5], 9 * 60, 17 * 60),
    noticeMinutes: 12 * 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    dailyLimit: 3,
    weeklyLimit: 10,
    holidays: [],
  })
  return placeId
}

type Employee = (typeof staff)[keyof typeof staff]

async function employ(person: Employee, places: Record<'London' | 'St John’s', string>) {
  const { name, email, roles, pools } = person
  // Whoever was added through the pages before stays as they are.
  const { personId } = await createPerson({
    commandId: newId(),
    personId: newId(),
    actor: system,
    name,
    email,
    timeZone: null,
    placeId: places['place' in person ? person.place : 'London'],
    roles: [...roles],
    limits: { daily: 4, weekly: 12 },
  })
  for (const pool of pools) {
    const { id: poolId } = await database().pool.findUniqueOrThrow({ where: { name: pool } })
    const who = { poolId, personId, state: 'qualified' as const }
    await qualify({ commandId: newId(), ...who, expertise: [], actor: system })
  }
}

async function layJob({ planId, placeId }: Foundations): Promise<void> {
  const id = async (who: Employee) =>
    (await database().person.findUniqueOrThrow({ where: { email: who.email } })).id
  const [ownerId, deciderId, leadId] = await Promise.all([
    id(staff.priya),
    id(staff.dara),
    id(staff.leo),
  ])
  const actor = { kind: 'person', personId: ownerId } as const
  const jobId = newId()
  await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Backend engineer',
    level: 'L50',
    ownerId,
    planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId, mode: 'hybrid', daysOnSite: 2 }],
    bands: [{ level: 'L50', placeId: null, currency: 'GBP', minimum: 90_000, maximum: 120_000 }],
    members: [
      { personId: ownerId, role: 'recruiter' },
      { personId: deciderId, role: 'decider' },
      { personId: deciderId, role: 'approver' },
      { personId: leadId, role: 'team-lead' },
    ],
    posting: { slug, summary: 'Moves money.', body: 'You move money, safely.', questions: [] },
  })
  await openJob({ commandId: newId(), jobId, actor, listed: true })
  const teamId = newId()
  const team = { teamId, name: 'Ledger', about: 'Keeps the books.', leadId, actor }
  await createTeam({ commandId: newId(), ...team })
  const opening = { openingId: newId(), teamId, jobId, level: 'L50', placeId, actor }
  await createOpening({ commandId: newId(), ...opening })
}

/** Tom owns it; its plan is the first job's. */
async function laySecondJob(): Promise<void> {
  const first = await database().job.findFirstOrThrow({ include: { places: true } })
  const owner = await database().person.findUniqueOrThrow({ where: { email: staff.tom.email } })
  const actor = { kind: 'person', personId: owner.id } as const
  const jobId = newId()
  await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Data engineer',
    level: 'L50',
    ownerId: owner.id,
    planId: first.planId,
    closesOn: null,
    coolingOffDays: 180,
    places: first.places.map(({ placeId }) => ({ placeId, mode: 'hybrid', daysOnSite: 2 })),
    bands: [],
    members: [{ personId: owner.id, role: 'recruiter' }],
    posting: { slug: 'data-engineer', summary: 'Counts.', body: 'You count.', questions: [] },
  })
  await openJob({ commandId: newId(), jobId, actor, listed: true })
}

async function bring(name: string, standing: Standing) {
  const { jobId, job } = await database().posting.findUniqueOrThrow({
    where: { slug },
    include: { job: true },
  })
  const email = candidateEmail(name)
  const received = await receiveApplication({
    commandId: newId(),
    jobId,
    person: { name, email, timeZone: 'Asia/Kathmandu' },
    answers: [],
    links: [],
    cvFileId: null,
    source: 'public-page',
    referrerId: null,
    levelAsked: 'L50',
    placeAskedId: null,
    actor: null,
  })
  if (!received.ok) throw new Error(`${name} could not apply: ${received.refusal}`)
  const { applicationId } = received
  const actor = { kind: 'person', personId: job.ownerId } as const
  await moveTo(standing, { applicationId, actor })
  return { name, email, applicationId }
}

async function moveTo(
  standing: Standing,
  who: { applicationId: string; actor: { kind: 'person'; personId: string } },
): Promise<void> {
  if (standing === 'review') return
  if (standing === 'chat') {
    const outcome = await advanceApplication({ ...who, commandId: newId() })
    if (!outcome.ok) throw new Error(outcome.refusal)
    return
  }
  const application = await database().application.findUniqueOrThrow({
    where: { id: who.applicationId },
  })
  const plan = await getPlan(database(), application.planVersionId)
  const name = { code: 'Take-home or pairing', final: 'Final' }[standing]
  const stageId = plan.stages.find((stage) => stage.name === name)?.id ?? null
  const reason = 'Known to us from last year'
  const change = { ...who, commandId: newId() }
  const outcome = await deviateFromPlan(change, { how: 'skip', stageId, reason })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

const standings = z.record(z.string(), z.enum(['review', 'chat', 'code', 'final']))

const [what, wanted = '{}'] = process.argv.slice(2)
await connectForScript()
try {
  if (what === 'lay') await lay()
  else if (what === 'second-job') await laySecondJob()
  else {
    const brought = []
    for (const [name, standing] of Object.entries(standings.parse(JSON.parse(wanted)))) {
      brought.push([name, await bring(name, standing)])
    }
    console.log(JSON.stringify(Object.fromEntries(brought)))
  }
} finally {
  await closeDatabase()
}
