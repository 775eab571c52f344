import { listOpeningsToCheck, type OpeningsToCheck } from '@/lib/booking/data/openings-to-check'
import { findOptions } from '@/lib/booking/data/options'
import { changeApplication } from '@/lib/pipeline/commands/change-application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readStanding } from '@/lib/pipeline/data/standings'
import { interviewsOffered, noteOpenings } from '@/lib/pipeline/openings'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

/** In one go: what is left comes with the next, so that pages are not kept waiting. */
const batchSize = 50

/**
 * Looks whether candidates who are to choose a time can: the same search as on their page, and what it finds is
 * recorded where it is news. Answers how many were looked at.
 */
export async function checkOpenings(): Promise<number> {
  const due = await listOpeningsToCheck(database(), await readClock(), batchSize)
  for (const one of due) {
    try {
      await checkOne(one)
    } catch (error) {
      // One application in trouble must not keep the others unseen.
      log.error('openings-not-checked', { applicationId: one.applicationId, error })
    }
  }
  return due.length
}

async function checkOne({ applicationId, fingerprint, toldAt }: OpeningsToCheck): Promise<void> {
  const application = await findApplicationState(database(), applicationId)
  if (!application) return
  const [plan, now] = await Promise.all([getPlanOf(database(), application), readClock()])
  const offered = interviewsOffered(application, now)
  const { interviewIds = [] } = offered ?? {}
  const found = offered && (await findOptions({ application, plan, now }, { interviewIds }))
  const optionCount = found?.bundles.length ?? 0
  const heard = await readStanding(database(), applicationId)
  const known = { nothingOpenAt: heard?.nothingOpenAt ?? null, toldAt }
  const news = noteOpenings({ application, now }, known, optionCount)
  const events = news.ok ? news.events : []
  if (events.length > 0) {
    const change = {
      applicationId,
      commandId: newId(),
      actor: { kind: 'clock' },
      expectedVersion: application.stateVersion,
    } as const
    // Openings are told by this poller alone, of which one runs at a time: what was heard of them still holds.
    const outcome = await changeApplication(change, () => ({ ok: true, events }))
    // Somebody acted meanwhile: what was found is of a state that is gone, and it is looked for again.
    if (!outcome.ok) return
  }
  const tellsOwner = events.some((event) => event.type === 'openings.ran-out' && event.tellsOwner)
  const row = { checkedAt: now, fingerprint, optionCount, toldAt: tellsOwner ? now : toldAt }
  await database().openingCheck.upsert({
    where: { applicationId },
    create: { applicationId, ...row },
    update: row,
  })
}
