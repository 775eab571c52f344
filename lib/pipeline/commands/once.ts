import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/**
 * Does an act once, however often it is asked for with the same `commandId`: the second time answers what the
 * first one answered. Two at the same moment wait for each other. A refusal leaves nothing behind, no receipt
 * either, so that the corrected form may carry the same id. Outcomes are plain JSON: ids, numbers, enums.
 */
export async function once<T extends { ok: boolean }>(
  act: { commandId: string; command: string },
  work: (tx: Transaction, now: Date) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction((tx) => onceWithin(tx, act, work))
  } catch (error) {
    if (error instanceof NothingDone) return error.outcome as T
    throw error
  }
}

class NothingDone extends Error {
  constructor(readonly outcome: { ok: boolean }) {
    super('refused')
  }
}

async function onceWithin<T extends { ok: boolean }>(
  tx: Transaction,
  act: { commandId: string; command: string },
  work: (tx: Transaction, now: Date) => Promise<T>,
): Promise<T> {
  const { commandId, command } = act
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${commandId}, 1))`
  const receipt = await tx.receipt.findUnique({ where: { id: commandId } })
  if (receipt?.command === command) return receipt.outcome as T
  if (receipt) throw new Error(`command id ${commandId} was already used for ${receipt.command}`)
  const at = await readClock(tx)
  const outcome = await work(tx, at)
  if (!outcome.ok) throw new NothingDone(outcome)
  const plain = JSON.parse(JSON.stringify(outcome)) as Prisma.InputJsonValue
  await tx.receipt.create({ data: { id: commandId, command, outcome: plain, at } })
  return outcome
}
