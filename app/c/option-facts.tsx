import { KeyValues } from '@/app/ui/key-values'
import { listOf } from '@/app/words/candidate'
import { nameOf } from '@/app/words/candidate-next'
import { setApart } from '@/lib/people/names-apart'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Bundle } from '@/lib/scheduling/query'
import { sayDate, sayDuration, sayOffset, sayTimes, sayZone } from '@/lib/time/wording'
import { offsetMinutesAt } from '@/lib/time/zones'

/** What would be booked: a block of facts for each interview. */
export function OptionFacts({
  page,
  option,
  names,
}: {
  page: CandidatePage
  option: Bundle
  names: Map<string, string>
}) {
  const zone = page.candidate.timeZone
  return (
    <div className="space-y-3">
      {option.sessions.map((session) => {
        const people = session.people.flatMap((id) => names.get(id) ?? [])
        const minutes = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000
        return (
          <section
            key={session.id}
            className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
          >
            <h2 className="mb-2 font-semibold">{nameOf(page, session.id)}</h2>
            <KeyValues
              lines={[
                {
                  key: 'When',
                  value: `${sayDate(session.startsAt, zone, page.now)}, ${sayTimes(session, zone)}`,
                },
                { key: 'Time zone', value: sayZoneAt(zone, session.startsAt) },
                { key: 'How long', value: sayDuration(minutes) },
                ...(people.length > 0
                  ? [{ key: 'With', value: listOf(people.map(setApart)) }]
                  : []),
                { key: 'Where', value: 'Video call; the link to join will be on your page' },
              ]}
            />
          </section>
        )
      })}
    </div>
  )
}

/** "Madrid (UTC+1)". */
export function sayZoneAt(timeZone: string, at: Date): string {
  return `${sayZone(timeZone)} (${sayOffset(offsetMinutesAt(timeZone, at))})`
}
