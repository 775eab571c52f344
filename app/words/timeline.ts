/** The log as people tell it: one sentence for each thing that happened; null for what another line says already. */
import { type EventOf, type Names, sayActor, type Told } from '@/app/words/telling'
import { tellCourse } from '@/app/words/timeline-course'
import { interviewThemes, tellInterviews } from '@/app/words/timeline-interviews'
import { tellWork, workThemes } from '@/app/words/timeline-work'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'

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
