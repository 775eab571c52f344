import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import { sayEnd, sayWhat } from '@/app/words/departures'
import { consequencesOfEnding, type Ending } from '@/lib/pipeline/consequences'
import { sayInstantForBoth } from '@/lib/time/wording'

/** Line by line what the end of an application makes of everything booked, proposed, sent and due. */
export function EndingLines({ view, how }: { view: View; how: Ending }) {
  const { situation, staffZone, candidateZone, now, nameOf } = view
  const lines = consequencesOfEnding(situation, how)
  if (lines.length === 0) return null
  const names = namesFor({
    ...view,
    timeZone: staffZone,
    candidate: view.person.name,
    teams: view.choices.teams,
    jobs: [],
  })
  return (
    <section aria-label="What becomes of everything">
      <h3 className="mb-1 font-medium">What becomes of everything</h3>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ id, what, personIds, at, fate }) => {
          const when = at ? sayInstantForBoth(at, staffZone, candidateZone, now) : ''
          const about = [personIds.map(nameOf).join(', '), when].filter(Boolean).join(' · ')
          return (
            <li
              key={id}
              className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]"
            >
              <div className="min-w-0">
                <p className="font-medium">{sayWhat(what, names)}</p>
                {about && (
                  <p className="text-sm text-ink-soft">
                    <bdi>{about}</bdi>
                  </p>
                )}
              </div>
              <p className="text-sm text-ink-soft sm:ps-2.5">{sayEnd({ what, fate }, how)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
