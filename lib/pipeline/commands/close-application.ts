import {
  isSeatFilled,
  type RejectionReason,
  type WithdrawalReason,
} from '@/lib/pipeline/application'
import {
  cancelledByClosing,
  reconsider,
  reject,
  tell,
  undoRejection,
  withdraw,
} from '@/lib/pipeline/closing'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { findCandidateZone } from '@/lib/pipeline/data/candidate-zone'
import { daysAfter } from '@/lib/pipeline/days'
import { refuse, type Situation } from '@/lib/pipeline/decision'
import { closeNoReply, reopenByCandidate, reopenDays } from '@/lib/pipeline/no-reply'
import type { Transaction } from '@/lib/platform/database'
import { nextDecentMoment } from '@/lib/time/working-calendar'

/** How long after a decision a rejection leaves at the earliest, so that it can still be undone. */
const secondThoughtMinutes = 30

/**
 * We say no. Inside it counts at once; the candidate is told in these words at `tellAt`, by default the next
 * decent hour (09:00 to 18:00 on a weekday) of their own zone that leaves half an hour for second thoughts.
 */
export function rejectApplication(
  change: Change,
  wish: { reason: RejectionReason; message: string; tellAt?: Date; decision?: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const write = textOf(tx, situation, change)
    const textId = await write('rejection', wish.message)
    if (!textId) return refuse('words-missing')
    const earliest = new Date(situation.now.getTime() + secondThoughtMinutes * 60_000)
    const tellAt =
      wish.tellAt ?? nextDecentMoment(earliest, await findCandidateZone(tx, situation.application))
    return reject(situation, {
      reason: wish.reason,
      textId,
      tellAt,
      decisionTextId: (await write('reason', wish.decision)) ?? undefined,
    })
  })
}

/** Tells the candidate now instead of waiting for the hour. */
export function tellRejection(change: Change) {
  return changeApplication(change, (situation) => tell(situation))
}

/**
 * As if it had not been decided. Each interview is booked again where everybody of it is still free; for those
 * where somebody is not, the candidate is asked for a new time.
 */
export async function undoApplicationRejection(change: Change) {
  return changeApplication(change, async (situation, tx) =>
    undoRejection(situation, { rebook: await stillFree(tx, situation) }),
  )
}

/** Calendars are locked before they are read, so that nobody takes the time between this look and the booking. */
async function stillFree(tx: Transaction, { application, now }: Situation): Promise<string[]> {
  const interviews = cancelledByClosing(application).map(({ id, startsAt, endsAt, seats }) => ({
    id,
    startsAt: startsAt ?? now,
    endsAt: endsAt ?? now,
    personIds: [
      application.personId,
      ...seats.filter(isSeatFilled).map(({ personId }) => personId),
    ],
  }))
  await lockCalendars(
    tx,
    interviews.flatMap(({ personIds }) => personIds),
  )
  const free: string[] = []
  for (const { id, startsAt, endsAt, personIds } of interviews) {
    const taken = await tx.occupancy.count({
      where: {
        personId: { in: personIds },
        startsAt: { lt: endsAt },
        endsAt: { gt: startsAt },
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
    })
    if (taken === 0) free.push(id)
  }
  return free
}

/** After the candidate was told: a second look, in the stage where it ended. */
export function reconsiderApplication(change: Change, reason: string) {
  return changeApplication(change, async (situation, tx) =>
    reconsider(situation, { textId: await textOf(tx, situation, change)('reason', reason) }),
  )
}

/** Nobody answered: the candidate is told at the next decent hour of theirs, with a link that opens it again. */
export function closeForNoReply(change: Change) {
  return changeApplication(change, async (situation, tx) => {
    const earliest = new Date(situation.now.getTime() + secondThoughtMinutes * 60_000)
    const tellAt = nextDecentMoment(earliest, await findCandidateZone(tx, situation.application))
    return closeNoReply(situation, { tellAt, reopenUntilAt: daysAfter(tellAt, reopenDays) })
  })
}

/** The candidate opens again what was closed because they did not reply. */
export function reopenApplication(change: Change) {
  return changeApplication(change, async (situation, tx) => {
    const job = await tx.job.findUniqueOrThrow({
      where: { id: situation.application.jobId },
      select: { status: true },
    })
    return reopenByCandidate(situation, { jobIsClosed: job.status === 'closed' })
  })
}

/** They say no, by their own page or on the telephone. */
export function withdrawApplication(
  change: Change,
  wish: { reason: WithdrawalReason; words: string },
) {
  return changeApplication(change, async (situation, tx) =>
    withdraw(situation, {
      reason: wish.reason,
      textId: await textOf(tx, situation, change)('reason', wish.words),
    }),
  )
}
