/** The log as people tell it: one sentence for each thing that happened; null for what another line says already. */
import { type EventOf, type Names, sayActor, type Told } from '@/app/words/telling'
import { tellCourse } from '@/app/words/timeline-course'
import { interviewThemes, tellInterviews } from '@/app/words/timeline-interviews'
import { tellWork, workThemes } from '@/app/words/timeline-work'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'

/** Who changed what somebody was about to act on: themselves, in another window, as often as others. */
export function sayWhoActed(since: readonly { actor: Actor }[], readerId: string): string {
  const isReader = ({ actor }: { actor: Actor }) =>
    actor.kind === 'person' && actor.personId === readerId
  return since.length > 0 && since.every(isReader)
    ? 'You acted meanwhile, in another window.'
    : 'Somebody else acted meanwhile.'
}

export function tellEvent(event: ApplicationEvent, actor: Actor, names: Names): Told {
  const telling = { who: sayActor(actor, names), byCandidate: actor.kind === 'candidate', names }
  if (isOf(event, interviewThemes)) return tellInterviews(event, telling)
  if (isOf(event, workThemes)) return tellWork(event, telling)
  // What is of no theme yet is no event of this one either: the compiler says so.
  return tellCourse(event, telling)
}

function isOf<Theme extends string>(
  event: ApplicationEvent,
  themes: readonly Theme[],
): event is EventOf<Theme> {
  return themes.some((theme) => event.type.startsWith(`${theme}.`))
}
