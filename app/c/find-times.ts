import { findOptions } from '@/lib/booking/data/options'
import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { proposedBundle } from '@/lib/booking/proposed-bundle'
import { currentRun } from '@/lib/pipeline/application'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { namesOf } from '@/lib/pipeline/data/candidate-page'
import { getStage } from '@/lib/pipeline/plan'
import { database } from '@/lib/platform/database'
import type { Bundle } from '@/lib/scheduling/query'

const dayMilliseconds = 86_400_000
/** "None of these suits" looks so many days further. */
const widerDays = 14

type Times = { bundles: Bundle[]; preferences: CandidatePreferences }

/** Every time for these interviews within the stage's window, or in a wider one. */
export async function findTimes(
  page: CandidatePage,
  interviewIds: string[],
  wider = false,
): Promise<Times> {
  const { known, plan, now } = page
  const run = currentRun(known)
  if (!run) return { bundles: [], preferences: {} }
  const days = getStage(plan, run.stageId).bookingWindowDays + (wider ? widerDays : 0)
  const window = { from: now, to: new Date(now.getTime() + days * dayMilliseconds) }
  return findOptions({ application: known, plan, now }, { interviewIds, window })
}

/**
 * The option that begins at this very instant, with who would sit: as it was proposed where it was, unless that was
 * `taken`. Null: no instant, or one that has passed. Without an option it is gone or never was.
 */
export async function findTimeAt(
  page: CandidatePage,
  waiting: string[],
  start: string | undefined,
  taken = false,
) {
  const at = start ? new Date(start) : null
  if (!at || Number.isNaN(at.getTime()) || at <= page.now) return null
  const isThen = ({ startsAt }: Bundle) => startsAt.getTime() === at.getTime()
  const kept = taken ? null : page.proposal?.options.map(proposedBundle).find(isThen)
  const interviewIds = kept ? kept.sessions.map(({ id }) => id) : waiting
  const bundles = kept ? [] : (await findTimes(page, interviewIds, true)).bundles
  const option = kept ?? bundles.find(isThen) ?? null
  const people = option?.sessions.flatMap((session) => session.people) ?? []
  return { at, option, interviewIds, bundles, names: await namesOf(database(), people) }
}
