import { listMentionable } from '@/lib/people/data/mentionable'
import { mentionsIn } from '@/lib/people/mentions'
import { advance, finishReview } from '@/lib/pipeline/advancing'
import { currentRun } from '@/lib/pipeline/application'
import { askCandidate } from '@/lib/pipeline/booking-moves'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { enteringWish, stageAhead } from '@/lib/pipeline/commands/entering'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { happens, type Refusal, refuse } from '@/lib/pipeline/decision'

/**
 * The current stage is passed and the next one begins, which sends the candidate what they need for it; after
 * the last stage they are hired. What is unfinished refuses, unless there is an `overrideReason`. With a `runId`
 * it refuses `wrong-stage` for whoever saw another stage: nobody passes one that they have not looked at.
 */
export function advanceApplication(
  change: Change,
  wish: { decision?: string; overrideReason?: string; runId?: string } = {},
) {
  return changeApplication(change, async (situation, tx) => {
    const run = currentRun(situation.application)
    if (wish.runId && run && wish.runId !== run.id) return refuse('wrong-stage')
    const write = textOf(tx, situation, change)
    const overrideTextId = await write('reason', wish.overrideReason)
    return advance(situation, {
      decisionTextId: (await write('reason', wish.decision)) ?? undefined,
      override: overrideTextId ? { textId: overrideTextId } : undefined,
      ...(await enteringWish(tx, situation, stageAhead(situation))),
    })
  })
}

/** The review is done; the decision comes later. */
export function finishApplicationReview(change: Change, partId: string) {
  return changeApplication(change, (situation) => finishReview(situation, { partId }))
}

/** Sends the candidate the link to what waits for them, again or for the first time. */
export function sendCandidateLink(change: Change) {
  return changeApplication(change, (situation) => askCandidate(situation))
}

/** The candidate writes from their page; the owner is told, and it waits until somebody answers. */
export function writeToRecruiter(change: Change, body: string) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('message', body)
    return textId ? happens({ type: 'candidate.wrote', textId }) : refuse('words-missing')
  })
}

/** A letter to the candidate by email, which also answers what they wrote. */
export function writeToCandidate(change: Change, body: string) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('message', body)
    return textId ? happens({ type: 'candidate.answered', textId }) : refuse('words-missing')
  })
}

/** What the candidate wrote was answered in another way, such as by telephone. Without anything that waits it needs words. */
export function markAnswered(change: Change) {
  return changeApplication<Refusal>(change, async (_situation, tx) => {
    const standing = await tx.standing.findUnique({
      where: { applicationId: change.applicationId },
      select: { wroteAt: true },
    })
    return standing?.wroteAt
      ? happens({ type: 'candidate.answered', textId: null })
      : refuse('words-missing')
  })
}

/**
 * A note for colleagues; the candidate never sees it. Whoever is named in it by "@" gets an email with its words.
 * Refuses an empty one, and `mention-cannot-see` with the `names` of those who may not see this application.
 */
export async function addNote(change: Change, body: string, picked: string[] = []) {
  let names: string[] = []
  const outcome = await changeApplication(change, async (situation, tx) => {
    const people = await listMentionable(tx, situation.application)
    const { mentionedIds, blind } = mentionsIn(body, people, picked)
    names = blind
    if (blind.length > 0) return refuse('mention-cannot-see')
    const author = 'personId' in change.actor ? change.actor.personId : null
    const textId = await textOf(tx, situation, change)('note', body)
    if (!textId) return refuse('words-missing')
    const others = mentionedIds.filter((personId) => personId !== author)
    return happens({
      type: 'note.added',
      textId,
      ...(others.length > 0 ? { mentionedIds: others } : {}),
    })
  })
  return { ...outcome, names }
}
