import { everybodyOf, getLoopFacts, type LoopWish } from '@/lib/booking/data/loop-facts'
import { exactBundle } from '@/lib/booking/exact-arrangement'
import { loopQuery, type OnlyPanel } from '@/lib/booking/loop-query'
import {
  findPart,
  isSeatFilled,
  type ProposedInterview,
  type StageRun,
} from '@/lib/pipeline/application'
import {
  heldByOthers,
  lockCalendars,
  lockCalendarsAtRest,
  orLetGo,
  reserveCalendars,
  unreserveCalendars,
} from '@/lib/pipeline/commands/lock-calendars'
import type { Situation } from '@/lib/pipeline/decision'
import { getSession, getStage, type Plan } from '@/lib/pipeline/plan'
import { proposedAt } from '@/lib/pipeline/time-proposals'
import { database, type Transaction } from '@/lib/platform/database'
import { alternativePanels, findBundleAt } from '@/lib/scheduling/find-bundles'
import type { Bundle, SlotQuery } from '@/lib/scheduling/query'

/** How often a start is looked at anew before it counts as taken: each time somebody else has got a panel. */
const mostLooks = 20

/**
 * Finds a panel for exactly this start, with everybody's calendar locked: what it answers can be booked in this
 * transaction. The first look is without locks; then, panel by panel, the calendars are locked in order of id,
 * the time of these people is read anew and the engine asked again about them alone. A panel that somebody else
 * took meanwhile is given up by rolling back to the savepoint, which lets its locks go. Panels on which nobody
 * else is at work come first; only when there is none does it wait, and then look anew. A shadow who is busy by
 * now is left out. Null: the start is taken.
 */
export async function claimPanel(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: LoopWish & { startsAt: Date },
): Promise<Bundle | null> {
  const inWindow = { ...wish, window: aroundStart(situation.plan, run, wish) }
  for (let look = 1; look <= mostLooks; look += 1) {
    // Beside the transaction, which would keep nothing of what it reads of hundreds of people for the next look.
    const facts = await getLoopFacts(database(), situation, run, inWindow)
    const query = loopQuery(facts)
    // The few people of one panel may live by other clocks than the whole pool.
    const clocked = { ...inWindow, timeZone: query.timeZone }
    const attempt = (bundle: Bundle, lock: typeof lockCalendars | typeof lockCalendarsAtRest) =>
      tryPanel(tx, situation, run, clocked, bundle, lock)
    const calm = findCalmPanel(tx, query, wish.startsAt)
    const claimed = calm && (await attempt(calm, lockCalendarsAtRest))
    if (claimed) return claimed
    const first = findBundleAt(query, wish.startsAt)
    if (!first) return null
    for (const bundle of panelsAt(query, first)) {
      const claimed = await attempt(bundle, lockCalendarsAtRest)
      if (claimed) return claimed
    }
    const awaited = await attempt(first, lockCalendars)
    if (awaited) return awaited
  }
  return null
}

/** The best of whom nobody is known to be booking right now. Null: that is to be found among everybody. */
function findCalmPanel(tx: Transaction, query: SlotQuery, startsAt: Date): Bundle | null {
  const others = heldByOthers(tx)
  if (others.length === 0) return null
  const excludedPeople = [...(query.excludedPeople ?? []), ...others]
  return findBundleAt({ ...query, excludedPeople }, startsAt)
}

/** The others are looked for once the first is not to be had. */
function* panelsAt(query: SlotQuery, first: Bundle): Generator<Bundle> {
  yield first
  yield* alternativePanels(query, first.startsAt)
}

/** Null: somebody of the panel is taken, or being booked by others; nothing is locked then. */
async function tryPanel(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: LoopWish & { startsAt: Date },
  bundle: Bundle,
  lock: (tx: Transaction, personIds: string[]) => Promise<unknown>,
): Promise<Bundle | null> {
  const onlyPanel: OnlyPanel = new Map(
    bundle.sessions.filter(({ id }) => wish.interviewIds.includes(id)).map((one) => [one.id, one]),
  )
  const people = [
    situation.application.personId,
    ...everybodyOf(onlyPanel),
    ...leaving(situation, wish.interviewIds),
  ]
  if (lock === lockCalendarsAtRest && !reserveCalendars(tx, people)) return null
  const claimed = await orLetGo(tx, async () => {
    if ((await lock(tx, people)) === false) return null
    const facts = await getLoopFacts(tx, situation, run, { ...wish, onlyPanel })
    const again = findBundleAt(loopQuery(facts), wish.startsAt)
    return again && isSameTime(again, bundle) ? again : null
  })
  if (!claimed) unreserveCalendars(tx, people)
  return claimed
}

/**
 * The option that was proposed at this start, with everybody's calendar locked, if its panel can still sit: their
 * time is kept, yet they may have left, recused themselves or fallen ill. Null: it has to be found like any other.
 */
export async function claimProposed(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: LoopWish & { startsAt: Date },
): Promise<Bundle | null> {
  const option = run.proposal?.state === 'open' ? proposedAt(run.proposal, wish) : null
  if (!option) return null
  const wanted = option.map((one) => wantedOfProposed(one, run, situation.plan))
  const onlyPanel: OnlyPanel = new Map(
    wanted.map(({ interviewId, people, shadows }) => [interviewId, { people, shadows }]),
  )
  return orLetGo(tx, async () => {
    await lockCalendars(tx, [
      situation.application.personId,
      ...everybodyOf(onlyPanel),
      ...leaving(situation, wish.interviewIds),
    ])
    const facts = await getLoopFacts(tx, situation, run, {
      minimumNoticeMinutes: 0,
      ...wish,
      window: aroundStart(situation.plan, run, wish),
      onlyPanel,
    })
    return exactBundle(facts, wanted)
  })
}

function wantedOfProposed(
  { interviewId, startsAt, panel }: ProposedInterview,
  run: StageRun,
  plan: Plan,
) {
  const part = run.parts.find(({ id }) => id === interviewId)
  const seats = part?.kind === 'interview' ? getSession(plan, part.sessionId).seats : []
  const trainees = seats.filter(({ shadow }) => shadow)
  return {
    interviewId,
    startsAt,
    people: panel.filter(({ shadow }) => !shadow).map(({ personId }) => personId),
    shadows: trainees.map(
      ({ id }) => panel.find(({ seatTemplateId }) => seatTemplateId === id)?.personId ?? null,
    ),
  }
}

/**
 * Whoever sits now or is kept free, and may be released: locked along with the new panel, in one order of ids.
 */
export function leaving({ application }: Situation, interviewIds: string[]): string[] {
  const sitting = interviewIds.flatMap((id) =>
    (findPart(application, 'interview', id)?.part.seats ?? [])
      .filter(isSeatFilled)
      .map(({ personId }) => personId),
  )
  const kept = application.runs.flatMap(({ proposal }) =>
    proposal?.state === 'open' ? proposal.options.flat().flatMap(({ panel }) => panel) : [],
  )
  return [...sitting, ...kept.map(({ personId }) => personId)]
}

function isSameTime(again: Bundle, bundle: Bundle): boolean {
  return again.sessions.every((session) => {
    const before = bundle.sessions.find(({ id }) => id === session.id)
    return before?.startsAt.getTime() === session.startsAt.getTime()
  })
}

/** A loop of one local day ends within it, of 25 hours at most; a longer one gets a fortnight. */
function aroundStart(
  plan: Plan,
  run: StageRun,
  { startsAt, interviewIds }: { startsAt: Date; interviewIds: string[] },
) {
  const isOneDay = interviewIds.length === 1 || getStage(plan, run.stageId).sameDay
  return { from: startsAt, to: new Date(startsAt.getTime() + (isOneDay ? 2 : 14) * 86_400_000) }
}
