import { z } from 'zod'
import type { StaffScope } from '@/lib/people/scope'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { database, type Reader } from '@/lib/platform/database'
import type { KitText } from '@/lib/scorecards/kit-text'
import type { KnownCriterion } from '@/lib/scorecards/rubric-edition'

/** One plan that has a kit or rubric, in what of it, and for whom. */
export type PlanUse = {
  planId: string
  plan: string
  parts: string[]
  /** The longest of these interviews; null: take-homes alone. */
  minutes: number | null
  /** New applications get it. */
  inForce: boolean
  inDraft: boolean
  /** Active applications whose version has it. */
  running: number
}

export type LibraryLine = {
  id: string
  name: string
  retired: boolean
  size: number
  uses: PlanUse[]
}

/** Kits and rubrics by name, with where they are used; the scope proves that somebody signed in asks. */
export async function listLibrary(_scope: StaffScope) {
  const reader = database()
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  const [kits, rubrics, uses] = await Promise.all([
    reader.kit.findMany({ orderBy }),
    reader.rubric.findMany({ orderBy, include: { _count: { select: { competencies: true } } } }),
    readUses(reader),
  ])
  return {
    kits: kits.map((kit): LibraryLine => {
      const { id, name, retiredAt } = kit
      const size = kitTextOf(kit).questions.length
      return { id, name, retired: retiredAt !== null, size, uses: uses.of(id) }
    }),
    rubrics: rubrics.map(({ id, name, retiredAt, _count }): LibraryLine => {
      return { id, name, retired: retiredAt !== null, size: _count.competencies, uses: uses.of(id) }
    }),
  }
}

export type KitPage = KitText & { id: string; retired: boolean; edition: number; uses: PlanUse[] }

/** Null: there is no such kit. */
export async function findKit(_scope: StaffScope, kitId: string): Promise<KitPage | null> {
  const reader = database()
  const row = await reader.kit.findUnique({ where: { id: kitId } })
  if (!row) return null
  const [edition, uses] = await Promise.all([editionOf(reader, kitId), readUses(reader)])
  const retired = row.retiredAt !== null
  return { ...kitTextOf(row), id: kitId, retired, edition, uses: uses.of(kitId) }
}

export type RubricPage = {
  id: string
  name: string
  criteria: KnownCriterion[]
  retired: boolean
  edition: number
  uses: PlanUse[]
  /** That hold it to its words. */
  scorecards: number
  replacesId: string | null
  successorId: string | null
}

/** Null: there is no such rubric. */
export async function findRubric(_scope: StaffScope, rubricId: string): Promise<RubricPage | null> {
  const reader = database()
  const row = await reader.rubric.findUnique({
    where: { id: rubricId },
    include: { successor: { select: { id: true } } },
  })
  if (!row) return null
  const [criteria, scorecards, edition, uses] = await Promise.all([
    readCriteria(reader, rubricId),
    countScorecards(reader, rubricId),
    editionOf(reader, rubricId),
    readUses(reader),
  ])
  const { name, retiredAt, replacesId, successor } = row
  return {
    id: rubricId,
    name,
    criteria,
    retired: retiredAt !== null,
    edition,
    uses: uses.of(rubricId),
    scorecards,
    replacesId,
    successorId: successor?.id ?? null,
  }
}

export async function readCriteria(reader: Reader, rubricId: string): Promise<KnownCriterion[]> {
  const rows = await reader.competency.findMany({
    where: { rubricId },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ id, name, description, anchors }) => ({ id, name, description, anchors }))
}

/** Asked for, begun or handed in: whoever writes one of these does so by the rubric's words. */
export function countScorecards(reader: Reader, rubricId: string): Promise<number> {
  return reader.scorecard.count({
    where: {
      OR: [
        { seat: { interview: { session: { rubricId } } } },
        { seat: { takeHome: { template: { rubricId } } } },
      ],
    },
  })
}

/** How often it was written: two editors do not overwrite each other. */
export async function editionOf(reader: Reader, streamId: string): Promise<number> {
  const newest = await reader.event.findFirst({
    where: { stream: 'settings', streamId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  return newest?.seq ?? 0
}

const agendaOf = z.array(
  z.object({ minutes: z.number(), title: z.string(), text: z.string().default('') }),
)
const questionsOf = z.array(z.object({ question: z.string(), good: z.string().default('') }))

function kitTextOf(row: { name: string; purpose: string; agenda: unknown; questions: unknown }) {
  return {
    name: row.name,
    purpose: row.purpose,
    agenda: agendaOf.safeParse(row.agenda).data ?? [],
    questions: questionsOf.safeParse(row.questions).data ?? [],
  } satisfies KitText
}

type Part = { name: string; minutes: number | null; ids: (string | null)[] }

/** What each plan has: in the version that is in force, in its draft, and in older ones that are still run. */
async function readUses(reader: Reader) {
  const plans = await reader.plan.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      draft: { select: { draft: true } },
      versions: {
        orderBy: { version: 'desc' },
        select: {
          publishedAt: true,
          _count: { select: { applications: { where: { status: 'active' } } } },
          stages: {
            orderBy: { position: 'asc' },
            select: {
              sessions: { select: { name: true, minutes: true, kitId: true, rubricId: true } },
              takeHomes: { select: { name: true, rubricId: true } },
            },
          },
        },
      },
    },
  })
  const found = plans.flatMap(({ id: planId, name: plan, draft, versions }) => {
    const inForce = versions.find(({ publishedAt }) => publishedAt !== null)
    const kept = versions.map((version) => ({
      parts: partsOf(version.stages),
      inForce: version === inForce,
      inDraft: version.publishedAt === null,
      running: version._count.applications,
    }))
    const writing = draft
      ? [{ parts: partsOf((draft.draft as PlanDraft).stages), ...nobodyYet }]
      : []
    return { planId, plan, versions: [...writing, ...kept] }
  })
  return { of: (id: string) => found.flatMap((plan) => useOf(plan, id) ?? []) }
}

const nobodyYet = { inForce: false, inDraft: true, running: 0 }

function partsOf(
  stages: {
    sessions: { name: string; minutes: number; kitId: string | null; rubricId: string | null }[]
    takeHomes: { name: string; rubricId: string | null }[]
  }[],
): Part[] {
  return stages.flatMap(({ sessions, takeHomes }) => [
    ...sessions.map(({ name, minutes, kitId, rubricId }) => ({
      name,
      minutes,
      ids: [kitId, rubricId],
    })),
    ...takeHomes.map(({ name, rubricId }) => ({ name, minutes: null, ids: [rubricId] })),
  ])
}

type PlanParts = {
  planId: string
  plan: string
  versions: { parts: Part[]; inForce: boolean; inDraft: boolean; running: number }[]
}

function useOf({ planId, plan, versions }: PlanParts, id: string): PlanUse | null {
  const having = versions
    .map((version) => ({ ...version, parts: version.parts.filter(({ ids }) => ids.includes(id)) }))
    .filter(({ parts }) => parts.length > 0)
    .filter(({ inForce, inDraft, running }) => inForce || inDraft || running > 0)
  if (having.length === 0) return null
  const parts = having.flatMap((version) => version.parts)
  const lengths = parts.flatMap(({ minutes }) => minutes ?? [])
  return {
    planId,
    plan,
    parts: [...new Set(parts.map(({ name }) => name))],
    minutes: lengths.length > 0 ? Math.max(...lengths) : null,
    inForce: having.some((version) => version.inForce),
    inDraft: having.some((version) => version.inDraft),
    running: having.reduce((sum, { running }) => sum + running, 0),
  }
}
