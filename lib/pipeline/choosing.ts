import { type ChoicePart, findPart, type Part, type StageRun } from '@/lib/pipeline/application'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import type { ApplicationEvent, NewPart } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import { type ChoiceVerb, choiceLife, refusalTo } from '@/lib/pipeline/life-tables'
import { partsForOption } from '@/lib/pipeline/parts'
import { getStage, type Stage } from '@/lib/pipeline/plan'
import { dueAt, type EnterWish } from '@/lib/pipeline/receiving'

export type ChoiceWish = { partId: string; optionKey: string; takeHomeDueAt?: Date }

/** The candidate chooses; what they chose begins at once. Refuses `no-such-option`, `already-chosen`. */
export function choose(situation: Situation, wish: ChoiceWish): Decision {
  const found = requireChoice(situation, wish, 'choose')
  if (!found.ok) return found
  const parts = partsForOption(found.stage, wish.optionKey, situation.nextId)
  return happens(
    { type: 'choice.made', partId: wish.partId, optionKey: wish.optionKey, parts },
    ...begin(situation, found, parts, wish),
  )
}

/**
 * The other option after all. Refuses `already-booked`, `already-taken-place` and `already-handed-in`:
 * until then the choice is open.
 */
export function changeChoice(situation: Situation, wish: ChoiceWish): Decision {
  const found = requireChoice(situation, wish, 'change')
  if (!found.ok) return found
  const bound = found.run.parts.map(refusalToGiveUp).find((refusal) => refusal !== null)
  if (bound) return refuse(bound)
  if (found.part.optionKey === wish.optionKey) return refuse('already-chosen')
  const parts = partsForOption(found.stage, wish.optionKey, situation.nextId)
  return happens(
    { type: 'choice.changed', partId: wish.partId, optionKey: wish.optionKey, parts },
    ...begin(situation, found, parts, wish),
  )
}

function refusalToGiveUp(part: Part): Refusal | null {
  if (part.kind === 'interview' && part.state === 'booked') return 'already-booked'
  if (part.kind === 'interview' && part.state === 'took-place') return 'already-taken-place'
  const isIn = part.kind === 'take-home' && ['in-review', 'to-decide'].includes(part.state)
  return isIn ? 'already-handed-in' : null
}

function begin(
  situation: Situation,
  { run, stage }: { run: StageRun; stage: Stage },
  parts: NewPart[],
  wish: EnterWish,
): ApplicationEvent[] {
  const interviewIds = parts.filter(({ kind }) => kind === 'interview').map(({ id }) => id)
  return [
    ...parts.flatMap((part): ApplicationEvent[] =>
      part.kind === 'take-home'
        ? [{ type: 'take-home.sent', partId: part.id, dueAt: dueAt(situation, stage, part, wish) }]
        : [],
    ),
    ...(interviewIds.length > 0
      ? [{ type: 'candidate.asked' as const, runId: run.id, interviewIds }]
      : []),
  ]
}

function requireChoice(
  situation: Situation,
  wish: ChoiceWish,
  verb: ChoiceVerb,
): { ok: true; run: StageRun; stage: Stage; part: ChoicePart } | { ok: false; refusal: Refusal } {
  const found = findPart(situation.application, 'choice', wish.partId)
  if (!found) return refuse('no-such-part')
  const refusal =
    refusalTo(situation.application, 'continue') ??
    refusalOf(choiceLife, found.part.state, verb) ??
    (found.run.endedAt ? 'wrong-stage' : null)
  if (refusal) return refuse(refusal)
  const stage = getStage(situation.plan, found.run.stageId)
  const isThere = stage.options.some(({ key }) => key === wish.optionKey)
  return isThere ? { ok: true, ...found, stage } : refuse('no-such-option')
}
