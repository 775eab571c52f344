import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { LineAct } from '@/app/(staff)/today/line-act'
import { RemindButton } from '@/app/(staff)/today/remind-button'
import type { DayLine } from '@/lib/pipeline/data/today'

/** Whoever sat there and has not said what happened, or has an offer to approve. */
export function remind(view: View, line: DayLine, back: string): LineAct {
  const others = line.owedByNames.filter(({ personId }) => personId !== view.scope.personId)
  const [one] = others
  if (!one || !view.may('excuse-scorecard')) return { name: 'remind', node: null }
  const who = others.length === 1 ? one : null
  return {
    name: 'remind',
    node: <RemindButton view={view} who={who} lastAt={lastOf(view, who)} back={back} isFirst />,
  }
}

/** The leads of teams that have not said whether they are interested; nobody where all have. */
export function remindLeads(view: View, back: string): LineAct {
  if (view.silentLeadIds.length === 0 || !view.may('excuse-scorecard'))
    return { name: 'remind', node: null }
  return {
    name: 'remind',
    node: <RemindButton view={view} who={null} lastAt={lastOf(view, null)} back={back} isFirst />,
  }
}

/** When this approver, or any lead, was last reminded of what waits now. */
function lastOf({ log, step }: View, who: { personId: string } | null): Date | null {
  const found = log.findLast(
    ({ event }) =>
      event.type === 'colleague.reminded' &&
      step.partIds.includes(event.partId) &&
      (who === null || event.personId === who.personId),
  )
  return found?.at ?? null
}
