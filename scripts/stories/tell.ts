import { z } from 'zod'
import { setClockOffset } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { fillCalendars } from '@/scripts/stories/calendars'
import { cast } from '@/scripts/stories/cast'
import { foundCompany } from '@/scripts/stories/company'
import { crowd } from '@/scripts/stories/crowd'
import { inInitialChat, inReview, inTakeHomeOrPairing } from '@/scripts/stories/early-stories'
import { giveHalfDays } from '@/scripts/stories/half-days'
import { endedOrResting, inFinal, inMatchingAndOffer } from '@/scripts/stories/late-stories'
import { awayAndGone } from '@/scripts/stories/people-stories'
import { tellInOrder } from '@/scripts/stories/telling'
import { whenFrom } from '@/scripts/stories/when'

const companyAgeDays = 400
const progress = z.object({ now: z.iso.datetime() })

/**
 * Founds the demo's company and tells its stories up to `now`, through the product's own commands, with the
 * clock set back while telling; afterwards the product's clock stands at `now`. Needs an adjustable clock, a
 * migrated database, and nobody else at work in it. A telling that was cut short goes on towards the present
 * it began with; told again after its end, nothing happens.
 */
export async function tellStories({ now = new Date() }: { now?: Date } = {}): Promise<void> {
  if (await read('demo')) return
  const startedAt = Date.now()
  const begun = progress.safeParse(await read('telling')).data
  const present = begun ? new Date(begun.now) : now
  await write('telling', { now: present.toISOString() })
  await setClockOffset(present.getTime() - companyAgeDays * 86_400_000 - Date.now())
  await foundCompany()
  await fillCalendars(present)
  await giveHalfDays(present)
  const when = whenFrom(present)
  const stories = [
    inReview,
    inInitialChat,
    inTakeHomeOrPairing,
    inFinal,
    inMatchingAndOffer,
    endedOrResting,
    awayAndGone,
    crowd,
  ]
  await tellInOrder(
    stories.flatMap((tell) => tell(when)),
    present,
  )
  await write('demo', cast())
  await database().setting.delete({ where: { key: 'telling' } })
  const ahead = present.getTime() - startedAt
  // A telling that went on later never leaves the clock behind the machine's.
  await setClockOffset(begun ? Math.max(0, ahead) : ahead)
}

async function read(key: string): Promise<unknown> {
  return (await database().setting.findUnique({ where: { key } }))?.value
}

async function write(key: string, value: object): Promise<void> {
  await database().setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
