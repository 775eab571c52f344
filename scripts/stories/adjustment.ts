import { database } from '@/lib/platform/database'
import { getCandidate } from '@/scripts/stories/candidates'
import { personId } from '@/scripts/stories/company'
import type { Verb } from '@/scripts/stories/scenes'

/** What helps the candidate was agreed: more time, and an instruction for the interviewers. */
export const adjusts =
  (lengthenPercent: number, instruction: string): Verb =>
  async (cue) => {
    const candidate = getCandidate(cue.key)
    const row = { lengthenPercent, instruction, agreedAt: cue.at }
    const id = personId(candidate.person ?? candidate.key)
    await database().adjustment.upsert({
      where: { personId: id },
      create: { personId: id, ...row },
      update: row,
    })
  }
