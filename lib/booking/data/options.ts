import { getLoopFacts, type LoopWish } from '@/lib/booking/data/loop-facts'
import { type LoopFacts, loopQuery } from '@/lib/booking/loop-query'
import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { poolStandings } from '@/lib/booking/pool-standing'
import type { Search } from '@/lib/booking/search'
import { type ApplicationState, currentRun, type InterviewPart } from '@/lib/pipeline/application'
import type { Plan } from '@/lib/pipeline/plan'
import { database, type Reader } from '@/lib/platform/database'
import { findBundles, listOpenings } from '@/lib/scheduling/find-bundles'
import { type PersonReasons, panelReasons } from '@/lib/scheduling/panel-reasons'
import type { Bundle, SlotAnswer, SlotQuery } from '@/lib/scheduling/query'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'

/** The interviews of the current stage that the candidate has been asked to book, in the plan's order. */
export function interviewsToBook(application: ApplicationState): InterviewPart[] {
  return (currentRun(application)?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && (part.state === 'with-candidate' || part.state === 'needs-time'),
  )
}

type Options = SlotAnswer & {
  /** What the candidate said would suit them, for putting the options in order. */
  preferences: CandidatePreferences
  /** Why each of an option's people sits. */
  reasonsFor: (bundle: Bundle) => PersonReasons[]
}

/**
 * Every option for these interviews of the current stage, by time, each with its panel; when there is none,
 * why. Interviews of the loop that have a time already are planned around.
 */
export async function findOptions(
  known: { application: ApplicationState; plan: Plan; now: Date },
  wish: LoopWish,
  reader: Reader = database(),
): Promise<Options> {
  const run = currentRun(known.application)
  if (!run || wish.interviewIds.length === 0) {
    return { bundles: [], why: [], preferences: {}, reasonsFor: () => [] }
  }
  const facts = await getLoopFacts(reader, known, run, wish)
  return optionsOf(facts)
}

function optionsOf(facts: LoopFacts): Options & { query: SlotQuery } {
  const query = loopQuery(facts)
  return {
    query,
    ...findBundles(query, freeTimeCache()),
    preferences: facts.candidate.preferences,
    reasonsFor: (bundle) => panelReasons(query, bundle),
  }
}

/** With fewer, a recruiter is told what would open more. */
const few = 5

/**
 * What the schedule shows: the options or why there is none, what would open more where there are few, each seat's
 * pool, and everybody's time. The same queries as `findOptions`, and one more for whose calendar is known at all.
 */
export async function findSchedule(
  known: { application: ApplicationState; plan: Plan; now: Date },
  wish: LoopWish & { search: Search },
  reader: Reader = database(),
) {
  const run = currentRun(known.application)
  if (!run || wish.interviewIds.length === 0) return null
  const facts = await getLoopFacts(reader, known, run, wish)
  const { query, bundles, why, ...options } = optionsOf(facts)
  const isFew = bundles.length > 0 && bundles.length < few
  const poolQuery = loopQuery({ ...facts, search: { ...wish.search, seats: [] } })
  return {
    ...options,
    query,
    bundles,
    why: isFew ? listOpenings(query, bundles.length, freeTimeCache()) : why,
    pools: poolStandings(poolQuery, wish.search),
    freely: bundles.length === 0 ? countFreely(facts, wish.search) : 0,
    times: new Map(
      facts.people.map((time) => [
        time.personId,
        { ...time, reviews: facts.reviews.get(time.personId) ?? [] },
      ]),
    ),
    qualified: facts.qualified,
    excludedIds: facts.excludedIds,
    lengthenPercent: facts.candidate.lengthenPercent,
    knownCalendars: await findKnownCalendars(
      reader,
      facts.people.map(({ personId }) => personId),
    ),
  }
}
/** How many options there would be, had nobody been chosen or left out; none where nobody was. */
function countFreely(facts: LoopFacts, search: Search): number {
  if (search.seats.length + search.without.length === 0) return 0
  const query = loopQuery({ ...facts, search: { ...search, seats: [], without: [] } })
  return findBundles(query, freeTimeCache()).bundles.length
}
export type Schedule = NonNullable<Awaited<ReturnType<typeof findSchedule>>>

/** Whose own calendar has ever told us anything; of the others only our own interviews are known. */
async function findKnownCalendars(reader: Reader, personIds: string[]): Promise<Set<string>> {
  const rows = await reader.busyInterval.findMany({
    where: { personId: { in: personIds } },
    distinct: ['personId'],
    select: { personId: true },
  })
  return new Set(rows.map(({ personId }) => personId))
}

// On globalThis: Next's bundles each carry a copy of this file, and a process keeps one.
const held = globalThis as typeof globalThis & { looplineFreeTime?: FreeTimeCache }

/** Free time as the engine lays it out, kept under each person's version. */
function freeTimeCache(): FreeTimeCache {
  held.looplineFreeTime ??= new Map()
  return held.looplineFreeTime
}
