import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { refuse } from '@/lib/pipeline/decision'
import { findScorecard } from '@/lib/pipeline/panel'
import { excuseScorecard, submitScorecard } from '@/lib/pipeline/scorecards'
import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { listCompetencyIds } from '@/lib/scorecards/data/kit'
import { gapOf, onlyAsked, type WrittenScorecard } from '@/lib/scorecards/scorecard-form'

/**
 * Keeps what is written so far; no state changes and nobody else can read it. Refuses `already-submitted`
 * and `not-your-seat`, and is safe to repeat. Says `unknown-competency` of ratings that the rubric does not ask
 * for: they are left out, and all else is kept.
 */
export function saveScorecardDraft(
  authorId: string,
  scorecardId: string,
  written: WrittenScorecard,
) {
  return inTransaction(async (tx) => {
    await lockScorecard(tx, scorecardId)
    const card = await tx.scorecard.findUnique({ where: { id: scorecardId } })
    if (card?.authorId !== authorId) return refuse('not-your-seat')
    if (card.state === 'submitted') return refuse('already-submitted')
    const asked = onlyAsked(written, await listCompetencyIds(tx, scorecardId))
    await write(tx, scorecardId, asked, await readClock(tx))
    return asked.ratings.length < written.ratings.length
      ? refuse('unknown-competency')
      : { ok: true as const }
  })
}

/** Final: the author reads the others' from now on, and nobody edits it. Refuses what is incomplete. */
export function handInScorecard(
  change: Change,
  wish: { scorecardId: string; authorId: string; written: WrittenScorecard },
) {
  return changeApplication(change, async (situation, tx) => {
    const { scorecardId, authorId, written } = wish
    const found = findScorecard(situation.application, scorecardId)
    if (!found) return refuse('no-such-part')
    const gap = gapOf(written, await listCompetencyIds(tx, scorecardId))
    const verdict = submitScorecard(situation, { scorecardId, authorId })
    if (!verdict.ok) return verdict
    if (gap) return refuse(gap)
    await write(tx, scorecardId, written, situation.now)
    return verdict
  })
}

/** Nobody waits for it any longer. */
export function excuseFromScorecard(change: Change, wish: { scorecardId: string; reason: string }) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('reason', wish.reason)
    if (!textId) return refuse('words-missing')
    return excuseScorecard(situation, { scorecardId: wish.scorecardId, textId })
  })
}

/** A draft that is on its way while the scorecard is handed in must not write over what was submitted. */
async function lockScorecard(tx: Transaction, scorecardId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM scorecards WHERE id = ${scorecardId}::uuid FOR NO KEY UPDATE`
}

async function write(tx: Transaction, scorecardId: string, written: WrittenScorecard, at: Date) {
  const { ratings, recommendation, notes, noteToRecruiter } = written
  await tx.scorecard.update({
    where: { id: scorecardId },
    data: { recommendation, notes, noteToRecruiter, draftSavedAt: at },
  })
  await tx.rating.deleteMany({ where: { scorecardId } })
  await tx.rating.createMany({ data: ratings.map((rating) => ({ scorecardId, ...rating })) })
}
