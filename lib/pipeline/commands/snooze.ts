import type { Refused } from '@/lib/pipeline/commands/change-application'
import { refuse } from '@/lib/pipeline/decision'
import type { TodaySection, TodayTask } from '@/lib/pipeline/today-work'
import { readClock } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/database'
import { announceChange } from '@/lib/platform/live'

type Whose = { applicationId: string; personId: string }

/**
 * Puts one piece of work off this person's day until then, in place of an earlier snooze. It is no part of the
 * application's log: nothing about the application changes. The same again does nothing more. Refuses
 * `time-in-the-past`.
 */
export async function snoozeApplication(
  { applicationId, personId }: Whose,
  wish: { section: TodaySection; task: TodayTask; untilAt: Date },
): Promise<{ ok: true } | Refused<'time-in-the-past'>> {
  return inTransaction(async (tx) => {
    const madeAt = await readClock(tx)
    if (wish.untilAt <= madeAt) return refuse('time-in-the-past')
    const snooze = { ...wish, madeAt }
    await tx.snooze.upsert({
      where: { applicationId_personId: { applicationId, personId } },
      create: { applicationId, personId, ...snooze },
      update: snooze,
    })
    await announceChange(tx, { stream: 'application', id: applicationId })
    return { ok: true }
  })
}

/** Brings it back at once. Nothing to bring back is no mistake. */
export async function wakeApplication({ applicationId, personId }: Whose): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.snooze.deleteMany({ where: { applicationId, personId } })
    if (count > 0) await announceChange(tx, { stream: 'application', id: applicationId })
  })
}
