/**
 * What is open in a stage that somebody leaves before its end, what can become of each, and what becomes of it
 * by itself. A recruiter chooses line by line; nothing goes along into a stage in which it makes no sense.
 */
import type { Part, StageRun } from '@/lib/pipeline/application'
import type { Refusal } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'
import type { Stage } from '@/lib/pipeline/plan'

/** `keep` goes along or stays owed; `again` needs a new time, or is left behind as done and comes once more. */
export type Fate = 'cancel' | 'keep' | 'excuse' | 'again'
/** By the id of the part, or of the scorecard; what is not named meets its usual fate. */
export type Fates = Readonly<Record<string, Fate>>

export type LooseEnd = {
  id: string
  part: Part
  scorecardId: string | null
  /** Those that make sense; one alone is no choice. */
  fates: Fate[]
  usual: Fate
}

type Leaving = {
  run: StageRun
  /** The stage that begins instead; null: none does, the run only rests or goes on. */
  goal: Stage | null
}

export function looseEnds(leaving: Leaving, fates: Fates = {}): LooseEnd[] {
  return leaving.run.parts.flatMap((part) => {
    const own = endOfPart(part, leaving)
    const kept = own !== null && (fates[own.id] ?? own.usual) === 'keep'
    return [...(own ? [own] : []), ...owedBy(part, kept)]
  })
}

/** The first fate that is not one of those of its loose end. */
export function refusalOfFates(ends: LooseEnd[], fates: Fates): Refusal | null {
  const isKnown = ([id, fate]: [string, Fate]) => {
    const end = ends.find((one) => one.id === id)
    return !end || end.fates.includes(fate)
  }
  return Object.entries(fates).every(isKnown) ? null : 'no-such-fate'
}

export type Left = {
  events: ApplicationEvent[]
  /** Parts that go along into the stage that begins. */
  carried: Part[]
}

/** What is cancelled and excused, in events of their own, and what goes along. */
export function leave(leaving: Leaving, wish: { textId: string | null; fates?: Fates }): Left {
  const { textId, fates = {} } = wish
  const ends = looseEnds(leaving, fates)
  const fateOf = (end: LooseEnd) => fates[end.id] ?? end.usual
  return {
    events: ends.flatMap((end) => eventsOf(end, fateOf(end), textId)),
    carried: ends.flatMap((end) =>
      end.scorecardId === null && fateOf(end) === 'keep' ? [end.part] : [],
    ),
  }
}

function endOfPart(part: Part, { goal }: Leaving): LooseEnd | null {
  const end = (usual: Fate, ...others: Fate[]) => ({
    id: part.id,
    part,
    scorecardId: null,
    fates: [usual, ...others],
    usual,
  })
  switch (part.kind) {
    case 'interview':
      if (part.state === 'booked') return goal ? end('cancel', 'keep') : end('keep')
      if (part.state === 'needs-time' || part.state === 'with-candidate') return end('cancel')
      return part.state === 'took-place' && comesAgain(part, goal) ? end('again', 'keep') : null
    case 'take-home':
      if (part.state === 'with-candidate') return end('cancel', 'keep')
      if (part.state === 'to-send' || part.state === 'lapsed') return end('cancel')
      return part.handedInAt && comesAgain(part, goal) ? end('again', 'keep') : null
    case 'choice':
      return part.state === 'with-candidate' ? end('cancel') : null
    case 'matching':
      return part.state === 'gathering' || part.state === 'proposed' ? end('cancel') : null
    case 'offer':
      return ['drafting', 'in-approval', 'approved'].includes(part.state) && part.termsId
        ? end('cancel')
        : null
    case 'review':
      return null
  }
}

/** Whether the stage that begins has by itself what this part did. */
export function comesAgain(part: Part, goal: Stage | null): boolean {
  if (!goal) return false
  if (part.kind === 'interview') {
    return goal.sessions.some(({ id, optionKey }) => id === part.sessionId && optionKey === null)
  }
  if (part.kind !== 'take-home') return false
  return goal.takeHomes.some(({ id, optionKey }) => id === part.takeHomeId && optionKey === null)
}

/** Nobody waits for the scorecards of a stage that was left; of what goes along they still do. */
function owedBy(part: Part, kept: boolean): LooseEnd[] {
  if (!hasSeats(part)) return []
  return dueScorecards(part).map(({ id }) => ({
    id,
    part,
    scorecardId: id,
    fates: ['excuse', 'keep'],
    usual: kept ? 'keep' : 'excuse',
  }))
}

function eventsOf(end: LooseEnd, fate: Fate, textId: string | null): ApplicationEvent[] {
  const { part, scorecardId } = end
  if (scorecardId !== null) {
    return fate === 'excuse' ? [{ type: 'scorecard.excused', scorecardId, textId }] : []
  }
  if (fate !== 'cancel') return []
  switch (part.kind) {
    case 'interview':
      return [{ type: 'interview.cancelled', interviewId: part.id, textId }]
    case 'take-home':
      return [{ type: 'take-home.cancelled', partId: part.id }]
    // They end with their run.
    case 'choice':
    case 'matching':
    case 'offer':
    case 'review':
      return []
  }
}
