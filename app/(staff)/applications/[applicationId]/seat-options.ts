import type { SelectOption } from '@/app/ui/select'
import { type ApplicationState, isSeatFilled } from '@/lib/pipeline/application'
import type { Qualified } from '@/lib/pipeline/data/qualified'
import { hasSeats } from '@/lib/pipeline/panel'
import { everyStage, type Plan } from '@/lib/pipeline/plan'

/** Who may take this seat: those of its pool, then everybody else who interviews; null where there is no such seat. */
export function seatOptions(
  { application, plan }: { application: ApplicationState; plan: Plan },
  seatId: string,
  qualified: readonly Qualified[],
  notOnPanelIds: readonly string[],
): SelectOption[] | null {
  const parts = application.runs.flatMap((run) => run.parts.filter(hasSeats))
  const part = parts.find(({ seats }) => seats.some(({ id }) => id === seatId))
  const seat = part?.seats.find(({ id }) => id === seatId)
  if (!part || !seat) return null
  const templates = everyStage(plan).flatMap(({ sessions, takeHomes }) => [
    ...sessions,
    ...takeHomes,
  ])
  const poolId = templates
    .flatMap(({ seats }) => seats)
    .find(({ id }) => id === seat.seatTemplateId)?.poolId
  const barred = new Set([
    application.personId,
    ...notOnPanelIds,
    ...part.seats.filter(isSeatFilled).map(({ personId }) => personId),
  ])
  const people = qualified.filter(({ id }) => !barred.has(id))
  const inPool = people.filter(
    (one) => one.poolId === poolId && (seat.shadow || one.state === 'qualified'),
  )
  const inPoolIds = new Set(inPool.map(({ id }) => id))
  const others = new Map(people.map((one) => [one.id, one]))
  const option = (group: string) => (one: Qualified) => ({ value: one.id, label: one.name, group })
  return [
    ...inPool.map(option('Qualified for this place')),
    ...[...others.values()]
      .filter(({ id }) => !inPoolIds.has(id))
      .map(option('Qualified for other interviews')),
  ]
}
