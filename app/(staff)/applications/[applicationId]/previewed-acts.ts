import { advance } from '@/lib/pipeline/advancing'
import { currentRun } from '@/lib/pipeline/application'
import { askCandidate, releaseInterview } from '@/lib/pipeline/booking-moves'
import { reject, tell, withdraw } from '@/lib/pipeline/closing'
import { daysAfter } from '@/lib/pipeline/days'
import { type Decision, happens, type Situation } from '@/lib/pipeline/decision'
import { effectsOf } from '@/lib/pipeline/effects'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolve } from '@/lib/pipeline/evolve'
import { closeNoReply, reopenDays } from '@/lib/pipeline/no-reply'
import { extendOffer } from '@/lib/pipeline/offer-moves'
import { pause, resume } from '@/lib/pipeline/pausing'

/** Who would be written to by an act, as far as the rules know: whether they have an address is not looked up. */
export type Recipients = { candidate: boolean; personIds: string[] }
export const nobody: Recipients = { candidate: false, personIds: [] }

export function recipientsOf(
  { application, plan, now }: Situation,
  events: ApplicationEvent[],
): Recipients {
  const after = events.reduce(
    (state, event) => evolve(state, { event, seq: state.seq + 1, at: now }),
    application,
  )
  const to = effectsOf(application, after, events, plan).map((effect) => effect.to)
  const personIds = to.flatMap((one) => (one === 'candidate' ? [] : [one.personId]))
  return { candidate: to.includes('candidate'), personIds: [...new Set(personIds)] }
}

const textId = 'words-to-come'

/** Stands in a preview where somebody's own words will stand. */
export const wordsToCome: ReadonlyMap<string, { kind: string; body: string }> = new Map([
  [textId, { kind: 'message', body: '(your words)' }],
])

/** The acts whose emails the page shows before they leave: tried on the rules, as they would be done. */
export function actsToPreview(
  situation: Situation,
): { name: string; events: ApplicationEvent[] }[] {
  const parts = currentRun(situation.application)?.parts ?? []
  const decisions: [string, Decision][] = [
    ['advance', advance(situation)],
    ['advance-anyway', advance(situation, { override: { textId } })],
    ['ask-candidate', askCandidate(situation)],
    ['withdraw', withdraw(situation, { reason: 'other', textId })],
    ['pause', pause(situation, { reason: 'other', wakeAt: null, textId, booked: 'keep' })],
    ['resume', resume(situation)],
    ['tell-now', tell(situation)],
    ['new-link', happens({ type: 'candidate.links-revoked', textId, newLink: true })],
    ...parts.flatMap(({ kind, id }): [string, Decision][] => {
      if (kind === 'interview') {
        const wish = { interviewId: id, by: 'company' as const, textId }
        return [[`release-${id}`, releaseInterview(situation, { ...wish, askAgain: true })]]
      }
      if (kind === 'offer') {
        return [
          [`extend-${id}`, extendOffer(situation, { partId: id, openUntilAt: situation.now })],
        ]
      }
      return []
    }),
  ]
  const rejected = reject(situation, { reason: 'other', textId, tellAt: situation.now })
  const unanswered = closeNoReply(situation, {
    tellAt: situation.now,
    reopenUntilAt: daysAfter(situation.now, reopenDays),
  })
  const known = decisions.flatMap(([name, decision]) =>
    decision.ok ? [{ name, events: decision.events }] : [],
  )
  // Both are told later, in words that the page shows now.
  return [
    ...known,
    ...withTelling('reject', rejected),
    ...withTelling('close-no-reply', unanswered),
  ]
}

function withTelling(name: string, decision: Decision) {
  return decision.ok
    ? [{ name, events: [...decision.events, { type: 'application.told' as const }] }]
    : []
}
