/**
 * Candidates who hold a link to choose a time, and for whom there is none: nobody but us can help them. What is
 * open is searched for elsewhere, now and then; this says for whom, and what follows from what was found.
 */
import { type ApplicationState, currentRun } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import { type Decision, happens, type Situation } from '@/lib/pipeline/decision'
import { openProposal } from '@/lib/pipeline/time-proposals'

/** An owner who was told is not told again so soon: a scarce hour may open and close many times a day. */
const quietDays = 1

/** The interviews that the candidate is to find a time for; null: none, or a few times are kept for them. */
export function interviewsOffered(
  application: ApplicationState,
  now: Date,
): { runId: string; interviewIds: string[] } | null {
  const run = currentRun(application)
  if (application.status !== 'active' || !run || openProposal(application, now)) return null
  const offered = run.parts.filter(
    ({ kind, state }) => kind === 'interview' && state === 'with-candidate',
  )
  return offered.length > 0 ? { runId: run.id, interviewIds: offered.map(({ id }) => id) } : null
}

/** What was known before a search: since when nothing was open, and when the owner was last told so. */
export type KnownOpenings = { nothingOpenAt: Date | null; toldAt: Date | null }

/** What is to be recorded after a search that found so many options; nothing where it stands recorded. */
export function noteOpenings(
  { application, now }: Pick<Situation, 'application' | 'now'>,
  known: KnownOpenings,
  optionCount: number,
): Decision {
  const offered = interviewsOffered(application, now)
  const isKnown = (known.nothingOpenAt === null) === optionCount > 0
  if (!offered || isKnown) return happens()
  const { runId } = offered
  if (optionCount > 0) return happens({ type: 'openings.returned', runId })
  const tellsOwner = !known.toldAt || known.toldAt <= daysAfter(now, -quietDays)
  return happens({ type: 'openings.ran-out', runId, tellsOwner })
}
