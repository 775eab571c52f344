import { createPerson } from '@/lib/people/commands/create-person'
import { createPlace, everyWeekday } from '@/lib/people/commands/create-place'
import { createOpening, createTeam } from '@/lib/people/commands/create-team'
import { qualify } from '@/lib/people/commands/qualify'
import { setInterviewTerms } from '@/lib/people/commands/set-interview-terms'
import { publicHolidays } from '@/lib/people/public-holidays'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import type { Actor } from '@/lib/pipeline/events'
import type { JobFacts } from '@/lib/pipeline/job-facts'
import { database, inTransaction } from '@/lib/platform/database'
import { jobs, places, type StoryJob, teams } from '@/scripts/stories/company-facts'
import { type Colleague, colleagues } from '@/scripts/stories/company-people'
import { fixedId } from '@/scripts/stories/fixed-id'

export const companyName = 'Harbour & Finch'

export const personId = (key: string) => fixedId(`person/${key}`)
export const placeId = (name: string) => fixedId(`place/${name}`)
export const poolId = (key: string) => fixedId(`pool/${key}`)
export const teamId = (key: string) => fixedId(`team/${key}`)
export const jobId = (key: string) => fixedId(`job/${key}`)
export const applicationId = (key: string) => fixedId(`application/${key}`)
export const commandId = (name: string) => fixedId(`command/${name}`)

const admin: Actor = { kind: 'person', personId: personId('ivo-marek') }
const weekdays = [1, 2, 3, 4, 5]

/** Founds Harbour & Finch: places, people, pools, teams and six open jobs. Told twice, it is founded once. */
export async function foundCompany(): Promise<void> {
  await writeSettings()
  await inTransaction((tx) => layFoundations(tx, { idFor: (name) => fixedId(name) }))
  for (const place of places) await openPlace(place)
  await Promise.all(colleagues.map(hire))
  for (const job of jobs) await advertise(job)
  for (const team of teams) await formTeam(team)
}

async function writeSettings(): Promise<void> {
  const settings = {
    company: { name: companyName },
    'video-room': { url: 'https://video.harbourfinch.example/{interview}' },
  }
  for (const [key, value] of Object.entries(settings)) {
    await database().setting.upsert({ where: { key }, create: { key, value }, update: { value } })
  }
}

/** A command of the stories is never refused: a refusal is a mistake in a story. */
export function told<T extends { ok: boolean }>(
  what: string,
  outcome: T,
): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome)}`)
  return outcome as Extract<T, { ok: true }>
}

async function openPlace(place: (typeof places)[number]): Promise<void> {
  const { name, timeZone, region, currency, fromHour, toHour, dailyLimitMinutes } = place
  const outcome = await createPlace({
    commandId: commandId(`place/${name}`),
    placeId: placeId(name),
    actor: { kind: 'system' },
    name,
    timeZone,
    region,
    currency,
    hours: everyWeekday(weekdays, fromHour * 60, toHour * 60),
    noticeMinutes: 12 * 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    dailyLimit: 2,
    weeklyLimit: 5,
    dailyLimitMinutes,
    holidays: publicHolidays(region),
  })
  told(`place ${name}`, outcome)
}

async function hire(colleague: Colleague): Promise<void> {
  const { key, name, sayName, place, roles, limits, hours } = colleague
  const person = await createPerson({
    commandId: commandId(`person/${key}`),
    personId: personId(key),
    actor: { kind: 'system' },
    name,
    sayName,
    email: `${key.replaceAll('-', '.')}@harbourfinch.example`,
    timeZone: null,
    placeId: placeId(place),
    roles,
    limits,
    weeklyHours: hours && everyWeekday(hours.weekdays, hours.fromHour * 60, hours.toHour * 60),
  })
  told(name, person)
  await limitMinutes(colleague)
  for (const pool of colleague.pools ?? []) {
    const outcome = await qualify({
      commandId: commandId(`qualify/${pool}/${key}`),
      poolId: poolId(pool),
      personId: personId(key),
      state: 'qualified',
      expertise: colleague.expertise ?? [],
      actor: { kind: 'system' },
    })
    told(`${name} in ${pool}`, outcome)
  }
}

async function limitMinutes({ key, limits, limitMinutes: minutes }: Colleague): Promise<void> {
  if (!minutes) return
  await setInterviewTerms({
    commandId: commandId(`terms/${key}`),
    personId: personId(key),
    actor: { kind: 'person', personId: personId(key) },
    terms: {
      bufferBeforeMinutes: null,
      bufferAfterMinutes: null,
      noticeMinutes: null,
      dailyLimit: limits?.daily ?? null,
      weeklyLimit: limits?.weekly ?? null,
      dailyLimitMinutes: minutes.daily,
      weeklyLimitMinutes: minutes.weekly,
    },
  })
}

async function advertise(job: StoryJob): Promise<void> {
  const { key, owner, deciders, coordinator, approver, leads, places: where, bands, ...facts } = job
  const members: JobFacts['members'] = [
    { personId: personId(owner), role: 'recruiter' },
    { personId: personId(coordinator), role: 'coordinator' },
    { personId: personId(approver), role: 'approver' },
    ...deciders.map((who) => ({ personId: personId(who), role: 'decider' as const })),
    ...leads.map((who) => ({ personId: personId(who), role: 'team-lead' as const })),
  ]
  const actor: Actor = { kind: 'person', personId: personId(owner) }
  const created = await createJob({
    ...facts,
    commandId: commandId(`job/${key}`),
    jobId: jobId(key),
    actor,
    planId: fixedId('plan/engineers'),
    ownerId: personId(owner),
    places: where.map(({ place, ...mode }) => ({ ...mode, placeId: placeId(place) })),
    bands: bands.map(({ place, ...band }) => ({ ...band, placeId: place ? placeId(place) : null })),
    members,
  })
  told(job.title, created)
  const opening = { commandId: commandId(`open/${key}`), jobId: jobId(key), actor, listed: true }
  told(`opening ${job.title}`, await openJob(opening))
}

async function formTeam({
  key,
  name,
  about,
  lead,
  openings,
}: (typeof teams)[number]): Promise<void> {
  const team = { teamId: teamId(key), name, about, leadId: personId(lead), actor: admin }
  told(name, await createTeam({ ...team, commandId: commandId(`team/${key}`) }))
  for (const [index, opening] of openings.entries()) {
    const outcome = await createOpening({
      commandId: commandId(`opening/${key}/${index}`),
      openingId: fixedId(`opening/${key}/${index}`),
      teamId: teamId(key),
      jobId: opening.job ? jobId(opening.job) : null,
      level: opening.level,
      placeId: opening.place ? placeId(opening.place) : null,
      actor: admin,
    })
    told(`an opening of ${name}`, outcome)
  }
}
