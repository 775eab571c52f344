import { visibleApplications } from '@/lib/people/data/visible-applications'
import { handOverAct } from '@/lib/people/handing-over'
import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationState } from '@/lib/pipeline/application'
import {
  type BulkAct,
  type BulkFacts,
  type BulkWish,
  bulkPermissions,
  bulkWish,
  type Foreseen,
  foresee,
  hasItsWords,
  isBulkAct,
  tellingOf,
} from '@/lib/pipeline/bulk'
import { listApplicationStates } from '@/lib/pipeline/data/application-state'
import { type KeptTurn, readTurn } from '@/lib/pipeline/data/job-turns'
import { findPublishedPlan, getPlanOf } from '@/lib/pipeline/data/plan'
import { type Refusal, refuse, type Situation } from '@/lib/pipeline/decision'
import type { Plan } from '@/lib/pipeline/plan'
import { turnAct, turnWish, wishOfTurn } from '@/lib/pipeline/turning-jobs'
import { database, type Reader } from '@/lib/platform/database'
import { isUuid } from '@/lib/platform/ids'
import type { Prisma } from '@/lib/platform/prisma/client'

export type BulkState = 'draft' | 'running' | 'done' | 'stopped'
export type BulkItemState = 'waiting' | 'done' | 'refused' | 'left-out'
/** `went-wrong`: not refused by any rule, but not done either. */
export type BulkRefusal = Refusal | 'no-such-application' | 'went-wrong'

export type Bulk = {
  id: string
  byId: string
  state: BulkState
  act: BulkAct | null
  /** Of a job that pauses or closes: then there is no act of its own, but one for each. */
  turn: KeptTurn | null
  /** Null while something that the act needs has not been said. */
  wish: BulkWish | null
  /** The message, or the tag. */
  words: string
  /** Why, for colleagues. */
  reason: string
  createdAt: Date
  endedAt: Date | null
  items: {
    applicationId: string
    expectedVersion: number | null
    state: BulkItemState
    refusal: BulkRefusal | null
  }[]
}

/** One's own; null: there is none, or it is somebody else's. */
export async function findBulk(
  scope: Pick<StaffScope, 'personId'>,
  bulkId: string,
  reader: Reader = database(),
): Promise<Bulk | null> {
  if (!isUuid(bulkId)) return null
  const row = await reader.bulkAct.findFirst({
    where: { id: bulkId, byId: scope.personId },
    include: { items: { orderBy: { position: 'asc' } } },
  })
  // A leaver's list is one too, with its own page.
  if (!row || row.act === handOverAct) return null
  const textIds = [row.wordsTextId, row.reasonTextId].filter((id) => id !== null)
  const texts = await reader.text.findMany({ where: { id: { in: textIds } } })
  const bodyOf = (id: string | null) => texts.find((text) => text.id === id)?.body ?? ''
  const said = { words: bodyOf(row.wordsTextId), reason: bodyOf(row.reasonTextId) }
  const wish = readWish(row)
  const turn = row.act === turnAct ? turnWish.safeParse(row.wish) : null
  return {
    id: row.id,
    byId: row.byId,
    state: row.state as BulkState,
    act: isBulkAct(row.act) ? row.act : null,
    wish: wish && hasItsWords(wish.act, said) ? wish : null,
    turn: turn?.success ? await readTurn(turn.data, reader) : null,
    ...said,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    items: row.items.map(({ applicationId, expectedVersion, state, refusal }) => ({
      applicationId,
      expectedVersion,
      state: state as BulkItemState,
      refusal: refusal as BulkRefusal | null,
    })),
  }
}

export function readWish(row: { act: string | null; wish: Prisma.JsonValue }): BulkWish | null {
  const read = bulkWish.safeParse({ ...(row.wish as object), act: row.act })
  return read.success ? read.data : null
}

/** What is wished for this one, with its words; null while that is not complete. */
export function saidFor(
  { wish, words, reason, turn }: Pick<Bulk, 'wish' | 'words' | 'reason' | 'turn'>,
  applicationId: string,
): { wish: BulkWish; words: string; reason: string } | null {
  if (!turn) return wish && { wish, words, reason }
  const own = wishOfTurn(turn, applicationId)
  const fate = turn.fates[applicationId]
  if (!own || !fate) return null
  return { wish: own, words: turn.words[fate], reason: fate === 'move' ? reason : '' }
}

export type BulkLine = {
  applicationId: string
  act: BulkAct | null
  /** The message to them, before their own names stand in it. */
  words: string
  name: string
  job: string
  stage: string
  /** To be sent back with the wish, so that what changed meanwhile is noticed. */
  version: number
  /** When a rejection would be told, and in which zone the candidate reads it. */
  telling: { at: Date; timeZone: string }
  /** Null while the wish is not complete. */
  verdict: ({ ok: true } & Foreseen) | { ok: false; refusal: Refusal } | null
}

/**
 * Everybody of a bulk act as this person may see them, in its order, with what the wish would do to each now.
 * A fixed number of queries, whatever their number; whom this person may no longer see is left out.
 */
export async function rehearseBulk(
  scope: StaffScope,
  bulk: Pick<Bulk, 'items' | 'wish' | 'words' | 'reason' | 'turn'>,
  now: Date,
  reader: Reader = database(),
): Promise<BulkLine[]> {
  const ids = bulk.items.map(({ applicationId }) => applicationId)
  const rows = await listRows(scope, ids, reader)
  const states = await listApplicationStates(
    reader,
    rows.map(({ id }) => id),
  )
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const factsOf = await factsFor(bulk, rows, reader)
  const lines = new Map<string, BulkLine>()
  for (const row of rows) {
    const application = stateOf.get(row.id)
    if (!application) continue
    const facts = factsOf(row)
    const said = saidFor(bulk, row.id)
    lines.set(row.id, {
      applicationId: row.id,
      act: said?.wish.act ?? null,
      words: said?.words ?? '',
      name: row.person.name,
      job: row.job.title,
      stage: row.standing?.stageName ?? '',
      version: application.stateVersion,
      telling: { at: tellingOf(now, facts.timeZone), timeZone: facts.timeZone },
      verdict:
        said && (await verdictOf({ scope, application, wish: said.wish, facts, now, reader })),
    })
  }
  return ids.flatMap((id) => lines.get(id) ?? [])
}

async function listRows(scope: StaffScope, ids: string[], reader: Reader) {
  return reader.application.findMany({
    where: { AND: [{ id: { in: ids } }, visibleApplications(scope)] },
    select: {
      id: true,
      personId: true,
      planVersion: { select: { planId: true } },
      jobId: true,
      placeAskedId: true,
      tags: true,
      person: { select: { name: true, timeZone: true, place: { select: { timeZone: true } } } },
      job: { select: { title: true } },
      standing: { select: { stageName: true } },
      exclusions: { where: { mayNotSee: true }, select: { personId: true } },
    },
  })
}
type Row = Awaited<ReturnType<typeof listRows>>[number]

async function verdictOf(asked: {
  scope: StaffScope
  application: ApplicationState
  wish: BulkWish
  facts: BulkFacts
  now: Date
  reader: Reader
}): Promise<BulkLine['verdict']> {
  const { scope, application, wish, facts, now, reader } = asked
  if (!mayAct(scope, bulkPermissions[wish.act], { jobId: application.jobId })) {
    return refuse('not-for-your-role')
  }
  // Published versions are kept in memory: this asks the database for those not seen before.
  const plan = await getPlanOf(reader, application)
  let count = 0
  const situation: Situation = { application, plan, now, nextId: () => `trial-${++count}` }
  return foresee(situation, wish, facts)
}

/** Their own, else of where they work here. */
function zoneOf({ person }: Row): string | undefined {
  return person.timeZone ?? person.place?.timeZone
}

type JobZone = { jobId: string; placeId: string; place: { timeZone: string } }

/** Of the place they asked for, else of one of the job's, as `findCandidateZone` has it for one. */
function zoneThere({ jobId, placeAskedId }: Row, places: readonly JobZone[]): string | undefined {
  const there = places.filter((one) => one.jobId === jobId)
  return (there.find(({ placeId }) => placeId === placeAskedId) ?? there[0])?.place.timeZone
}

/** What the wish itself needs, asked once for all of them. */
async function factsFor(
  { wish, words, turn }: Pick<Bulk, 'wish' | 'words' | 'turn'>,
  rows: Row[],
  reader: Reader,
): Promise<(row: Row) => BulkFacts> {
  const places = await reader.jobPlace.findMany({
    where: { jobId: { in: rows.map(({ jobId }) => jobId) } },
    select: { jobId: true, placeId: true, place: { select: { timeZone: true } } },
  })
  const owner =
    wish?.act === 'change-owner'
      ? await reader.person.findFirst({
          where: { id: wish.ownerId, deactivatedAt: null, roles: { some: {} } },
          select: { id: true },
        })
      : null
  const toJobId = wish?.act === 'transfer' ? wish.jobId : turn?.toJobId
  const target = toJobId ? await findTarget(toJobId, rows, reader) : null
  const newestOf =
    wish?.act === 'move-to-version' ? await findNewest(rows, reader) : new Map<string, Plan>()
  const tagged = wish?.act === 'add-tag' || wish?.act === 'remove-tag'
  return (row) => ({
    timeZone: zoneOf(row) ?? zoneThere(row, places) ?? 'UTC',
    tags: row.tags,
    tag: tagged ? words : null,
    newest: newestOf.get(row.planVersion.planId) ?? null,
    ownerBarred:
      owner === null ||
      row.personId === owner.id ||
      row.exclusions.some(({ personId }) => personId === owner.id),
    target: target && {
      plan: target.plan,
      ownerId: target.ownerId,
      activeThere: target.activeIds.has(row.personId),
    },
  })
}

/** Of the few plans that they run on. */
async function findNewest(rows: Row[], reader: Reader): Promise<Map<string, Plan>> {
  const newest = new Map<string, Plan>()
  for (const planId of new Set(rows.map(({ planVersion }) => planVersion.planId))) {
    const plan = await findPublishedPlan(reader, planId)
    if (plan) newest.set(planId, plan)
  }
  return newest
}

async function findTarget(jobId: string, rows: Row[], reader: Reader) {
  const job = await reader.job.findUnique({ where: { id: jobId } })
  const plan = job?.status === 'open' ? await findPublishedPlan(reader, job.planId) : null
  if (!job || !plan) return null
  const active = await reader.application.findMany({
    where: {
      jobId,
      personId: { in: rows.map(({ personId }) => personId) },
      id: { notIn: rows.map(({ id }) => id) },
      status: { in: ['active', 'paused'] },
    },
    select: { personId: true },
  })
  const activeIds = new Set(active.map(({ personId }) => personId))
  return { plan, ownerId: job.ownerId, activeIds }
}

/** Whether it came to its end within so long: for few people one waits instead of being shown a bar. */
export async function endsWithin(bulkId: string, milliseconds: number): Promise<boolean> {
  const pauseMilliseconds = 75
  for (let waited = 0; waited < milliseconds; waited += pauseMilliseconds) {
    await new Promise((done) => setTimeout(done, pauseMilliseconds))
    const row = await database().bulkAct.findUnique({
      where: { id: bulkId },
      select: { state: true },
    })
    if (row?.state !== 'running') return row?.state === 'done'
  }
  return false
}

export type BulkProgress = Record<BulkItemState, number>

export function progressOf({ items }: Pick<Bulk, 'items'>): BulkProgress {
  const counts: BulkProgress = { waiting: 0, done: 0, refused: 0, 'left-out': 0 }
  for (const { state } of items) counts[state] += 1
  return counts
}

/** One's own bulk acts, the newest first, without drafts that were never started. */
export async function listBulks(scope: StaffScope) {
  const rows = await database().bulkAct.findMany({
    where: { byId: scope.personId, state: { not: 'draft' }, act: { not: handOverAct } },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, act: true, wish: true, state: true, startedAt: true },
  })
  const counts = await database().bulkActItem.groupBy({
    by: ['bulkId', 'state'],
    where: { bulkId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  return rows.map(({ id, act, wish, state, startedAt }) => {
    const of = (word: BulkItemState) =>
      counts.find((one) => one.bulkId === id && one.state === word)?._count ?? 0
    return {
      id,
      act: isBulkAct(act) ? act : null,
      turn: (act === turnAct && turnWish.safeParse(wish).data?.turn) || null,
      state: state as BulkState,
      startedAt,
      done: of('done'),
      refused: of('refused'),
      waiting: of('waiting'),
    }
  })
}
