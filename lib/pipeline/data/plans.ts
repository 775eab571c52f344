import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { mostInBulk } from '@/lib/pipeline/bulk'
import { comparePlans, type PlanDifference } from '@/lib/pipeline/comparing-plans'
import { getPlan } from '@/lib/pipeline/data/plan'
import { getCompany, getPlanDraft, listPlanDrafts } from '@/lib/pipeline/data/plan-draft'
import { checkPlan, type PlanDraft } from '@/lib/pipeline/plan-draft'
import { database } from '@/lib/platform/database'

export type PlanLine = {
  id: string
  name: string
  /** Null: nothing is published. */
  publishedVersion: number | null
  publishedPromiseDays: number | null
  stageNames: string[]
  hasDraft: boolean
  jobs: number
}

/** Every plan by name, with what new applications get; the scope proves that somebody signed in asks. */
export async function listPlans(_scope: StaffScope): Promise<PlanLine[]> {
  const rows = await database().plan.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      _count: { select: { jobs: { where: { status: { not: 'closed' } } } } },
      draft: { select: { edition: true } },
      versions: {
        orderBy: { version: 'desc' },
        include: { stages: { orderBy: { position: 'asc' }, select: { name: true } } },
      },
    },
  })
  return rows.map(({ id, name, versions, draft, _count }) => {
    const published = versions.find(({ publishedAt }) => publishedAt !== null)
    const shown = published ?? versions[0]
    return {
      id,
      name,
      publishedVersion: published?.version ?? null,
      publishedPromiseDays: published?.promiseDays ?? null,
      stageNames: shown?.stages.map((stage) => stage.name) ?? [],
      hasDraft: draft !== null || versions.some(({ publishedAt }) => publishedAt === null),
      jobs: _count.jobs,
    }
  })
}

export type PlanVersions = {
  name: string
  publishedId: string | null
  /** A version that was never published: a new plan's first. */
  draftId: string | null
  /** Null: nobody writes a next version. */
  writing: { edition: number; savedAt: Date; savedBy: string } | null
  versions: { id: string; version: number; publishedAt: Date | null; applications: number }[]
  jobs: { id: string; title: string }[]
  /** Active applications on an older version than the published one, at most `mostInBulk`, as far as whoever asks may see them. */
  behindIds: string[]
}

/** Null: there is no such plan. Newest version first; at most one of them is a draft. */
export async function findPlanVersions(
  scope: StaffScope,
  planId: string,
): Promise<PlanVersions | null> {
  const row = await database().plan.findUnique({
    where: { id: planId },
    include: {
      draft: { include: { savedBy: { select: { name: true } } } },
      jobs: {
        where: { status: { not: 'closed' } },
        orderBy: { title: 'asc' },
        select: { id: true, title: true },
      },
      versions: {
        orderBy: { version: 'desc' },
        include: { _count: { select: { applications: { where: { status: 'active' } } } } },
      },
    },
  })
  if (!row) return null
  const versions = row.versions.map(({ id, version, publishedAt, _count }) => ({
    id,
    version,
    publishedAt,
    applications: _count.applications,
  }))
  const publishedId = versions.find(({ publishedAt }) => publishedAt)?.id ?? null
  return {
    name: row.name,
    publishedId,
    behindIds: publishedId ? await listBehind(scope, planId, publishedId) : [],
    draftId: versions.find(({ publishedAt }) => !publishedAt)?.id ?? null,
    writing: row.draft && {
      edition: row.draft.edition,
      savedAt: row.draft.savedAt,
      savedBy: row.draft.savedBy.name,
    },
    versions,
    jobs: row.jobs,
  }
}

/** Those longest with us first, and no more than one act on many takes. */
async function listBehind(
  scope: StaffScope,
  planId: string,
  publishedId: string,
): Promise<string[]> {
  const rows = await database().application.findMany({
    where: {
      AND: [
        { status: 'active', planVersion: { planId }, planVersionId: { not: publishedId } },
        visibleApplications(scope),
      ],
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: mostInBulk,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** One version whole, with who decides where, what is wrong with it, and the names of what it points at. */
export async function getPlanPage(_scope: StaffScope, planVersionId: string) {
  const reader = database()
  const [plan, draft, company, kits, rubrics] = await Promise.all([
    getPlan(reader, planVersionId),
    getPlanDraft(reader, planVersionId),
    getCompany(reader),
    reader.kit.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    reader.rubric.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
  ])
  return { plan, draft, company, kits, rubrics, problems: checkPlan(draft, company) }
}
export type PlanPage = Awaited<ReturnType<typeof getPlanPage>>

/** What is retired can be chosen no more, and stays where it was. */
const choosable = { id: true, name: true, retiredAt: true } as const

/**
 * What each version has otherwise than the one before it, by the version's id. Those that have one before them
 * among `versions` (the newest first) are in it, with no difference where they are alike.
 */
export async function compareVersions(
  _scope: StaffScope,
  versions: readonly { id: string }[],
  { company, kits, rubrics }: Pick<PlanPage, 'company' | 'kits' | 'rubrics'>,
): Promise<Map<string, PlanDifference[]>> {
  const ids = versions.map(({ id }) => id)
  const drafts = await listPlanDrafts(database(), ids)
  const named = [...company.pools].map(([id, { name }]) => ({ id, name }))
  const names = new Map([...named, ...kits, ...rubrics].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? 'what is gone'
  return new Map(
    ids.flatMap((id, at) => {
      const [newer, older] = [drafts[at], drafts[at + 1]]
      return newer && older ? [[id, comparePlans(older, newer, nameOf)]] : []
    }),
  )
}

/**
 * What somebody writes on: the kept draft of the next version, else the newest version there is. Null: there is
 * no such plan.
 */
export async function findPlanToWrite(_scope: StaffScope, planId: string) {
  const reader = database()
  const row = await reader.plan.findUnique({
    where: { id: planId },
    include: {
      draft: { include: { savedBy: { select: { name: true } } } },
      versions: { orderBy: { version: 'desc' }, take: 1, select: { id: true } },
      _count: { select: { jobs: { where: { status: { not: 'closed' } } } } },
    },
  })
  const [newest] = row?.versions ?? []
  if (!row || !newest) return null
  const [base, company, pools, kits, rubrics] = await Promise.all([
    getPlanDraft(reader, newest.id),
    getCompany(reader),
    reader.pool.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    reader.kit.findMany({ select: choosable, orderBy: { name: 'asc' } }),
    reader.rubric.findMany({ select: choosable, orderBy: { name: 'asc' } }),
  ])
  const { draft: kept, _count } = row
  return {
    draft: kept ? (kept.draft as PlanDraft) : base,
    edition: kept?.edition ?? 0,
    saved: kept && { at: kept.savedAt, by: kept.savedBy.name },
    company,
    pools,
    kits,
    rubrics,
    jobs: _count.jobs,
  }
}
export type PlanToWrite = NonNullable<Awaited<ReturnType<typeof findPlanToWrite>>>
