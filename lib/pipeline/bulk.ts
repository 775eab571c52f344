/**
 * One act on many applications. Each is decided by itself, by the very rules that decide it alone; the preview
 * asks the same rules and writes nothing.
 */
import { z } from 'zod'
import type { Act as Permission } from '@/lib/people/permissions'
import { advance } from '@/lib/pipeline/advancing'
import type { ApplicationState } from '@/lib/pipeline/application'
import { askCandidate } from '@/lib/pipeline/booking-moves'
import { reject, undoRejection } from '@/lib/pipeline/closing'
import { daysAfter } from '@/lib/pipeline/days'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import { changeOwner } from '@/lib/pipeline/deviations'
import { type Effect, effectsOf } from '@/lib/pipeline/effects'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolveAll } from '@/lib/pipeline/evolve'
import { moveToVersion } from '@/lib/pipeline/moving-versions'
import { closeNoReply, reopenDays } from '@/lib/pipeline/no-reply'
import { pause, resume } from '@/lib/pipeline/pausing'
import { everyStage, type Plan, withPast } from '@/lib/pipeline/plan'
import { transfer } from '@/lib/pipeline/transferring'
import { nextDecentMoment } from '@/lib/time/working-calendar'

export const rejectionReasons = [
  'skills',
  'level',
  'right-to-work',
  'place',
  'no-opening',
  'no-reply',
  'absent',
  'other',
] as const
export const pauseReasons = ['candidate-asked', 'job-paused', 'awaiting-opening', 'other'] as const

/** What is wished for everybody, without the words: those stand in side rows. */
export const bulkWish = z.discriminatedUnion('act', [
  z.object({ act: z.literal('advance') }),
  z.object({ act: z.literal('reject'), reason: z.enum(rejectionReasons) }),
  z.object({ act: z.literal('undo-rejection') }),
  z.object({
    act: z.literal('pause'),
    reason: z.enum(pauseReasons),
    /** Null: until somebody resumes it. */
    wakeAt: z.coerce.date().nullable(),
    /** Kept, unless it is said. */
    booked: z.enum(['keep', 'release']).optional(),
  }),
  z.object({ act: z.literal('resume') }),
  z.object({ act: z.literal('change-owner'), ownerId: z.uuid() }),
  z.object({ act: z.literal('send-link') }),
  z.object({ act: z.literal('close-no-reply') }),
  z.object({ act: z.literal('add-tag') }),
  z.object({ act: z.literal('remove-tag') }),
  z.object({ act: z.literal('transfer'), jobId: z.uuid() }),
  /** To the newest published version of each one's own plan. */
  z.object({ act: z.literal('move-to-version') }),
])
export type BulkWish = z.infer<typeof bulkWish>
export type BulkAct = BulkWish['act']

export const bulkActs = bulkWish.options.map(({ shape }) => shape.act.value)

export function isBulkAct(word: unknown): word is BulkAct {
  return bulkActs.some((act) => act === word)
}

/** What somebody must be allowed to do for the application's job. */
export const bulkPermissions = {
  advance: 'advance-application',
  reject: 'reject-application',
  'undo-rejection': 'reject-application',
  pause: 'pause-application',
  resume: 'pause-application',
  'change-owner': 'change-owner',
  'send-link': 'write-to-candidate',
  'close-no-reply': 'reject-application',
  'add-tag': 'edit-candidate',
  'remove-tag': 'edit-candidate',
  transfer: 'override-plan',
  'move-to-version': 'override-plan',
} as const satisfies Record<BulkAct, Permission>

const wholeActs = ['advance', 'undo-rejection', 'resume', 'send-link', 'close-no-reply'] as const

/** Acts that need nothing more to be said. */
export function isWholeAct(act: BulkAct): act is (typeof wholeActs)[number] {
  return wholeActs.some((one) => one === act)
}

/** Whether the words that an act cannot do without have been said; its wish tells the rest. */
export function hasItsWords(act: BulkAct, { words, reason }: { words: string; reason: string }) {
  if (act === 'add-tag' || act === 'remove-tag') return words.trim() !== ''
  return act !== 'move-to-version' || reason.trim() !== ''
}

export const mostInBulk = 1_000

/** How long after a decision a rejection leaves at the earliest; `rejectApplication` keeps the same. */
const secondThoughtMinutes = 30

export function tellingOf(now: Date, timeZone: string): Date {
  return nextDecentMoment(new Date(now.getTime() + secondThoughtMinutes * 60_000), timeZone)
}

/** What the rules need to know of one application beyond its state. */
export type BulkFacts = {
  /** The candidate's. */
  timeZone: string
  tags: readonly string[]
  /** Of a new owner: they may not see this application, or are not on the staff. */
  ownerBarred: boolean
  /** Of a transfer; null: the job is not open. */
  target: { plan: Plan; ownerId: string; activeThere: boolean } | null
  tag: string | null
  /** Of a move to the newest version; null: none is published. */
  newest: Plan | null
}

/** Stands for words that each application gets its own copy of: an id that no text has. */
export const bulkTextId = '00000000-0000-0000-0000-000000000000'

/** Whether this wish would be granted here, and what would happen; the commands ask the same rules again. */
export function decideInBulk(situation: Situation, wish: BulkWish, facts: BulkFacts): Decision {
  const { now } = situation
  const textId = bulkTextId
  switch (wish.act) {
    case 'advance':
      return advance(situation)
    case 'reject': {
      const tellAt = tellingOf(now, facts.timeZone)
      return reject(situation, { reason: wish.reason, textId, tellAt })
    }
    case 'undo-rejection':
      return undoRejection(situation, { rebook: true })
    case 'pause': {
      const { reason, wakeAt, booked = 'keep' } = wish
      if (wakeAt && wakeAt <= now) return refuse('time-in-the-past')
      return pause(situation, { reason, wakeAt, textId, booked })
    }
    case 'resume':
      return resume(situation)
    case 'change-owner':
      if (facts.ownerBarred) return refuse('no-such-person')
      return changeOwner(situation, { ownerId: wish.ownerId })
    case 'send-link':
      return askCandidate(situation)
    case 'close-no-reply': {
      const tellAt = tellingOf(now, facts.timeZone)
      return closeNoReply(situation, { tellAt, reopenUntilAt: daysAfter(tellAt, reopenDays) })
    }
    case 'add-tag':
    case 'remove-tag':
      return happens()
    case 'transfer': {
      const { target } = facts
      if (!target) return refuse('job-not-open')
      if (target.activeThere) return refuse('active-there-already')
      return transfer(situation, {
        jobId: wish.jobId,
        ...target,
        stageId: null,
        textId,
        wordsTextId: textId,
      })
    }
    case 'move-to-version':
      return facts.newest ? moveToVersion(situation, { plan: facts.newest, textId }) : happens()
  }
}

export type Foreseen = {
  /** Nothing would change: it is so already. */
  nothing: boolean
  effects: Effect[]
  after: ApplicationState
  /** For the very words of one of the emails. */
  events: ApplicationEvent[]
  situation: Situation
  /** The plan it goes on under. */
  ends: Plan
}

/** What follows from a decision, and to whom email goes. Rejections are foreseen with their telling. */
export function foresee(
  situation: Situation,
  wish: BulkWish,
  facts: BulkFacts,
): ({ ok: true } & Foreseen) | Extract<Decision, { ok: false }> {
  const decision = decideInBulk(situation, wish, facts)
  if (!decision.ok) return decision
  const { application, plan, now } = situation
  const events = isToldLater(wish.act)
    ? [...decision.events, { type: 'application.told' as const }]
    : decision.events
  const after = evolveAll(application, events, now)
  const goal =
    wish.act === 'transfer'
      ? facts.target?.plan
      : wish.act === 'move-to-version'
        ? facts.newest
        : null
  const ends = goal ? withPast(goal, everyStage(plan)) : plan
  const effects = effectsOf(application, after, events, ends)
  const nothing = isSoAlready(decision.events.length, wish, facts)
  return { ok: true, nothing, effects, after, events, situation, ends }
}

/** What counts at once inside and reaches the candidate at a decent hour. */
export function isToldLater(act: BulkAct): boolean {
  return act === 'reject' || act === 'close-no-reply'
}

function isSoAlready(eventCount: number, { act }: BulkWish, { tag, tags }: BulkFacts): boolean {
  if (act === 'add-tag') return tag !== null && tags.includes(tag)
  if (act === 'remove-tag') return tag !== null && !tags.includes(tag)
  return eventCount === 0
}

/** Names that stand in a message for each candidate's own. */
export const firstNameMark = '{first name}'
export const jobMark = '{job}'

/** A message written once, as this candidate reads it. */
export function addressedTo(template: string, facts: { firstName: string; job: string }): string {
  return template.replaceAll(firstNameMark, facts.firstName).replaceAll(jobMark, facts.job)
}

/** Tags are short and said one way: no edges, no double spaces, no commas. */
export function tidyTag(words: string): string {
  return words.replaceAll(',', ' ').trim().replaceAll(/\s+/g, ' ').slice(0, 40)
}
