import type {
  ApplicationState,
  InterviewPart,
  Part,
  Seat,
  StageRun,
  TakeHomePart,
} from '@/lib/pipeline/application'
import { noJson, type Transaction } from '@/lib/platform/database'

/**
 * Writes what differs between two states of one application to the projection. The caller holds the
 * application's row lock. Nothing is decided here: the rows are the state, spread over tables.
 */
export async function saveApplication(
  tx: Transaction,
  before: ApplicationState | null,
  after: ApplicationState,
  unfolded?: { source: string; referrerId: string | null; answers: object; links: string[] },
): Promise<void> {
  const row = applicationRow(after)
  if (before === null) {
    await tx.application.create({
      data: {
        ...row,
        ...(unfolded ?? { source: 'recruiter', referrerId: null, answers: [], links: [] }),
      },
    })
  } else {
    await tx.application.update({ where: { id: after.id }, data: row })
  }
  const kept = new Set(after.runs.flatMap(({ parts }) => parts.map(({ id }) => id)))
  for (const [position, run] of after.runs.entries()) {
    const previous = before?.runs.find(({ id }) => id === run.id) ?? null
    if (isSame(previous, run)) continue
    await saveRun(tx, { applicationId: after.id, position, before, kept }, previous, run)
  }
}

type Place = {
  applicationId: string
  position: number
  before: ApplicationState | null
  /** Parts that are there afterwards, in whatever run: a part may go along into the next one. */
  kept: ReadonlySet<string>
}

/** Deep equality of states: plain values and dates only. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The columns of an application that are its state. */
export function applicationRow(state: ApplicationState) {
  const { runs: _runs, pause, closure, ...columns } = state
  return {
    ...columns,
    pauseReason: pause?.reason ?? null,
    pausedAt: pause?.pausedAt ?? null,
    wakeAt: pause?.wakeAt ?? null,
    closureSide: closure?.side ?? null,
    closureReason: closure?.reason ?? null,
    closureTextId: closure?.textId ?? null,
    tellAt: closure?.tellAt ?? null,
    reopenUntilAt: closure?.reopenUntilAt ?? null,
  }
}

async function saveRun(
  tx: Transaction,
  { applicationId, position, before, kept }: Place,
  previousRun: StageRun | null,
  after: StageRun,
): Promise<void> {
  const { parts, proposal, ...columns } = after
  const row = { ...columns, proposal: proposal ?? noJson, applicationId, position }
  await tx.stageRun.upsert({ where: { id: after.id }, create: row, update: row })
  for (const gone of previousRun?.parts.filter(({ id }) => !kept.has(id)) ?? []) {
    await removePart(tx, gone)
  }
  for (const [partPosition, part] of parts.entries()) {
    const here = previousRun?.parts.find(({ id }) => id === part.id) ?? null
    if (here && isSame(here, part)) continue
    await savePart(tx, after.id, partPosition, here ?? findAnyPart(before, part.id), part)
  }
}

function findAnyPart(state: ApplicationState | null, partId: string): Part | null {
  return state?.runs.flatMap(({ parts }) => parts).find(({ id }) => id === partId) ?? null
}

async function savePart(
  tx: Transaction,
  stageRunId: string,
  position: number,
  before: Part | null,
  part: Part,
): Promise<void> {
  const where = { id: part.id }
  const place = { stageRunId, position }
  switch (part.kind) {
    case 'review': {
      const { kind: _, ...columns } = part
      const row = { ...columns, ...place }
      await tx.review.upsert({ where, create: row, update: row })
      return
    }
    case 'interview': {
      const { kind: _, seats, ...columns } = part
      const row = { ...columns, ...place }
      await tx.interview.upsert({ where, create: row, update: row })
      await saveSeats(tx, { interviewId: part.id }, seatsOf(before), seats)
      return
    }
    case 'take-home': {
      const { kind: _, seats, ...columns } = part
      const row = { ...columns, ...place }
      await tx.takeHome.upsert({ where, create: row, update: row })
      await saveSeats(tx, { takeHomeId: part.id }, seatsOf(before), seats)
      return
    }
    case 'choice': {
      const { kind: _, ...columns } = part
      const row = { ...columns, ...place }
      await tx.choice.upsert({ where, create: row, update: row })
      return
    }
    case 'matching': {
      const { kind: _, proposal, ...columns } = part
      const row = {
        ...columns,
        ...place,
        proposalId: proposal?.id ?? null,
        proposedTeamId: proposal?.teamId ?? null,
        proposedOpeningId: proposal?.openingId ?? null,
        answerByAt: proposal?.answerByAt ?? null,
      }
      await tx.matching.upsert({ where, create: row, update: row })
      return
    }
    case 'offer': {
      const { kind: _, ...columns } = part
      const row = { ...columns, ...place }
      await tx.offer.upsert({ where, create: row, update: row })
      return
    }
  }
}

function seatsOf(part: Part | null): Seat[] {
  return part?.kind === 'interview' || part?.kind === 'take-home' ? part.seats : []
}

async function saveSeats(
  tx: Transaction,
  home: { interviewId: string } | { takeHomeId: string },
  before: Seat[],
  after: Seat[],
): Promise<void> {
  const gone = before.filter(({ id }) => !after.some((seat) => seat.id === id)).map(({ id }) => id)
  if (gone.length > 0) {
    await tx.scorecard.deleteMany({ where: { seatId: { in: gone } } })
    await tx.seat.deleteMany({ where: { id: { in: gone } } })
  }
  for (const [position, seat] of after.entries()) {
    const { scorecard, ...columns } = seat
    const row = { ...columns, ...home, position }
    await tx.seat.upsert({ where: { id: seat.id }, create: row, update: row })
    if (scorecard) {
      const card = { ...scorecard, seatId: seat.id }
      await tx.scorecard.upsert({ where: { id: scorecard.id }, create: card, update: card })
    }
  }
}

/** Parts vanish only before they began (the other option of a choice); their seats go with them. */
async function removePart(tx: Transaction, part: Part): Promise<void> {
  const where = { id: part.id }
  switch (part.kind) {
    case 'interview':
    case 'take-home':
      await saveSeats(tx, homeOf(part), part.seats, [])
      // It may have been booked and given back: its invites were cancelled then.
      await tx.invite.deleteMany({ where: { interviewId: part.id } })
      await (part.kind === 'interview'
        ? tx.interview.delete({ where })
        : tx.takeHome.delete({ where }))
      return
    case 'review':
      await tx.review.delete({ where })
      return
    case 'choice':
      await tx.choice.delete({ where })
      return
    case 'matching':
      await tx.matching.delete({ where })
      return
    case 'offer':
      await tx.offer.delete({ where })
      return
  }
}

function homeOf(part: InterviewPart | TakeHomePart) {
  return part.kind === 'interview' ? { interviewId: part.id } : { takeHomeId: part.id }
}
