import { advance } from '@/lib/pipeline/advancing'
import { currentRun } from '@/lib/pipeline/application'
import { askCandidate, releaseInterview } from '@/lib/pipeline/booking-moves'
import { reject, tell, withdraw } from '@/lib/pipeline/closing'
import type { Decision, Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { extendOffer } from '@/lib/pipeline/offer-moves'
import { pause, resume } from '@/lib/pipeline/pausing'

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
  const known = decisions.flatMap(([name, decision]) =>
    decision.ok ? [{ name, events: decision.events }] : [],
  )
  return rejected.ok
    ? [...known, { name: 'reject', events: [...rejected.events, { type: 'application.told' }] }]
    : known
}
