import { bookingsOf } from '@/lib/booking/bookings-of'
import { guarded } from '@/lib/booking/commands/book-interviews'
import { leaving } from '@/lib/booking/commands/claim-panel'
import { everybodyOf, getLoopFacts, type LoopWish } from '@/lib/booking/data/loop-facts'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { exactBundle, type WantedSession, wantedOf } from '@/lib/booking/exact-arrangement'
import { loopQuery } from '@/lib/booking/loop-query'
import { proposalExpiry } from '@/lib/booking/proposal-expiry'
import { workingLivesOf } from '@/lib/people/data/working-calendars'
import { currentRun, type StageRun } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { lockCalendars, orLetGo } from '@/lib/pipeline/commands/lock-calendars'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { refuse, type Situation } from '@/lib/pipeline/decision'
import { getStage } from '@/lib/pipeline/plan'
import * as proposals from '@/lib/pipeline/time-proposals'
import { readClock } from '@/lib/platform/clock'
import { database, type Transaction } from '@/lib/platform/database'
import { findBundleAt, nearestBundles } from '@/lib/scheduling/find-bundles'
import type { Bundle } from '@/lib/scheduling/query'

/** How often panels are looked at anew when somebody else takes one of them meanwhile. */
const mostLooks = 3

export type ProposalWish = Pick<LoopWish, 'minimumNoticeMinutes' | 'allowSoftBusy' | 'search'> & {
  /** Those that wait for a time, unless only some of them are meant. */
  interviewIds?: string[]
  /**
   * One to three, at different starts. Without `sessions` an option gets the arrangement and the panel that the
   * engine finds best at that start; with them it is this very one.
   */
  options: { startsAt: Date; sessions?: WantedSession[] }[]
  /** By default two working days, and never later than the first option can be booked at all. */
  expiresAt?: Date
}

/**
 * Proposes times to the candidate by one email, and keeps the panels' time until one is picked, all are declined,
 * or they expire; all in one transaction. When one of them has just been taken nothing is proposed: it refuses
 * `slot-taken` with the starts that are `taken` and the nearest `alternatives`. Only people propose.
 */
export async function proposeTimes(change: Change, wish: ProposalWish) {
  const { actor } = change
  let taken: Date[] = []
  const outcome = await guarded(() =>
    changeApplication({ ...change, wish }, async (situation, tx) => {
      const run = currentRun(situation.application)
      const interviewIds = wish.interviewIds ?? interviewsToBook(situation.application).map(idOf)
      if (actor.kind !== 'person') return refuse('not-for-your-role')
      if (!run || interviewIds.length === 0) return refuse('not-possible-now')
      if (!interviewIds.every((id) => isInterviewOf(run, id))) return refuse('no-such-part')
      if (wish.options.some(({ startsAt }) => startsAt <= situation.now)) {
        return refuse('time-in-the-past')
      }
      const claimed = await claimOptions(tx, situation, run, { ...wish, interviewIds })
      taken = claimed.taken
      if (taken.length > 0) return refuse('slot-taken')
      const { plan } = situation
      const options = claimed.bundles.map((bundle) =>
        bookingsOf(bundle, interviewIds, plan, run.parts),
      )
      const expiresAt = await expiryOf(tx, situation, run, wish)
      return proposals.proposeTimes(situation, { options, proposedById: actor.personId, expiresAt })
    }),
  )
  if (outcome.ok || outcome.refusal !== 'slot-taken') return outcome
  return { ...outcome, taken, alternatives: await alternativesFor(change, wish, taken) }
}

/** The candidate says that none of the proposed times suits: they are free again, and all times can be chosen. */
export function declineProposedTimes(change: Change) {
  return changeApplication(change, proposals.declineTimes)
}

/** The company takes the proposed times back; the candidate's link to choose freely goes on working. */
export function withdrawProposedTimes(change: Change) {
  return changeApplication(change, proposals.withdrawTimes)
}

type Claimed = { bundles: Bundle[]; taken: Date[] }

/**
 * Panels for all options, with everybody's calendar locked at the end. The options are looked at each for itself,
 * since only one of them will be: they may share people, and none counts towards a limit for the others.
 */
async function claimOptions(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: ProposalWish & { interviewIds: string[] },
): Promise<Claimed> {
  const { interviewIds, options, minimumNoticeMinutes, allowSoftBusy, search } = wish
  const starts = options.map(({ startsAt }) => startsAt.getTime())
  const from = new Date(Math.min(...starts))
  const window = { from, to: new Date(Math.max(...starts) + 14 * 86_400_000) }
  const asked = { interviewIds, minimumNoticeMinutes, allowSoftBusy, search, window }
  let claimed: Claimed = { bundles: [], taken: [] }
  for (let look = 1; look <= mostLooks; look += 1) {
    const facts = await getLoopFacts(database(), situation, run, asked)
    const query = loopQuery(facts)
    claimed = sorted(options, (one) =>
      one.sessions ? exactBundle(facts, one.sessions) : findBundleAt(query, one.startsAt),
    )
    if (claimed.taken.length > 0) return claimed
    const { bundles } = claimed
    const people = bundles.flatMap(({ sessions }) =>
      sessions.flatMap((one) => [...one.people, ...one.shadows.filter((id) => id !== null)]),
    )
    const onlyPanel = new Map([['everybody', { people, shadows: [] }]])
    const all = await orLetGo(tx, async () => {
      await lockCalendars(tx, [...everybodyOf(onlyPanel), ...leaving(situation, interviewIds)])
      const locked = await getLoopFacts(tx, situation, run, { ...asked, onlyPanel })
      claimed = sorted(options, (_, index) => {
        const bundle = bundles[index]
        return bundle ? exactBundle(locked, wantedOf(bundle)) : null
      })
      return claimed.taken.length === 0 ? claimed : null
    })
    if (all) return all
  }
  return claimed
}

function sorted(
  options: ProposalWish['options'],
  find: (option: ProposalWish['options'][number], index: number) => Bundle | null,
): Claimed {
  const found = options.map(find)
  return {
    bundles: found.filter((bundle) => bundle !== null),
    taken: options.filter((_, index) => !found[index]).map(({ startsAt }) => startsAt),
  }
}

async function expiryOf(
  tx: Transaction,
  { application, plan, now }: Situation,
  run: StageRun,
  wish: ProposalWish,
): Promise<Date> {
  const lives = await workingLivesOf(tx, [application.ownerId])
  const calendar = lives.get(application.ownerId)?.calendar ?? 'UTC'
  const firstAt = new Date(Math.min(...wish.options.map(({ startsAt }) => startsAt.getTime())))
  const noticeMinutes = getStage(plan, run.stageId).minimumNoticeMinutes
  return proposalExpiry({ now, firstAt, noticeMinutes }, { calendar, wishedAt: wish.expiresAt })
}

async function alternativesFor(change: Change, wish: ProposalWish, taken: Date[]) {
  const application = await findApplicationState(database(), change.applicationId)
  const [wantedAt = wish.options[0]?.startsAt] = taken
  if (!application || !wantedAt) return []
  const plan = await getPlanOf(database(), application)
  const interviewIds = wish.interviewIds ?? interviewsToBook(application).map(idOf)
  const { minimumNoticeMinutes, allowSoftBusy, search } = wish
  const { bundles } = await findOptions(
    { application, plan, now: await readClock() },
    { interviewIds, minimumNoticeMinutes, allowSoftBusy, search },
  )
  const wished = new Set(wish.options.map(({ startsAt }) => startsAt.getTime()))
  const others = bundles.filter(({ startsAt }) => !wished.has(startsAt.getTime()))
  return nearestBundles(others, wantedAt, 3)
}

function isInterviewOf(run: StageRun, interviewId: string): boolean {
  return run.parts.some(({ id, kind }) => id === interviewId && kind === 'interview')
}

function idOf({ id }: { id: string }): string {
  return id
}
