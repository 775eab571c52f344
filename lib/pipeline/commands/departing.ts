import { currentRun, type PauseReason } from '@/lib/pipeline/application'
import { enteringWish, stageAhead, stageOfPlan } from '@/lib/pipeline/commands/entering'
import { ownerFor } from '@/lib/pipeline/commands/receive-application'
import type { Departure } from '@/lib/pipeline/consequences'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { type Refusal, refuse, type Situation } from '@/lib/pipeline/decision'
import type { Fates } from '@/lib/pipeline/loose-ends'
import { stageAfterTransfer } from '@/lib/pipeline/transferring'
import type { Reader } from '@/lib/platform/database'

/** A departure as somebody asks for it, by ids alone. */
export type AskedDeparture = { fates?: Fates } & (
  | { how: 'skip' | 'repeat' | 'go-back'; stageId: string | null }
  | { how: 'pause'; reason: PauseReason; wakeAt: Date | null }
  | { how: 'transfer'; jobId: string; stageId: string | null }
)

/**
 * The departure with all that calendars, jobs and plans say of it, for the command and for its preview alike.
 * Refuses `no-such-stage`, `job-not-open` and `active-there-already`.
 */
export async function departureOf(
  reader: Reader,
  situation: Situation,
  asked: AskedDeparture,
  texts: { textId: string; wordsTextId?: string | null },
): Promise<{ ok: true; wish: Departure } | { ok: false; refusal: Refusal }> {
  const { plan, application } = situation
  const { textId, wordsTextId = null } = texts
  if (asked.how === 'pause') return { ok: true, wish: { ...asked, textId } }
  if (asked.how === 'transfer') {
    return transferOf(reader, situation, asked, { textId, wordsTextId })
  }
  const { how, fates } = asked
  const chosen = asked.stageId ? stageOfPlan(plan, asked.stageId) : null
  if (how === 'repeat') {
    const run = currentRun(application)
    const here = run ? stageOfPlan(plan, run.stageId) : null
    // Whoever saw another stage did not wish to repeat this one.
    if (chosen && chosen.id !== here?.id) return refuse('wrong-stage')
    return {
      ok: true,
      wish: { how, fates, textId, ...(await enteringWish(reader, situation, here)) },
    }
  }
  if (how === 'go-back') {
    if (!chosen) return refuse('no-such-stage')
    const entering = await enteringWish(reader, situation, chosen)
    return { ok: true, wish: { how, fates, textId, stageId: chosen.id, ...entering } }
  }
  if (asked.stageId && !chosen) return refuse('no-such-stage')
  const entering = await enteringWish(reader, situation, chosen ?? stageAhead(situation))
  return { ok: true, wish: { how, fates, textId, stageId: chosen?.id ?? null, ...entering } }
}

async function transferOf(
  reader: Reader,
  situation: Situation,
  asked: Extract<AskedDeparture, { how: 'transfer' }>,
  texts: { textId: string; wordsTextId: string | null },
): Promise<{ ok: true; wish: Departure } | { ok: false; refusal: Refusal }> {
  const { application } = situation
  const { jobId, stageId, fates } = asked
  const job = await reader.job.findUnique({
    where: { id: jobId },
    select: { status: true, planId: true, ownerId: true },
  })
  const plan = job?.status === 'open' ? await findPublishedPlan(reader, job.planId) : null
  if (!job || !plan) return refuse('job-not-open')
  // The partial unique index `applications_one_active` is the proof; this is the kinder word.
  const active = await reader.application.count({
    where: {
      jobId,
      personId: application.personId,
      id: { not: application.id },
      status: { in: ['active', 'paused'] },
    },
  })
  if (active > 0) return refuse('active-there-already')
  const goal = stageId ? stageOfPlan(plan, stageId) : stageAfterTransfer(situation, plan)
  const barred = await reader.exclusion.findMany({
    where: { applicationId: application.id, mayNotSee: true },
    select: { personId: true },
  })
  const ownerId = await ownerFor(reader, jobId, job.ownerId, [
    application.personId,
    ...barred.map(({ personId }) => personId),
  ])
  const entering = await enteringWish(reader, situation, goal)
  return {
    ok: true,
    wish: { how: 'transfer', jobId, ownerId, plan, stageId, fates, ...texts, ...entering },
  }
}
