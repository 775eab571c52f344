import { createPlaceWithin, everyWeekday } from '@/lib/people/commands/create-place'
import { createPoolWithin } from '@/lib/people/commands/create-pool'
import { placeDefaults } from '@/lib/people/place-defaults'
import { publicHolidays } from '@/lib/people/public-holidays'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { createPlanWithin } from '@/lib/pipeline/commands/create-plan'
import { publishPlanWithin } from '@/lib/pipeline/commands/publish-plan'
import type { Actor } from '@/lib/pipeline/events'
import { referenceKits } from '@/lib/pipeline/reference-kits'
import { referencePlan, referencePools } from '@/lib/pipeline/reference-plan'
import { referenceRubrics } from '@/lib/pipeline/reference-rubrics'
import { readClock } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type Foundations = { planId: string; placeId: string }

const actor: Actor = { kind: 'system' }

/**
 * What an empty installation gets: its first place, the reference plan with its pools (empty), rubrics and kits.
 * Does nothing where any plan exists, and answers null then. `idFor` fixes the ids, by name, in stories.
 */
export async function layFoundations(
  tx: Transaction,
  {
    idFor = () => newId(),
    place = { name: 'London', timeZone: 'Europe/London' },
  }: { idFor?: (name: string) => string; place?: { name: string; timeZone: string } } = {},
): Promise<Foundations | null> {
  // Two processes that start on one empty database: the second waits here, then sees the first one's plan. Longer than
  // anybody waits for a lock elsewhere: laying all of it takes a slow machine some seconds.
  await tx.$executeRaw`SET LOCAL lock_timeout = '14s'`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('foundations', 0))`
  if ((await tx.plan.count()) > 0) return null
  const now = await readClock(tx)
  const placeId = idFor(`place/${place.name}`)
  await layPlace(tx, now, { placeId, ...place })
  for (const { key, name } of referencePools) {
    await createPoolWithin(tx, now, { poolId: idFor(`pool/${key}`), name, actor })
  }
  const rubricIds = await layRubrics(tx, now, idFor)
  const kitIds = await layKits(tx, now, idFor)
  const pools = await tx.pool.findMany()
  const planId = idFor('plan/engineers')
  const planVersionId = idFor('plan/engineers/version-1')
  const draft = referencePlan({
    pool: (key) =>
      found(
        pools.find(({ name }) => name === referencePools.find((pool) => pool.key === key)?.name)
          ?.id,
        key,
      ),
    rubric: (key) => found(rubricIds.get(key), key),
    kit: (key) => found(kitIds.get(key), key),
  })
  await createPlanWithin(tx, now, {
    planId,
    planVersionId,
    actor,
    draft,
    idFor: (path) => idFor(`plan/engineers/${path}`),
  })
  const published = await publishPlanWithin(tx, now, { planVersionId, actor })
  if (!published.ok) throw new Error(`the reference plan is not publishable: ${published.refusal}`)
  return { planId, placeId }
}

/** With what is usual there: hours, working days, holidays, notice and limits, all to be changed later. */
async function layPlace(
  tx: Transaction,
  now: Date,
  { placeId, name, timeZone }: { placeId: string; name: string; timeZone: string },
): Promise<void> {
  const { region, currency, workingDays, startMinute, endMinute } = placeDefaults(timeZone)
  await createPlaceWithin(tx, now, {
    placeId,
    actor,
    name,
    timeZone,
    region,
    currency,
    hours: everyWeekday([...workingDays], startMinute, endMinute),
    noticeMinutes: 12 * 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    dailyLimit: 2,
    weeklyLimit: 5,
    holidays: publicHolidays(region),
  })
}

async function layRubrics(tx: Transaction, now: Date, idFor: (name: string) => string) {
  const ids = new Map<string, string>()
  for (const { key, name, competencies } of referenceRubrics) {
    const rubricId = idFor(`rubric/${key}`)
    ids.set(key, rubricId)
    await tx.rubric.create({ data: { id: rubricId, name } })
    await tx.competency.createMany({
      data: competencies.map((competency, position) => ({
        ...competency,
        id: idFor(`rubric/${key}/${position + 1}`),
        rubricId,
        position,
      })),
    })
    const events = [{ type: 'rubric.created' }]
    await appendNext(tx, { stream: 'settings', streamId: rubricId, actor, at: now, events })
  }
  return ids
}

async function layKits(tx: Transaction, now: Date, idFor: (name: string) => string) {
  const ids = new Map<string, string>()
  for (const { key, ...columns } of referenceKits) {
    const kitId = idFor(`kit/${key}`)
    ids.set(key, kitId)
    await tx.kit.create({ data: { ...columns, id: kitId } })
    const events = [{ type: 'kit.created' }]
    await appendNext(tx, { stream: 'settings', streamId: kitId, actor, at: now, events })
  }
  return ids
}

function found(id: string | undefined, key: string): string {
  if (!id) throw new Error(`the reference plan names ${key}, which was not laid`)
  return id
}
