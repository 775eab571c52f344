import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { Badge } from '@/app/ui/badge'
import { sayWhatSuits } from '@/app/words/schedule'
import { getSession } from '@/lib/pipeline/plan'
import { lengthenedMinutes } from '@/lib/scheduling/query'
import { sayDuration, sayRange } from '@/lib/time/wording'

/** What the loop is: how long, with which breaks, on one day or not; then what is known of the candidate's time. */
export function HeadChips({ desk }: { desk: Desk }) {
  const { view, interviews, schedule } = desk
  const { person, candidateZone, now, exclusions, plan } = view
  const { lengthenPercent } = schedule
  const sessions = interviews.map(({ sessionId }) => getSession(plan, sessionId))
  const named = (kind: string) =>
    person.availabilities
      .filter((one) => one.kind === kind && one.endsAt > now)
      .map((one) => sayRange(one, candidateZone, now))
  const barred = exclusions.filter(({ notOnPanel, personId }) => {
    return notOnPanel && personId !== person.id
  })
  const suits = sayWhatSuits(person.preferredWeekdays, person.preferredPartsOfDay)
  const preferred = named('preferred')
  const away = named('away')
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      {lengthenPercent > 0 && (
        <Badge tone="info">
          {sessions
            .map(
              (one) =>
                `${one.name} ${sayDuration(lengthenedMinutes(one.minutes, lengthenPercent))}`,
            )
            .join(', ')}
        </Badge>
      )}
      {suits && <Badge tone="ok">suits them best: {suits}</Badge>}
      {preferred.slice(0, 3).map((range) => (
        <Badge key={range} tone="ok">
          suits them: {range}
        </Badge>
      ))}
      {preferred.length > 3 && <Badge tone="ok">and {preferred.length - 3} more times</Badge>}
      {away.slice(0, 3).map((range) => (
        <Badge key={range} tone="attention">
          away: {range}
        </Badge>
      ))}
      {away.length > 3 && <Badge tone="attention">away {away.length - 3} more times</Badge>}
      {barred.map(({ personId }) => (
        <Badge key={personId}>not with {view.nameOf(personId)}</Badge>
      ))}
    </div>
  )
}

/** "60 min and 60 min, in this order, 15 to 90 min between, on one day." */
export function sayLoop({ view, interviews, schedule }: Desk): string {
  const { stage, plan } = view
  const lengths = interviews.map(({ sessionId }) =>
    sayDuration(lengthenedMinutes(getSession(plan, sessionId).minutes, schedule.lengthenPercent)),
  )
  const parts = (view.run?.parts ?? []).filter(({ kind }) => kind === 'interview')
  if (!stage || parts.length < 2) return `${lengths.join(' and ')}.`
  const { min, max } = stage.breakMinutes
  const order = stage.order === 'fixed' ? 'in this order' : 'in any order'
  const breaks = min === max ? `${min} min between` : `${min} to ${max} min between`
  return `${lengths.join(' and ')}, ${order}, ${breaks}, ${stage.sameDay ? 'on one day' : 'on several days if need be'}.`
}
