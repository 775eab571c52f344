'use server'

import { z } from 'zod'
import { sayWhatHappenedSince } from '@/app/(staff)/applications/[applicationId]/since'
import { requireStaff } from '@/app/session'
import { sayRefusal } from '@/app/words/refusals'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { type Act, mayAct } from '@/lib/people/permissions'
import { rejectionReasons } from '@/lib/pipeline/bulk'
import type { Change } from '@/lib/pipeline/commands/change-application'
import {
  rejectApplication,
  undoApplicationRejection,
} from '@/lib/pipeline/commands/close-application'
import { advanceApplication, writeToCandidate } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'

const body = z.string().trim().min(1).max(10_000)
const wishes = z.discriminatedUnion('act', [
  z.object({ act: z.literal('advance') }),
  z.object({ act: z.literal('reject'), reason: z.enum(rejectionReasons), message: body }),
  z.object({ act: z.literal('undo-rejection') }),
  z.object({ act: z.literal('ask'), body }),
])
const deciding = z.object({
  applicationId: z.uuid(),
  /** Made by the page, the same when it tries again. */
  commandId: z.uuid(),
  expectedVersion: z.number().int().nonnegative(),
  wish: wishes,
})
export type ReviewWish = z.infer<typeof wishes>
export type Deciding = z.infer<typeof deciding>
export type Decided =
  | { ok: true; version: number }
  | {
      ok: false
      why: string
      /** Somebody else decided: there is nothing left to do here. */
      elsewhere: boolean
    }

const needs: Record<ReviewWish['act'], Act> = {
  advance: 'advance-application',
  reject: 'reject-application',
  'undo-rejection': 'reject-application',
  ask: 'write-to-candidate',
}

/** What a reviewer does with one case. The page has shown it already; a refusal brings it back. */
export async function decideCase(asked: Deciding): Promise<Decided> {
  const { applicationId, commandId, expectedVersion, wish } = deciding.parse(asked)
  const scope = await requireStaff('review-application')
  const visible = await findVisibleApplication(database(), scope, applicationId)
  if (!visible) return { ok: false, why: sayRefusal('no-such-application'), elsewhere: true }
  if (!mayAct(scope, needs[wish.act], { jobId: visible.jobId })) {
    return { ok: false, why: sayRefusal('not-for-your-role'), elsewhere: false }
  }
  const actor = { kind: 'person' as const, personId: scope.personId }
  const outcome = await run({ applicationId, commandId, actor, expectedVersion }, wish)
  if (outcome.ok) return { ok: true, version: outcome.stateVersion }
  if (outcome.refusal !== 'changed-meanwhile') {
    return { ok: false, why: sayRefusal(outcome.refusal), elsewhere: false }
  }
  const { said } = await sayWhatHappenedSince(scope, applicationId, expectedVersion)
  return { ok: false, why: said.join(' '), elsewhere: true }
}

async function run(change: Change, wish: ReviewWish) {
  switch (wish.act) {
    case 'advance':
      return advanceApplication(change)
    case 'reject': {
      const { reason, message } = wish
      return rejectApplication(change, { reason, message })
    }
    case 'undo-rejection':
      return undoApplicationRejection(change)
    case 'ask':
      // A question changes no state: it is asked whatever else happened.
      return writeToCandidate({ ...change, expectedVersion: undefined }, wish.body)
  }
}
