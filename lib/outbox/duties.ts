/** What the worker does: jobs from the queue, and what is looked after every so often. */
import { z } from 'zod'
import { checkOpenings } from '@/lib/booking/commands/check-openings'
import { sendMessage } from '@/lib/outbox/commands/send-message'
import { enqueueWaitingMessages } from '@/lib/outbox/commands/send-queued'
import { runHandOver } from '@/lib/people/commands/hand-over'
import { importPeople } from '@/lib/people/commands/import-people'
import { runBulk } from '@/lib/pipeline/commands/bulk-run'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { importCandidates } from '@/lib/pipeline/commands/import-candidates'
import { readClock } from '@/lib/platform/clock'
import { removeUnfinishedFiles } from '@/lib/platform/files'

const bulkPayload = z.object({ bulkId: z.uuid() })
const handOverPayload = z.object({ runId: z.uuid() })
const importPayload = z.object({ importId: z.uuid() })
const messagePayload = z.object({ messageId: z.uuid() })

export const jobs: Record<string, (payload: unknown) => Promise<void>> = {
  'send-message': async (payload) => sendMessage(messagePayload.parse(payload).messageId),
  'run-bulk': async (payload) => runBulk(bulkPayload.parse(payload).bulkId),
  'run-hand-over': async (payload) => runHandOver(handOverPayload.parse(payload).runId),
  'run-import': async (payload) => {
    const { importId } = importPayload.parse(payload)
    // Each does nothing with a list of the other kind.
    await importPeople(importId)
    await importCandidates(importId)
  },
}

export type Poller = { name: string; everyMilliseconds: number; run: () => Promise<unknown> }

export const pollers: Poller[] = [
  { name: 'fire-timers', everyMilliseconds: 1000, run: fireDueTimers },
  { name: 'check-openings', everyMilliseconds: 30_000, run: checkOpenings },
  { name: 'send-queued', everyMilliseconds: 15_000, run: enqueueWaitingMessages },
  {
    name: 'remove-unfinished-files',
    everyMilliseconds: 3_600_000,
    run: async () => removeUnfinishedFiles(await readClock()),
  },
]
