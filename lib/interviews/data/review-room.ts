import {
  deskOf,
  type RoomFile,
  type RoomHead,
  readHead,
} from '@/lib/interviews/data/interview-room'
import { findAccess, isClosed, type RoomVisitor } from '@/lib/interviews/data/room-access'
import {
  reviewPhase,
  type ScorecardStanding,
  scorecardStanding,
  seatStanding,
} from '@/lib/interviews/room-phase'
import type { Reader } from '@/lib/platform/database'
import type { ScorecardDesk } from '@/lib/scorecards/data/desk'

export type ReviewRoom = RoomHead & {
  takeHomeId: string
  brief: string
  dueAt: Date | null
  handedInAt: Date | null
  late: boolean
  /** Links and words of the candidate. */
  words: string | null
  file: RoomFile | null
  standing: ScorecardStanding
  desk: ScorecardDesk
}

/** A take-home as its reviewers work on it. Null: not theirs to see. */
export async function findReviewRoom(
  reader: Reader,
  visitor: RoomVisitor,
  takeHomeId: string,
  now: Date,
): Promise<ReviewRoom | null> {
  const access = await findAccess(reader, visitor, takeHomeId)
  if (access?.part.kind !== 'take-home') return null
  const { application, part, seat } = access
  const phase = reviewPhase(part)
  const closed = isClosed(application) && !access.reader.judges
  const inside = !seat || seatStanding(seat) === 'sits'
  const [head, row] = await Promise.all([
    readHead(reader, access, visitor, phase),
    reader.takeHome.findUniqueOrThrow({
      where: { id: takeHomeId },
      select: {
        handedInTextId: true,
        handedInFileId: true,
        template: { select: { name: true, brief: true } },
      },
    }),
  ])
  const handedIn = inside && !closed ? await handedInOf(reader, row) : { words: null, file: null }
  return {
    ...head,
    ...handedIn,
    what: row.template.name,
    takeHomeId,
    brief: row.template.brief,
    dueAt: part.dueAt,
    handedInAt: part.handedInAt,
    late: part.late,
    standing: inside ? scorecardStanding(seat?.scorecard ?? null, phase, now) : 'none',
    desk: await deskOf(reader, access, closed),
  }
}

async function handedInOf(
  reader: Reader,
  row: { handedInTextId: string | null; handedInFileId: string | null },
): Promise<{ words: string | null; file: RoomFile | null }> {
  const { handedInTextId, handedInFileId } = row
  const [text, file] = await Promise.all([
    handedInTextId ? reader.text.findUnique({ where: { id: handedInTextId } }) : null,
    handedInFileId
      ? reader.file.findUnique({ where: { id: handedInFileId, complete: true } })
      : null,
  ])
  return {
    words: text?.body ?? null,
    file: file && { id: file.id, name: file.name, bytes: Number(file.bytes) },
  }
}
