import { getLoopFacts, type LoopWish } from '@/lib/booking/data/loop-facts'
import { loopQuery } from '@/lib/booking/loop-query'
import type { StageRun } from '@/lib/pipeline/application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import type { Situation } from '@/lib/pipeline/decision'
import type { Transaction } from '@/lib/platform/database'
import { alternativePanels, findBundleAt } from '@/lib/scheduling/find-bundles'
import type { Bundle } from '@/lib/scheduling/query'

/** How many panels are tried for one time before it counts as taken. */
const mostPanels = 20

/**
 * Finds a panel for exactly this start, with everybody's calendar locked: what it answers can be booked in this
 * transaction. The first look is without locks; then, panel by panel, the calendars are locked in order of id,
 * the time of these people is read anew and the engine asked again about them alone. A panel that somebody else
 * took meanwhile is given up by rolling back to the savepoint, which lets its locks go. Null: the start is taken.
 */
export async function claimPanel(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: LoopWish & { startsAt: Date },
): Promise<Bundle | null> {
  const window = aroundStart(wish.startsAt)
  const query = loopQuery(await getLoopFacts(tx, situation, run, { ...wish, window }))
  const first = findBundleAt(query, wish.startsAt)
  if (!first) return null
  const panels = [first, ...alternativePanels(query, wish.startsAt)].slice(0, mostPanels)
  for (const bundle of panels) {
    await tx.$executeRawUnsafe('SAVEPOINT panel')
    await lockCalendars(tx, [situation.application.personId, ...peopleOf(bundle)])
    if (await isStillFree(tx, situation, run, { ...wish, window }, bundle)) return bundle
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT panel')
  }
  return null
}

async function isStillFree(
  tx: Transaction,
  situation: Situation,
  run: StageRun,
  wish: LoopWish & { startsAt: Date },
  bundle: Bundle,
): Promise<boolean> {
  const onlyPanel = new Map(
    bundle.sessions
      .filter(({ id }) => wish.interviewIds.includes(id))
      .map(({ id, people }) => [id, people]),
  )
  const facts = await getLoopFacts(tx, situation, run, { ...wish, onlyPanel })
  const again = findBundleAt(loopQuery(facts), wish.startsAt)
  return (
    again?.sessions.every((session) => {
      const before = bundle.sessions.find(({ id }) => id === session.id)
      return before?.startsAt.getTime() === session.startsAt.getTime()
    }) ?? false
  )
}

function peopleOf(bundle: Bundle): string[] {
  return bundle.sessions.flatMap(({ people }) => people)
}

/** A loop of one day ends within it; a longer one gets a fortnight. */
function aroundStart(startsAt: Date) {
  return { from: startsAt, to: new Date(startsAt.getTime() + 14 * 86_400_000) }
}
