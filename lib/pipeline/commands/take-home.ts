import { findPart } from '@/lib/pipeline/application'
import { changeChoice, choose } from '@/lib/pipeline/choosing'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { chooseReviewers } from '@/lib/pipeline/commands/choose-reviewers'
import { endOfDayIn, enteringWish, stageOfPlan } from '@/lib/pipeline/commands/entering'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { findCandidateZone } from '@/lib/pipeline/data/candidate-zone'
import { refuse } from '@/lib/pipeline/decision'
import {
  extendTakeHome,
  handIn,
  lapseTakeHome,
  startTakeHome,
} from '@/lib/pipeline/take-home-moves'
import { scorecardDueDates } from '@/lib/scorecards/data/due-dates'
import { daysBetween } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

/** The candidate chooses how to show their work, or changes their mind while they still can. */
export function chooseOption(change: Change, wish: { partId: string; optionKey: string }) {
  return changeApplication({ ...change, wish }, async (situation, tx) => {
    const found = findPart(situation.application, 'choice', wish.partId)
    if (!found) return refuse('no-such-part')
    const stage = stageOfPlan(situation.plan, found.run.stageId)
    const { takeHomeDueAt } = await enteringWish(tx, situation, stage, wish.optionKey)
    const decide = found.part.state === 'chosen' ? changeChoice : choose
    return decide(situation, { ...wish, takeHomeDueAt })
  })
}

export function beginTakeHome(change: Change, partId: string) {
  return changeApplication(change, (situation) => startTakeHome(situation, { partId }))
}

/** More time: the candidate's once, as long as the plan gives; the company's for so many days as it likes. */
export function giveMoreTime(
  change: Change,
  wish: { partId: string; by: 'candidate' | 'company'; days?: number },
) {
  return changeApplication(change, async (situation, tx) => {
    const { partId, by, days } = wish
    if (by === 'candidate' || days === undefined) return extendTakeHome(situation, { partId, by })
    const found = findPart(situation.application, 'take-home', partId)
    const timeZone = await findCandidateZone(tx, situation.application)
    const from =
      found?.part.dueAt && found.part.dueAt > situation.now ? found.part.dueAt : situation.now
    const ahead = daysBetween(localDateAt(situation.now, timeZone), localDateAt(from, timeZone))
    return extendTakeHome(situation, {
      partId,
      by,
      dueAt: endOfDayIn(situation.now, ahead + days, timeZone),
    })
  })
}

/** Hands in a link, a file or both; two reviewers are found at once and owe a scorecard. */
export function handInTakeHome(
  change: Change,
  wish: { partId: string; words: string; fileId: string | null },
) {
  return changeApplication(change, async (situation, tx) => {
    const { partId, words, fileId } = wish
    const found = findPart(situation.application, 'take-home', partId)
    if (!found) return refuse('no-such-part')
    const textId = await textOf(tx, situation, change)('take-home', words)
    if (!textId && !fileId) return refuse('words-missing')
    const reviewers = await chooseReviewers(tx, situation, found.part)
    const people = reviewers.map(({ personId }) => personId)
    const dueAtFor = await scorecardDueDates(tx, people, situation.now)
    const verdict = handIn(situation, { partId, textId, fileId, reviewers, dueAtFor })
    if (!verdict.ok) return verdict
    if (fileId) {
      const { id: applicationId, personId } = situation.application
      const claimed = await tx.file.updateMany({
        where: { id: fileId, applicationId: null, personId: null, complete: true },
        data: { applicationId, personId, kind: 'take-home' },
      })
      if (claimed.count === 0) return refuse('no-such-file')
    }
    await tx.takeHome.update({
      where: { id: partId },
      data: { handedInTextId: textId, handedInFileId: fileId },
    })
    return verdict
  })
}

export function closeTakeHome(change: Change, partId: string) {
  return changeApplication(change, (situation) => lapseTakeHome(situation, { partId }))
}
