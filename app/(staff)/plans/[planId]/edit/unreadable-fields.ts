import type { EditedPlan, EditedStage } from '@/lib/pipeline/plan-editing'

/** The fields of the plan as a whole. */
export const wholePlan = 'plan'

/** A field by the part of the plan in which it stands, so that what is typed there is found again. */
export function fieldIn(part: string, label: string): string {
  return `${part} ${label}`
}

/** Where the fields about booking a stage stand; those about breaks are there for several interviews alone. */
export const bookingOf = ({ lineageId }: Pick<EditedStage, 'lineageId'>) => `${lineageId}/booking`
export const breaksOf = ({ lineageId }: Pick<EditedStage, 'lineageId'>) => `${lineageId}/breaks`

/** Whether candidates book something of it. */
export function isBooked({ kind, sessions }: Pick<EditedStage, 'kind' | 'sessions'>): boolean {
  return sessions.length > 0 || kind === 'choice'
}

/** Whether its interviews are booked together, with breaks between them. */
export function isTogether({ sessions }: Pick<EditedStage, 'sessions'>): boolean {
  return sessions.filter(({ optionKey }) => optionKey === null).length > 1
}

/**
 * Where one of these fields stands: the plan as a whole, then its stages. A field whose part was taken out of the
 * plan stands nowhere; it is there again once that is undone.
 */
export function placesOf(
  plan: Pick<EditedPlan, 'stages'>,
  fields: Iterable<string>,
): { stage: string | null; name: string }[] {
  const parts = new Set([...fields].map((field) => field.slice(0, field.indexOf(' '))))
  const stages = plan.stages
    .filter((stage) => partsOf(stage).some((part) => parts.has(part)))
    .map(({ lineageId, name }) => ({ stage: lineageId, name: name || 'a stage without a name' }))
  return parts.has(wholePlan) ? [{ stage: null, name: 'the plan itself' }, ...stages] : stages
}

function partsOf(stage: EditedStage): string[] {
  const { lineageId, sessions, takeHomes } = stage
  return [
    lineageId,
    ...[...sessions, ...takeHomes].map((part) => part.lineageId),
    ...(isBooked(stage) ? [bookingOf(stage)] : []),
    ...(isTogether(stage) ? [breaksOf(stage)] : []),
  ]
}
