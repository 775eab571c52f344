import { findPart, type StageRun, type TakeHomePart } from '@/lib/pipeline/application'
import { daysAfter, daysBetween, localDateAfter } from '@/lib/pipeline/days'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import {
  type ApplicationVerb,
  refusalTo,
  type TakeHomeVerb,
  takeHomeLife,
} from '@/lib/pipeline/life-tables'
import { assignSeats, type PanelMember } from '@/lib/pipeline/panel'
import { findTakeHome } from '@/lib/pipeline/plan'

/** Sends brief and due date to the candidate. */
export function sendTakeHome(
  situation: Situation,
  wish: { partId: string; dueAt: Date },
): Decision {
  const found = requireTakeHome(situation, wish.partId, 'send')
  if (!found.ok) return found
  return happens({ type: 'take-home.sent', partId: wish.partId, dueAt: wish.dueAt })
}

/** The candidate began to work; said twice, the first counts. */
export function startTakeHome(situation: Situation, wish: { partId: string }): Decision {
  const found = requireTakeHome(situation, wish.partId, 'start')
  if (!found.ok) return found
  return found.part.startedAt
    ? happens()
    : happens({ type: 'take-home.started', partId: wish.partId })
}

/**
 * More time, also for one that lapsed. A candidate may take it once, for as long as the plan gives
 * (`no-extension-left`), and it moves the promised answer by as many days; the company gives what it likes,
 * and that moves nothing.
 */
export function extendTakeHome(
  situation: Situation,
  wish: { partId: string; by: 'candidate' | 'company'; dueAt?: Date },
): Decision {
  const { partId, by } = wish
  const found = requireTakeHome(situation, partId, 'extend')
  if (!found.ok) return found
  const { part } = found
  const days = extensionDays(situation, part)
  if (by === 'candidate' && (part.extensions > 0 || days === 0)) return refuse('no-extension-left')
  const until = part.dueAt ?? situation.now
  const dueAt = (by === 'company' ? wish.dueAt : null) ?? daysAfter(until, days)
  return happens(
    { type: 'take-home.extended', partId, dueAt },
    ...(by === 'candidate' ? [answerLater(situation, daysBetween(until, dueAt))] : []),
  )
}

function extensionDays({ plan }: Situation, part: TakeHomePart): number {
  return findTakeHome(plan, part.takeHomeId)?.extensionDays ?? 0
}

function answerLater({ application }: Situation, days: number): ApplicationEvent {
  const answerByDate = localDateAfter(application.answerByDate, days)
  return { type: 'application.answer-by-moved', answerByDate, days }
}

/** The candidate hands in, late or not, while paused too; the reviewers are seated and owe scorecards. */
export function handIn(
  situation: Situation,
  wish: {
    partId: string
    textId: string | null
    fileId: string | null
    reviewers: PanelMember[]
    dueAtFor: (personId: string) => Date
  },
): Decision {
  const { partId, textId, fileId, dueAtFor } = wish
  const found = requireTakeHome(situation, partId, 'hand-in', 'record')
  if (!found.ok) return found
  const { dueAt } = found.part
  const reviewers = assignSeats(wish.reviewers, [], situation.nextId)
  const due = reviewers.flatMap(({ scorecardId, personId }) =>
    scorecardId ? [{ scorecardId, dueAt: dueAtFor(personId) }] : [],
  )
  const late = dueAt !== null && situation.now > dueAt
  return happens({ type: 'take-home.handed-in', partId, late, textId, fileId, reviewers, due })
}

/** Nobody waits for it any longer; an extension brings it back. */
export function lapseTakeHome(situation: Situation, wish: { partId: string }): Decision {
  const found = requireTakeHome(situation, wish.partId, 'lapse')
  if (!found.ok) return found
  return happens({ type: 'take-home.lapsed', partId: wish.partId })
}

function requireTakeHome(
  situation: Situation,
  partId: string,
  verb: TakeHomeVerb,
  overall: ApplicationVerb = 'continue',
): { ok: true; run: StageRun; part: TakeHomePart } | { ok: false; refusal: Refusal } {
  const found = findPart(situation.application, 'take-home', partId)
  if (!found) return refuse('no-such-part')
  const refusal =
    refusalTo(situation.application, overall) ??
    refusalOf(takeHomeLife, found.part.state, verb) ??
    (found.run.endedAt ? 'wrong-stage' : null)
  return refusal ? refuse(refusal) : { ok: true, ...found }
}
