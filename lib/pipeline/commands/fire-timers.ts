import { changeWithin } from '@/lib/pipeline/commands/change-application'
import { readKept } from '@/lib/pipeline/data/kept-beside'
import type { Timer } from '@/lib/pipeline/due'
import { firesFrom, onTimer } from '@/lib/pipeline/on-timer'
import { readClock } from '@/lib/platform/clock'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

const batchSize = 100

/**
 * Lets everything happen that has fallen due by the clock, oldest first, each in a transaction of its own. What was
 * slept through and would write to somebody at an indecent hour is put off to a decent one.
 * Safe to run in several processes: the application's row lock decides who comes first, and the second finds
 * the timer fired. Answers how many fired.
 */
export async function fireDueTimers(): Promise<number> {
  let fired = 0
  const failed = new Set<string>()
  for (;;) {
    const now = await readClock()
    const due = await database().timer.findMany({
      where: {
        firedAt: null,
        dueAt: { lte: now },
        application: { status: { in: ['active', 'paused', 'rejected'] } },
      },
      orderBy: [{ dueAt: 'asc' }, { key: 'asc' }, { applicationId: 'asc' }],
      take: batchSize + failed.size,
      select: { applicationId: true, key: true },
    })
    const next = due.filter((timer) => !failed.has(nameOf(timer)))
    if (next.length === 0) return fired
    for (const { applicationId, key } of next) {
      try {
        if (await fireTimer(applicationId, key)) fired += 1
      } catch (error) {
        // One application in trouble must not stop everybody else's clock.
        failed.add(nameOf({ applicationId, key }))
        log.error('timer-failed', { applicationId, key, error })
      }
    }
  }
}

/** Two applications that wake or are told at one instant have timers of one key. */
function nameOf({ applicationId, key }: { applicationId: string; key: string }): string {
  return `${applicationId} ${key}`
}

async function fireTimer(applicationId: string, key: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const outcome = await changeWithin(
      tx,
      { applicationId, commandId: newId(), actor: { kind: 'clock' } },
      async (situation) => {
        const row = await tx.timer.findUnique({
          where: { applicationId_key: { applicationId, key } },
        })
        if (!row || row.firedAt || row.dueAt > situation.now) return { ok: true, events: [] }
        const kept = await readKept(tx, situation.application)
        const timed = { ...situation, ...kept.facts }
        const from = firesFrom(timed, row as Timer)
        const data = from > situation.now ? { dueAt: from } : { firedAt: situation.now }
        await tx.timer.update({ where: { applicationId_key: { applicationId, key } }, data })
        if (from > situation.now) return { ok: true, events: [] }
        // Whoever finds nothing open is not asked to choose; their owner knows.
        if (row.kind === 'nudge-candidate' && kept.heard.nothingOpenAt) {
          return { ok: true, events: [] }
        }
        const verdict = onTimer(timed, row as Timer)
        // What the clock may no longer do is obsolete, and no reason to ask again.
        return verdict.ok ? verdict : { ok: true, events: [] }
      },
    )
    return outcome.ok
  })
}
