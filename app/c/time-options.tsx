import { PreferredTimes } from '@/app/c/preferred-times'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { nameOf } from '@/app/words/candidate-next'
import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { optionsByDay, suggestOptions } from '@/lib/booking/suggestions'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Bundle } from '@/lib/scheduling/query'
import { sayCount, sayDate, sayLocalDate, sayTime, sayTimes } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Options = { page: CandidatePage; bundles: Bundle[]; hrefOf: (option: Bundle) => string }

type Preferences = { preferences: CandidatePreferences; room: string; wider: boolean }

/** Three good ones as big cards, then every day with its mornings and afternoons. */
export function TimeOptions(props: Options & Preferences) {
  const { page, bundles, preferences, room, wider, hrefOf } = props
  const { candidate, now } = page
  const wish = { now, timeZone: candidate.timeZone, count: 3, preferences }
  const all = bundles.length > 3
  return (
    <>
      <section aria-labelledby="suggested">
        <h2 id="suggested" className="mb-2 text-lg font-semibold">
          {all ? 'Three good times' : 'Times to choose from'}
        </h2>
        <OptionCards page={page} bundles={suggestOptions(bundles, wish)} hrefOf={hrefOf} />
        {all && <PreferredTimes {...{ page, bundles, preferences, room, wider }} />}
      </section>
      {all && <AllDays page={page} bundles={bundles} hrefOf={hrefOf} />}
    </>
  )
}

export function OptionCards({ page, bundles, hrefOf }: Options) {
  return (
    <ul className="space-y-2.5">
      {bundles.map((option) => (
        <li key={option.startsAt.getTime()}>
          <Link
            href={hrefOf(option)}
            className="block rounded-card border border-line-strong bg-surface px-4 py-3 shadow-card hover:border-accent hover:bg-accent-soft"
          >
            <span className="block text-lg font-semibold">{sayOption(page, option)}</span>
            {option.sessions.length > 1 && (
              <span className="mt-0.5 block text-sm text-ink-soft">{sayParts(page, option)}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function AllDays({ page, bundles, hrefOf }: Options) {
  const { candidate, now } = page
  const today = localDateAt(now, candidate.timeZone)
  return (
    <section aria-labelledby="all-days" className="mt-7">
      <h2 id="all-days" className="mb-2 text-lg font-semibold">
        All days
      </h2>
      <div className="space-y-2">
        {optionsByDay(bundles, candidate.timeZone).map(({ localDate, morning, afternoon }) => (
          <Disclosure
            key={localDate}
            look="card"
            summary={
              <span className="flex flex-wrap justify-between gap-x-3">
                <span className="font-medium">{sayLocalDate(localDate, today)}</span>
                <span className="text-sm text-ink-soft">
                  {sayCount(morning.length + afternoon.length, 'time')}
                </span>
              </span>
            }
          >
            <Half name="Morning" page={page} bundles={morning} hrefOf={hrefOf} />
            <Half name="Afternoon" page={page} bundles={afternoon} hrefOf={hrefOf} />
          </Disclosure>
        ))}
      </div>
    </section>
  )
}

function Half({ name, page, bundles, hrefOf }: Options & { name: string }) {
  if (bundles.length === 0) return null
  return (
    <div className="mt-2">
      <h3 className="text-sm text-ink-soft">{name}</h3>
      <ul className="mt-1 flex flex-wrap gap-2">
        {bundles.map((option) => (
          <li key={option.startsAt.getTime()}>
            <Link
              href={hrefOf(option)}
              aria-label={sayOption(page, option)}
              className="inline-flex min-h-11 min-w-20 items-center justify-center rounded-control border border-line-strong bg-surface px-3 font-medium hover:border-accent hover:bg-accent-soft"
            >
              {sayTime(option.startsAt, page.candidate.timeZone)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** From the first interview's start to the last one's end. */
export function spanOfOption({ startsAt, sessions }: Bundle): { startsAt: Date; endsAt: Date } {
  const endsAt = new Date(Math.max(...sessions.map((session) => session.endsAt.getTime())))
  return { startsAt, endsAt }
}

/** "Tue 24 Nov, 10:00 to 12:15". */
export function sayOption({ candidate, now }: CandidatePage, option: Bundle): string {
  const span = spanOfOption(option)
  return `${sayDate(span.startsAt, candidate.timeZone, now)}, ${sayTimes(span, candidate.timeZone)}`
}

/** "System design 10:00, break, How you work 11:15". */
function sayParts(page: CandidatePage, { sessions }: Bundle): string {
  return sessions
    .flatMap((session, index) => {
      const before = sessions[index - 1]
      const pause = before && before.endsAt < session.startsAt ? ['break'] : []
      return [
        ...pause,
        `${nameOf(page, session.id)} ${sayTime(session.startsAt, page.candidate.timeZone)}`,
      ]
    })
    .join(', ')
}
