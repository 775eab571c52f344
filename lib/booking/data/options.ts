import { getLoopFacts, type LoopWish } from '@/lib/booking/data/loop-facts'
import { loopQuery } from '@/lib/booking/loop-query'
import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { type ApplicationState, currentRun, type InterviewPart } from '@/lib/pipeline/application'
import type { Plan } from '@/lib/pipeline/plan'
import { database, type Reader } from '@/lib/platform/database'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { type PersonReasons, panelReasons } from '@/lib/scheduling/panel-reasons'
import type { Bundle, SlotAnswer } from '@/lib/scheduling/query'
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
  const query = loopQuery(facts)
  return {
    ...findBundles(query, freeTimeCache()),
    preferences: { times: facts.candidate.preferredTimes },
    reasonsFor: (bundle) => panelReasons(query, bundle),
  }
}

// On globalThis: Next's bundles each carry a copy of this file, and a process keeps one.
const held = globalThis as typeof globalThis & { looplineFreeTime?: FreeTimeCache }

/** Free time as the engine lays it out, kept under each person's version. */
function freeTimeCache(): FreeTimeCache {
  held.looplineFreeTime ??= new Map()
  return held.looplineFreeTime
}
