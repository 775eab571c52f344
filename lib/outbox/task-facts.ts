import type { MailTakeHome } from '@/lib/outbox/mail-facts'
import type { Seat, StageRun, TakeHomePart } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'
import { findTakeHome, type Plan } from '@/lib/pipeline/plan'

/** The take-home that a message is about; `seat`: whose review of it is due. */
export function takeHomeOf(
  effect: Effect,
  { plan }: { plan: Plan },
  run: StageRun | null,
  seat: Seat | null,
): MailTakeHome | null {
  const parts = (run?.parts ?? []).filter((part): part is TakeHomePart => part.kind === 'take-home')
  const part = parts.find(({ id }) => id === effect.partId) ?? parts[0]
  const template = part ? findTakeHome(plan, part.takeHomeId) : null
  if (!part || !template) return null
  return {
    name: template.name,
    candidateName: template.candidateName,
    brief: template.brief,
    daysToHandIn: template.daysToHandIn,
    dueAt: part.dueAt,
    reviewDueAt: seat?.scorecard?.dueAt ?? null,
  }
}
