import { declineInvite, replaceInterviewer } from '@/lib/interviews/commands'
import { askForApproval } from '@/lib/offers/commands'
import { listHoldings } from '@/lib/people/data/holdings'
import { type Holding, mayBeExcused, mayBeHandedOver } from '@/lib/people/holdings'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { changeApplicationOwner } from '@/lib/pipeline/commands/deviate'
import { once } from '@/lib/pipeline/commands/once'
import type { Refusal } from '@/lib/pipeline/decision'
import type { Actor } from '@/lib/pipeline/events'
import { readClock } from '@/lib/platform/clock'
import { database, type Transaction } from '@/lib/platform/database'
import { excuseFromScorecard } from '@/lib/scorecards/commands'

export type Rehoming = {
  commandId: string
  actor: Actor & { kind: 'person' }
  leaverId: string
  holding: { kind: Holding['kind']; key: string }
  /** Null: nobody takes it over, for this reason. */
  toPersonId: string | null
  reason: string
  /** Who takes a seat at shorter notice than theirs has said yes. */
  agreed?: boolean
}
export type RehomingRefusal =
  | Refusal
  | 'no-such-application'
  | 'needs-somebody'
  | 'excuse-missing'
  | 'no-such-holding'

/**
 * Gives one thing that somebody held a new home, or excuses it. What they no longer hold is done already and
 * answers ok. Refuses `needs-somebody` for what cannot be without one, `excuse-missing` without a reason, and
 * whatever the act itself is refused for.
 */
export async function rehomeHolding(
  rehoming: Rehoming,
): Promise<{ ok: true } | { ok: false; refusal: RehomingRefusal }> {
  const { leaverId, holding, toPersonId, reason } = rehoming
  const held = await listHoldings(database(), leaverId, await readClock())
  const found = held.find(({ kind, key }) => kind === holding.kind && key === holding.key)
  if (!found) return { ok: true }
  if (toPersonId === null && !mayBeExcused(found.kind)) return no('needs-somebody')
  if (toPersonId !== null && !mayBeHandedOver(found.kind)) return no('no-such-holding')
  if (toPersonId === null && reason.trim() === '') return no('excuse-missing')
  return rehome(rehoming, found)
}

function no(refusal: RehomingRefusal) {
  return { ok: false, refusal } as const
}

async function rehome(rehoming: Rehoming, holding: Holding): ReturnType<typeof rehomeHolding> {
  const { commandId, actor, leaverId, toPersonId, reason, agreed } = rehoming
  const change = (applicationId: string) => ({ applicationId, commandId, actor })
  switch (holding.kind) {
    case 'seat': {
      const { applicationId, key: seatId } = holding
      return toPersonId
        ? replaceInterviewer(change(applicationId), { seatId, personId: toPersonId, agreed })
        : declineInvite(change(applicationId), { seatId, personId: leaverId, reason })
    }
    case 'review': {
      const { applicationId, key: seatId, scorecardId } = holding
      return toPersonId
        ? replaceInterviewer(change(applicationId), { seatId, personId: toPersonId })
        : excuseFromScorecard(change(applicationId), { scorecardId, reason })
    }
    case 'scorecard':
      return excuseFromScorecard(change(holding.applicationId), {
        scorecardId: holding.key,
        reason,
      })
    case 'application':
      return changeApplicationOwner(change(holding.applicationId), toPersonId ?? '')
    case 'approval': {
      const wish = { partId: holding.key, approverId: toPersonId ?? '' }
      return askForApproval(change(holding.applicationId), wish)
    }
    case 'job':
      return handOver(rehoming, (tx, at) => giveJob(tx, at, rehoming, holding.key))
    case 'member':
      return handOver(rehoming, (tx, at) => giveMembership(tx, at, rehoming, holding))
    case 'team':
      return handOver(rehoming, (tx, at) => giveTeam(tx, at, rehoming, holding.key))
    case 'cover':
      return handOver(rehoming, (tx, at) => giveCover(tx, at, rehoming, holding.key))
    // Whoever trains somebody for it takes it off the list; an excuse is given when access ends.
    case 'pool':
      return { ok: true }
  }
}

function handOver(
  { commandId, toPersonId }: Rehoming,
  give: (tx: Transaction, at: Date) => Promise<void>,
): ReturnType<typeof rehomeHolding> {
  return once({ commandId, command: 'rehome-holding' }, async (tx, at) => {
    const present = { id: toPersonId ?? '', deactivatedAt: null, erasedAt: null }
    if (toPersonId !== null && (await tx.person.count({ where: present })) === 0) {
      return no('no-such-person')
    }
    await give(tx, at)
    return { ok: true } as const
  })
}

type Give = Pick<Rehoming, 'actor' | 'leaverId' | 'toPersonId'>

async function giveJob(tx: Transaction, at: Date, { actor, toPersonId }: Give, jobId: string) {
  const ownerId = toPersonId ?? ''
  await tx.job.update({ where: { id: jobId }, data: { ownerId } })
  const events = [{ type: 'job.owner-changed', ownerId }]
  await appendNext(tx, { stream: 'job', streamId: jobId, actor, at, events })
}

async function giveMembership(
  tx: Transaction,
  at: Date,
  { actor, leaverId, toPersonId }: Give,
  { jobId, role }: { jobId: string; role: string },
) {
  await tx.jobMember.deleteMany({ where: { jobId, personId: leaverId, role } })
  const events = [{ type: 'job.member-removed', personId: leaverId, role }]
  if (toPersonId) {
    const data = [{ jobId, personId: toPersonId, role }]
    await tx.jobMember.createMany({ data, skipDuplicates: true })
    events.push({ type: 'job.member-added', personId: toPersonId, role })
  }
  await appendNext(tx, { stream: 'job', streamId: jobId, actor, at, events })
}

async function giveTeam(tx: Transaction, at: Date, { actor, toPersonId }: Give, teamId: string) {
  await tx.team.update({ where: { id: teamId }, data: { leadId: toPersonId } })
  const events = [{ type: 'team.changed', leadId: toPersonId }]
  await appendNext(tx, { stream: 'settings', streamId: teamId, actor, at, events })
}

/** Without a successor the cover ends now, and whoever is away gets their own alarms again. */
async function giveCover(tx: Transaction, at: Date, { actor, toPersonId }: Give, coverId: string) {
  const cover = await tx.cover.findUnique({ where: { id: coverId } })
  if (!cover) return
  const where = { id: coverId }
  if (toPersonId) await tx.cover.update({ where, data: { coverPersonId: toPersonId } })
  else if (cover.fromAt < at) await tx.cover.update({ where, data: { untilAt: at } })
  else await tx.cover.delete({ where })
  const events = [
    toPersonId
      ? { type: 'person.cover-set', coverId, coverPersonId: toPersonId }
      : { type: 'person.cover-ended', coverId },
  ]
  await appendNext(tx, { stream: 'person', streamId: cover.personId, actor, at, events })
}
