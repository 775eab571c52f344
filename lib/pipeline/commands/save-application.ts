import type { ApplicationState, Part, Seat, StageRun } from '@/lib/pipeline/application'
import type { Transaction } from '@/lib/platform/database'
import type { Sql } from '@/lib/platform/sql'
import { changing, putting } from '@/lib/platform/write-at-once'

/** What an application has besides its state, from its beginning on. */
export type Unfolded = {
  source: string
  referrerId: string | null
  answers: object
  links: string[]
  tags?: string[]
}

/**
 * What differs between two states of one application, as writes to the projection; what is gone is removed at once.
 * The caller holds the application's row lock. Nothing is decided here: the rows are the state, spread over tables.
 */
export async function saveApplication(
  tx: Transaction,
  before: ApplicationState | null,
  after: ApplicationState,
  unfolded?: Unfolded,
): Promise<Sql[]> {
  const row = applicationRow(after)
  if (before === null) {
    await tx.application.create({
      data: {
        ...row,
        ...(unfolded ?? { source: 'recruiter', referrerId: null, answers: [], links: [] }),
      },
    })
  }
  const kept = new Set(after.runs.flatMap(({ parts }) => parts.map(({ id }) => id)))
  const changed = [...after.runs.entries()].flatMap(([position, run]) => {
    const previous = before?.runs.find(({ id }) => id === run.id) ?? null
    return isSame(previous, run) ? [] : [{ position, previous, run }]
  })
  for (const { previous } of changed) {
    for (const gone of previous?.parts.filter(({ id }) => !kept.has(id)) ?? []) {
      await removePart(tx, gone)
    }
  }
  await removeSeats(tx, before, changed)
  const rows = changed.flatMap(({ position, previous, run }) =>
    rowsOfRun({ applicationId: after.id, position }, previous, run),
  )
  return [
    ...(before === null ? [] : [changing('applications', row)]),
    ...tables.flatMap((table) =>
      putting(
        table,
        rows.filter((one) => one.table === table).map(({ row: columns }) => columns),
      ),
    ),
  ]
}

const tables = [
  'stage_runs',
  'reviews',
  'interviews',
  'take_homes',
  'choices',
  'matchings',
  'offers',
  'seats',
  'scorecards',
] as const
type TableRow = { table: (typeof tables)[number]; row: Record<string, unknown> }

type Place = { applicationId: string; position: number }

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

function rowsOfRun(
  { applicationId, position }: Place,
  previousRun: StageRun | null,
  after: StageRun,
): TableRow[] {
  const { parts, proposal, ...columns } = after
  const changed = [...parts.entries()].filter(([, part]) => {
    const here = previousRun?.parts.find(({ id }) => id === part.id)
    return !here || !isSame(here, part)
  })
  return [
    {
      table: 'stage_runs',
      row: { ...columns, proposal: proposal ?? null, applicationId, position },
    },
    ...changed.flatMap(([partPosition, part]) =>
      rowsOfPart(part, { stageRunId: after.id, position: partPosition }),
    ),
  ]
}

function findAnyPart(state: ApplicationState | null, partId: string): Part | null {
  return state?.runs.flatMap(({ parts }) => parts).find(({ id }) => id === partId) ?? null
}

function rowsOfPart(part: Part, place: { stageRunId: string; position: number }): TableRow[] {
  switch (part.kind) {
    case 'review': {
      const { kind: _, ...columns } = part
      return [{ table: 'reviews', row: { ...columns, ...place } }]
    }
    case 'interview': {
      const { kind: _, seats, ...columns } = part
      const home = { interviewId: part.id, takeHomeId: null }
      return [{ table: 'interviews', row: { ...columns, ...place } }, ...rowsOfSeats(seats, home)]
    }
    case 'take-home': {
      const { kind: _, seats, ...columns } = part
      const home = { interviewId: null, takeHomeId: part.id }
      return [{ table: 'take_homes', row: { ...columns, ...place } }, ...rowsOfSeats(seats, home)]
    }
    case 'choice': {
      const { kind: _, ...columns } = part
      return [{ table: 'choices', row: { ...columns, ...place } }]
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
      return [{ table: 'matchings', row }]
    }
    case 'offer': {
      const { kind: _, ...columns } = part
      return [{ table: 'offers', row: { ...columns, ...place } }]
    }
  }
}

function rowsOfSeats(
  seats: Seat[],
  home: { interviewId: string | null; takeHomeId: string | null },
): TableRow[] {
  return seats.flatMap(({ scorecard, ...columns }, position): TableRow[] => [
    { table: 'seats', row: { ...columns, ...home, position } },
    ...(scorecard
      ? [{ table: 'scorecards' as const, row: { ...scorecard, seatId: columns.id } }]
      : []),
  ])
}

function seatsOf(part: Part | null): Seat[] {
  return part?.kind === 'interview' || part?.kind === 'take-home' ? part.seats : []
}

/** Seats that a part has no longer, wherever it was before: it may have gone along into the next run. */
async function removeSeats(
  tx: Transaction,
  before: ApplicationState | null,
  changed: { run: StageRun }[],
): Promise<void> {
  const gone = changed
    .flatMap(({ run }) => run.parts)
    .flatMap((part) => {
      const kept = new Set(seatsOf(part).map(({ id }) => id))
      return seatsOf(findAnyPart(before, part.id)).filter(({ id }) => !kept.has(id))
    })
    .map(({ id }) => id)
  await deleteSeats(tx, gone)
}

async function deleteSeats(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.scorecard.deleteMany({ where: { seatId: { in: ids } } })
  await tx.seat.deleteMany({ where: { id: { in: ids } } })
}

/** Parts vanish only before they began (the other option of a choice); their seats go with them. */
async function removePart(tx: Transaction, part: Part): Promise<void> {
  const where = { id: part.id }
  switch (part.kind) {
    case 'interview':
    case 'take-home':
      await deleteSeats(
        tx,
        part.seats.map(({ id }) => id),
      )
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
