import { whoseAreMine } from '@/lib/people/data/covers'
import { visibleApplications, visibleInSql } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import type { BoardPlan, Movable } from '@/lib/pipeline/board'
import { listHolders } from '@/lib/pipeline/data/deciders'
import { standingInSql, toStanding } from '@/lib/pipeline/data/standings'
import { type Holder, personsToName } from '@/lib/pipeline/deciding'
import type { StageKind } from '@/lib/pipeline/plan'
import type { BookedInterview, Standing } from '@/lib/pipeline/standing'
import type { Step } from '@/lib/pipeline/step'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import type { Application, Prisma, Standing as StandingRow } from '@/lib/platform/prisma/client'
import { allOf, sql } from '@/lib/platform/sql'

/** More cards than this are no board; the page says so and asks for a narrower one. */
export const mostCards = 2000

export type BoardFilter = {
  jobId?: string
  /** Of one of these. */
  ownerIds?: readonly string[]
  /** Late on this local date at this instant: see `lateness`. */
  late?: { now: Date; today: string }
  /** These alone: what changed since the board was read. */
  only?: string[]
}

export type BoardCard = Pick<Movable, 'status' | 'stageId' | 'may'> &
  Pick<Standing, 'turn' | 'wroteAt' | 'nothingOpenAt'> & {
    applicationId: string
    planVersionId: string
    name: string
    /** Assessed, else asked, else the job's. */
    level: string
    job: { id: string; title: string }
    owner: { id: string; name: string }
    step: Step
    /** Those for whom it waits, where they are persons who can be named. */
    waitsFor: { personId: string; name: string }[]
    /** The first booked interview that is not over. */
    next: BookedInterview | null
    answerByDate: string
  }

/**
 * The cards of a board that this person may see, by when their answer is due, and how many there are beyond
 * `mostCards`. A fixed number of queries, however many cards; where each stands was written with its last change.
 */
export async function listBoardCards(
  scope: StaffScope,
  filter: BoardFilter,
  now: Date,
  reader: Reader = database(),
): Promise<{ cards: BoardCard[]; more: boolean }> {
  const [rows, holders] = await Promise.all([readRows(reader, scope, filter), listHolders(reader)])
  const standings = new Map(rows.map((row) => [row.id, toStanding(row)]))
  const named = new Map(rows.map((row) => [row.id, namedOn(row, standings.get(row.id), holders)]))
  const [jobs, people] = await Promise.all([
    jobsOf(
      reader,
      rows.map(({ jobId }) => jobId),
    ),
    peopleOf(reader, [...rows.map(({ ownerId }) => ownerId), ...[...named.values()].flat()]),
  ])
  const rights = rightsOf(scope)
  const cards = rows.slice(0, mostCards).flatMap((row): BoardCard[] => {
    const standing = standings.get(row.id)
    const job = jobs.get(row.jobId)
    if (!standing?.stageId || !job) return []
    const { step, turn, wroteAt, nothingOpenAt, interviews } = standing
    return [
      {
        applicationId: row.id,
        status: row.status === 'paused' ? 'paused' : 'active',
        stageId: standing.stageId,
        planVersionId: row.planVersionId,
        name: row.name,
        level: row.levelAssessed ?? row.levelAsked ?? job.level,
        job: { id: job.id, title: job.title },
        owner: { id: row.ownerId, name: people.get(row.ownerId) ?? 'somebody' },
        step,
        turn,
        waitsFor: (named.get(row.id) ?? []).map((personId) => ({
          personId,
          name: people.get(personId) ?? 'somebody',
        })),
        next: interviews.find(({ endsAt }) => endsAt > now) ?? null,
        wroteAt,
        nothingOpenAt,
        answerByDate: row.answerByDate,
        may: rights(row.jobId),
      },
    ]
  })
  return { cards, more: rows.length > mostCards }
}

type Row = Pick<
  Application,
  | 'id'
  | 'status'
  | 'jobId'
  | 'ownerId'
  | 'personId'
  | 'planVersionId'
  | 'answerByDate'
  | 'levelAsked'
  | 'levelAssessed'
> &
  StandingRow & { name: string }

/** In one query: taken apart table by table, a thousand cards would be put together again in memory. */
async function readRows(reader: Reader, scope: StaffScope, filter: BoardFilter): Promise<Row[]> {
  const { jobId, ownerIds, late, only } = filter
  const where = allOf([
    visibleInSql(scope),
    // As an array they are gone for one by one; else the standings of all that ended would be read.
    sql`a.id = ANY (ARRAY(SELECT id FROM applications WHERE status IN ('active', 'paused')))`,
    ...(jobId ? [sql`a.job_id = ${jobId}::uuid`] : []),
    ...(ownerIds ? [sql`a.owner_id = ANY (${[...ownerIds]}::uuid[])`] : []),
    ...(only ? [sql`a.id = ANY (${only}::uuid[])`] : []),
    ...(late ? [sql`(a.answer_by_date < ${late.today} OR s.due_at <= ${late.now})`] : []),
  ])
  return reader.$queryRaw<Row[]>`
    SELECT a.id, a.status, a.job_id AS "jobId", a.owner_id AS "ownerId", a.person_id AS "personId",
        a.plan_version_id AS "planVersionId", a.answer_by_date AS "answerByDate",
        a.level_asked AS "levelAsked", a.level_assessed AS "levelAssessed", p.name, ${standingInSql}
      FROM applications a
      JOIN standings s ON s.application_id = a.id
      JOIN persons p ON p.id = a.person_id
     WHERE ${where} ORDER BY a.answer_by_date, a.id LIMIT ${mostCards + 1}`
}

function boardWhere(scope: StaffScope): Prisma.ApplicationWhereInput {
  return { AND: [visibleApplications(scope), { status: { in: ['active', 'paused'] } }] }
}

function namedOn(row: Row, standing: Standing | undefined, holders: readonly Holder[]): string[] {
  if (!standing) return []
  return personsToName({ ...row, turn: standing.turn, kind: standing.step.kind }, holders)
}

async function jobsOf(reader: Reader, ids: string[]) {
  const rows = await reader.job.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true, level: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function peopleOf(reader: Reader, ids: string[]): Promise<Map<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function rightsOf(scope: StaffScope): (jobId: string) => BoardCard['may'] {
  const known = new Map<string, BoardCard['may']>()
  return (jobId) => {
    const may = known.get(jobId) ?? {
      advance: mayAct(scope, 'advance-application', { jobId }),
      override: mayAct(scope, 'override-plan', { jobId }),
    }
    known.set(jobId, may)
    return may
  }
}

/**
 * The plans whose stages are the columns: the newest published one of the job that is asked for, then those that
 * the cards run on, the most used first.
 */
export async function listBoardPlans(
  jobId: string | undefined,
  cards: Pick<BoardCard, 'planVersionId'>[],
  reader: Reader = database(),
): Promise<BoardPlan[]> {
  const uses = new Map<string, number>()
  for (const { planVersionId } of cards) uses.set(planVersionId, (uses.get(planVersionId) ?? 0) + 1)
  const newest = jobId ? await newestVersionOf(reader, jobId) : null
  if (newest) uses.set(newest, Number.POSITIVE_INFINITY)
  const stages = await reader.planStage.findMany({
    where: { planVersionId: { in: [...uses.keys()] } },
    orderBy: { position: 'asc' },
    select: { id: true, kind: true, name: true, planVersionId: true },
  })
  return [...uses]
    .sort(([, one], [, other]) => other - one)
    .map(([planVersionId]) => ({
      planVersionId,
      stages: stages
        .filter((stage) => stage.planVersionId === planVersionId)
        .map(({ id, kind, name }) => ({ id, kind: kind as StageKind, name })),
    }))
}

async function newestVersionOf(reader: Reader, jobId: string): Promise<string | null> {
  const newest = await reader.planVersion.findFirst({
    where: { plan: { jobs: { some: { id: jobId } } }, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  return newest?.id ?? null
}

/** The jobs and owners of the cards that this person may see, with how many each has, and how many are theirs. */
export async function listBoardChoices(scope: StaffScope, reader: Reader = database()) {
  const where = boardWhere(scope)
  const now = await readClock(reader)
  const [byJob, byOwner, mineIds] = await Promise.all([
    reader.application.groupBy({ by: ['jobId'], where, _count: true }),
    reader.application.groupBy({ by: ['ownerId'], where, _count: true }),
    whoseAreMine(reader, scope.personId, now),
  ])
  const [jobs, owners] = await Promise.all([
    jobsOf(
      reader,
      byJob.map(({ jobId }) => jobId),
    ),
    peopleOf(
      reader,
      byOwner.map(({ ownerId }) => ownerId),
    ),
  ])
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name.localeCompare(other.name, 'en')
  return {
    jobs: byJob
      .map(({ jobId, _count }) => ({
        id: jobId,
        name: jobs.get(jobId)?.title ?? '',
        count: _count,
      }))
      .sort(byName),
    mine: byOwner
      .filter(({ ownerId }) => mineIds.includes(ownerId))
      .reduce((sum, { _count }) => sum + _count, 0),
    owners: byOwner
      .map(({ ownerId, _count }) => ({
        id: ownerId,
        name: owners.get(ownerId) ?? '',
        count: _count,
      }))
      .sort(byName),
  }
}
