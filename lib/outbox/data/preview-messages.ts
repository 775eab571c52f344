import { type Around, isAddress, personOf, recipientIdOf } from '@/lib/outbox/around-effect'
import { composeMail } from '@/lib/outbox/compose'
import { loadSurroundings, peopleNamedIn } from '@/lib/outbox/data/surroundings'
import { factsOf } from '@/lib/outbox/effect-facts'
import { placeholderOf, purposesIn } from '@/lib/outbox/link-purposes'
import type { Situation } from '@/lib/pipeline/decision'
import { type Effect, effectsOf, type MessageKind } from '@/lib/pipeline/effects'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolve } from '@/lib/pipeline/evolve'
import type { Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

export type MessageInView = {
  kind: MessageKind
  to: string
  isToCandidate: boolean
  subject: string
  text: string
}

/**
 * The very emails that each of these acts would send now, by the act's name, from the same rules and words as
 * the real ones; links stand for themselves. A handful of queries however many acts there are.
 */
export async function previewMessages(
  reader: Reader,
  situation: Situation,
  /** `plan` for an act that ends under another one. */
  acts: { name: string; events: ApplicationEvent[]; plan?: Plan }[],
  /** What stands for words that are still to be written, by the text's id. */
  words: ReadonlyMap<string, { kind: string; body: string }>,
  publicUrl: string,
): Promise<Map<string, MessageInView[]>> {
  const { application, plan, now } = situation
  const arounds = acts.map(({ name, events, plan: ends }) => {
    const after = events.reduce(
      (state, event) => evolve(state, { event, seq: state.seq + 1, at: now }),
      application,
    )
    const told = ends ?? plan
    const effects = effectsOf(application, after, events, told)
    const around: Around = { before: application, after, plan: told, effects, now }
    return { name, around }
  })
  // The ids of words to come are in no table.
  const effects = arounds
    .flatMap(({ around }) => around.effects)
    .map((effect) =>
      effect.textId && words.has(effect.textId) ? { ...effect, textId: undefined } : effect,
    )
  // One act alone is told as it ends: it may be for another job then, with another owner.
  const after = (arounds.length === 1 ? arounds[0]?.around.after : null) ?? application
  const closure = after.closure && words.has(after.closure.textId ?? '') ? null : after.closure
  const loaded = await loadSurroundings(
    reader,
    { before: application, after: { ...after, closure }, plan, effects, now },
    publicUrl,
    // Times that one act would propose have panels of their own.
    arounds.flatMap(({ around }) => [...peopleNamedIn(around)]),
  )
  const rows = { ...loaded, texts: new Map([...loaded.texts, ...words]) }
  const inView = (effect: Effect, around: Around): MessageInView[] => {
    const recipient = personOf(rows, recipientIdOf(effect, around.after))
    if (!isAddress(recipient.email) || recipient.gone) return []
    const { subject, text } = composeMail(factsOf(effect, around, rows), null)
    return [
      {
        kind: effect.message,
        to: recipient.name,
        isToCandidate: effect.to === 'candidate',
        subject,
        text: withoutLinks(text),
      },
    ]
  }
  return new Map(
    arounds.map(({ name, around }) => [
      name,
      around.effects.flatMap((effect) => inView(effect, around)),
    ]),
  )
}

function withoutLinks(text: string): string {
  return purposesIn(text)
    .reduce((words, purpose) => words.replaceAll(placeholderOf(purpose), '(a private link)'), text)
    .replace(/(?<=\(a private link\))\?\S+/g, '')
    .trim()
}
