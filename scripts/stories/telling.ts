import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { setClockOffset } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { commandId } from '@/scripts/stories/company'
import { deliverToThePast } from '@/scripts/stories/deliver'
import { inOrder, type Story } from '@/scripts/stories/scenes'

/**
 * Tells stories in the order in which they happened, with the product's clock standing at each act's moment;
 * what falls due between two acts happens on the way. An act that was told before is not told again.
 */
export async function tellInOrder(stories: Story[], now: Date): Promise<void> {
  const told = await actsTold()
  for (const { cue, verb } of inOrder(stories)) {
    if (cue.at > now) throw new Error(`${cue.name} would happen after the present`)
    if (told.has(commandId(cue.name))) continue
    await letTimePass(cue.at)
    await setClock(cue.at)
    await verb(cue)
  }
  await letTimePass(now)
  await deliverToThePast()
}

async function setClock(at: Date): Promise<void> {
  await setClockOffset(at.getTime() - Date.now())
}

/** Fires each timer at its own moment, not all of them at the next act. */
async function letTimePass(until: Date): Promise<void> {
  for (;;) {
    const next = await database().timer.findFirst({
      where: {
        firedAt: null,
        dueAt: { lte: until },
        application: { status: { in: ['active', 'paused', 'rejected'] } },
      },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    })
    if (!next) return
    await setClock(next.dueAt)
    if ((await fireDueTimers()) === 0) throw new Error('a timer of the stories cannot fire')
  }
}

/** Acts leave their commands' receipts; those that leave none may be done again. */
async function actsTold(): Promise<Set<string>> {
  const receipts = await database().receipt.findMany({ select: { id: true } })
  return new Set(receipts.map(({ id }) => id))
}
