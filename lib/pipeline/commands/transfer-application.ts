import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { departureOf } from '@/lib/pipeline/commands/departing'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { depart } from '@/lib/pipeline/consequences'
import { refuse } from '@/lib/pipeline/decision'
import type { Fates } from '@/lib/pipeline/loose-ends'

/**
 * To another job, with interviews, scorecards, days and promise; the new job's owner has it from then on. The
 * candidate is told once, in one letter with what comes next. Refuses `active-there-already` when they run for
 * that job as well, `job-not-open`, and what may not be left.
 */
export async function transferApplication(
  change: Change,
  wish: {
    jobId: string
    /** Null: the stage that stands for the present one. */
    stageId: string | null
    reason: string
    /** Our own words to the candidate, beside the letter's. */
    words: string
    fates?: Fates
  },
) {
  const outcome = await changeApplication(change, async (situation, tx) => {
    // Many may come at once, but not while the job is being closed.
    await tx.$queryRaw`SELECT id FROM jobs WHERE id = ${wish.jobId}::uuid FOR SHARE`
    const write = textOf(tx, situation, change)
    const textId = await write('reason', wish.reason)
    if (!textId) return refuse('words-missing')
    const wordsTextId = await write('message', wish.words)
    const { jobId, stageId, fates } = wish
    const asked = { how: 'transfer' as const, jobId, stageId, fates }
    const departure = await departureOf(tx, situation, asked, { textId, wordsTextId })
    return departure.ok ? depart(situation, departure.wish) : departure
  })
  // Two applications of one person that come to one job at the same moment: the index lets one in.
  return !outcome.ok && outcome.refusal === 'applied-again'
    ? refuse('active-there-already' as const)
    : outcome
}
