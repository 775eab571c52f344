import { findPart } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { refuse } from '@/lib/pipeline/decision'
import {
  agreeToTeam,
  proposeTeam,
  recordInterest,
  recordPreferences,
  refuseTeam,
} from '@/lib/pipeline/matching-moves'

/** The candidate's wishes, first wish first, with their own words. */
export function sharePreferences(
  change: Change,
  wish: { partId: string; teamIds: string[]; words: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const { partId, teamIds, words } = wish
    const known = await tx.team.count({ where: { id: { in: teamIds } } })
    if (known !== new Set(teamIds).size || known !== teamIds.length) return refuse('no-such-team')
    const textId = await textOf(tx, situation, change)('preferences', words)
    if (!textId && teamIds.length === 0) return refuse('words-missing')
    const verdict = recordPreferences(situation, { partId, textId, teamIds })
    if (!verdict.ok) return verdict
    await tx.teamInterest.updateMany({
      where: { matchingId: partId },
      data: { candidateRank: null },
    })
    for (const [index, teamId] of teamIds.entries()) {
      await tx.teamInterest.upsert({
        where: { matchingId_teamId: { matchingId: partId, teamId } },
        create: { matchingId: partId, teamId, candidateRank: index + 1 },
        update: { candidateRank: index + 1 },
      })
    }
    return verdict
  })
}

/** Whether a team would like this candidate, and why. */
export function shareInterest(
  change: Change,
  wish: { partId: string; teamId: string; interested: boolean; words: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const { partId, teamId, interested, words } = wish
    if (!(await tx.team.findUnique({ where: { id: teamId } }))) return refuse('no-such-team')
    const textId = await textOf(tx, situation, change)('interest', words)
    const verdict = recordInterest(situation, { partId, teamId, interested, textId })
    if (!verdict.ok) return verdict
    const row = { teamInterested: interested, reasonTextId: textId }
    await tx.teamInterest.upsert({
      where: { matchingId_teamId: { matchingId: partId, teamId } },
      create: { matchingId: partId, teamId, ...row },
      update: row,
    })
    return verdict
  })
}

/** Asks the candidate whether they would join this team. An opening, if named, must be the team's and open. */
export function proposeTeamToCandidate(
  change: Change,
  wish: {
    partId: string
    teamId: string
    openingId: string | null
    answerByAt: Date
    words: string
  },
) {
  return changeApplication(change, async (situation, tx) => {
    const { words, ...proposal } = wish
    if (!(await tx.team.findUnique({ where: { id: wish.teamId } }))) return refuse('no-such-team')
    if (wish.answerByAt <= situation.now) return refuse('time-in-the-past')
    if (wish.openingId) {
      const opening = await tx.opening.findUnique({ where: { id: wish.openingId } })
      if (opening?.teamId !== wish.teamId || opening.status !== 'open')
        return refuse('opening-taken')
    }
    const textId = await textOf(tx, situation, change)('message', words)
    return proposeTeam(situation, { ...proposal, textId })
  })
}

/** The candidate's answer to a proposal. */
export function answerProposal(
  change: Change,
  wish: { partId: string; agrees: boolean; words: string },
) {
  return changeApplication({ ...change, wish }, async (situation, tx) => {
    const { partId, agrees, words } = wish
    if (!findPart(situation.application, 'matching', partId)) return refuse('no-such-part')
    if (agrees) return agreeToTeam(situation, { partId })
    return refuseTeam(situation, {
      partId,
      textId: await textOf(tx, situation, change)('reason', words),
    })
  })
}
