import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readClock, readMachineTime } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

const mostApplications = 40
/** The engine has been compiled by then, and no more is gained. */
const rounds = 4

/**
 * Asks for the options of candidates who are to book, who will ask next, so that their interviewers' time is at hand
 * and the engine is compiled. Stops after so many milliseconds; answers how often it asked. Changes nothing.
 */
export async function prepareOptions(mostMilliseconds: number): Promise<number> {
  const endsAt = readMachineTime().getTime() + mostMilliseconds
  const waiting = await database().standing.findMany({
    where: { stepKind: { in: ['candidate-books', 'send-link'] } },
    orderBy: { sinceAt: 'desc' },
    take: mostApplications,
    select: { applicationId: true },
  })
  const now = await readClock()
  let asked = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const { applicationId } of waiting) {
      if (readMachineTime().getTime() >= endsAt) return asked
      const application = await findApplicationState(database(), applicationId)
      if (!application) continue
      const plan = await getPlanOf(database(), application)
      const interviewIds = interviewsToBook(application).map(({ id }) => id)
      await findOptions({ application, plan, now }, { interviewIds })
      asked += 1
    }
  }
  return asked
}
