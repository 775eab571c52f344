import type { StaffScope } from '@/lib/people/scope'
import { getPlan } from '@/lib/pipeline/data/plan'
import { getCompany, getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import { checkPlan } from '@/lib/pipeline/plan-draft'
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
      versions: {
        orderBy: { version: 'desc' },
        include: { stages: { orderBy: { position: 'asc' }, select: { name: true } } },
      },
    },
  })
  return rows.map(({ id, name, versions, _count }) => {
    const published = versions.find(({ publishedAt }) => publishedAt !== null)
    const shown = published ?? versions[0]
    return {
      id,
      name,
      publishedVersion: published?.version ?? null,
      publishedPromiseDays: published?.promiseDays ?? null,
      stageNames: shown?.stages.map((stage) => stage.name) ?? [],
      hasDraft: versions.some(({ publishedAt }) => publishedAt === null),
      jobs: _count.jobs,
    }
  })
}

export type PlanVersions = {
  name: string
  publishedId: string | null
  /** Null: nobody drafts a next version. */
  draftId: string | null
  versions: { id: string; version: number; publishedAt: Date | null; applications: number }[]
  jobs: { id: string; title: string }[]
}

/** Null: there is no such plan. Newest version first; at most one of them is a draft. */
export async function findPlanVersions(
  _scope: StaffScope,
  planId: string,
): Promise<PlanVersions | null> {
  const row = await database().plan.findUnique({
    where: { id: planId },
    include: {
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
  return {
    name: row.name,
    publishedId: versions.find(({ publishedAt }) => publishedAt)?.id ?? null,
    draftId: versions.find(({ publishedAt }) => !publishedAt)?.id ?? null,
    versions,
    jobs: row.jobs,
  }
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
