import { z } from 'zod'
import { sayCardNext, sayCardWaits, sayDaysLeft } from '@/app/words/board'
import { whoseAreMine } from '@/lib/people/data/covers'
import type { StaffScope } from '@/lib/people/scope'
import { type BoardPlan, lateness, type Movable } from '@/lib/pipeline/board'
import { type BoardCard, listBoardCards, listBoardPlans } from '@/lib/pipeline/data/board'
import { cannotBookSince } from '@/lib/pipeline/standing'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { readLivePosition } from '@/lib/platform/live'
import { localDateAt } from '@/lib/time/zones'

/** The board's address: `?job=…&owner=me&late=1`. */
export type BoardQuery = { job?: string; owner?: string; late?: '1' }

/** What a card says, in words: the browser computes no times. */
export type CardView = Pick<Movable, 'status' | 'stageId' | 'may'> & {
  applicationId: string
  planVersionId: string
  name: string
  /** Level, then job and owner where the board has several. */
  about: string
  promise: string
  /** The promised day has passed, or what it waits for was due. */
  late: 'answer' | 'step' | null
  waits: string
  next: string
  /** The candidate wrote and nobody has answered or has nothing to book, or somebody is missing on a panel. */
  mark: string | null
}

export type BoardView = {
  plans: BoardPlan[]
  cards: CardView[]
  /** There are more cards than a board shows. */
  more: boolean
  /** How far the log reached before the cards were read. */
  position: number
}

const id = z.uuid()

/** Of what an address says only what the board knows; anything else is left out. */
export function readBoardQuery(asked: Record<string, string | string[] | undefined>): BoardQuery {
  const { job, owner, late } = asked
  return {
    ...(id.safeParse(job).success ? { job: String(job) } : {}),
    ...(owner === 'me' || id.safeParse(owner).success ? { owner: String(owner) } : {}),
    ...(late === '1' ? { late } : {}),
  }
}

export function boardAddress(query: BoardQuery): string {
  const said = new URLSearchParams(query).toString()
  return said ? `/board?${said}` : '/board'
}

/** The board as this person sees it; with `only`, what became of these applications. */
export async function loadBoard(
  scope: StaffScope,
  query: BoardQuery,
  only?: string[],
): Promise<BoardView> {
  const position = await readLivePosition(database())
  const now = await readClock()
  const today = localDateAt(now, scope.timeZone)
  const mine = query.owner === 'me' ? await whoseAreMine(database(), scope.personId, now) : null
  const filter = {
    jobId: query.job,
    ownerIds: mine ?? (query.owner ? [query.owner] : undefined),
    late: query.late ? { now, today } : undefined,
    only,
  }
  const { cards, more } = await listBoardCards(scope, filter, now)
  const plans = only ? [] : await listBoardPlans(query.job, cards)
  return {
    plans,
    more,
    position,
    cards: cards.map((card) => viewOf(card, { scope, query, now, today })),
  }
}

function viewOf(
  card: BoardCard,
  { scope, query, now, today }: { scope: StaffScope; query: BoardQuery; now: Date; today: string },
): CardView {
  const late = card.status === 'active' ? lateness(card, now, today) : null
  // Among mine are those of whoever is covered: they say whose they are.
  const isNamed = query.owner === 'me' ? card.owner.id !== scope.personId : !query.owner
  const { applicationId, planVersionId, status, stageId, may, name, level } = card
  return {
    applicationId,
    planVersionId,
    status,
    stageId,
    may,
    name,
    about: [level, query.job ? null : card.job.title, isNamed ? card.owner.name : null]
      .filter(Boolean)
      .join(' · '),
    promise: sayDaysLeft(card.answerByDate, today),
    late,
    waits: sayCardWaits(card, { readerId: scope.personId, overdue: late === 'step', now }),
    next: sayCardNext(card, scope.timeZone, now),
    mark: markOf(card),
  }
}

function markOf(card: BoardCard): string | null {
  const { wroteAt, next, step } = card
  if (step.kind === 'fill-seat' || (next && next.missing > 0)) return 'somebody is missing'
  if (wroteAt) return 'has written'
  return cannotBookSince(step, card) ? 'nothing is open' : null
}
