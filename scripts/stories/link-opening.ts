import { recordLinkOpened } from '@/lib/outbox/commands/record-link-opened'
import { database } from '@/lib/platform/database'
import { applicationId } from '@/scripts/stories/company'
import { deliverToThePast } from '@/scripts/stories/deliver'
import type { Verb } from '@/scripts/stories/scenes'

/** The candidate opens the first link to book that was mailed to them. */
export const opensLink: Verb = async (cue) => {
  await deliverToThePast()
  const link = await database().link.findFirst({
    where: { applicationId: applicationId(cue.key), purpose: 'booking-page' },
    orderBy: { createdAt: 'asc' },
  })
  if (!link) throw new Error(`${cue.name}: no link was mailed`)
  await recordLinkOpened(link.id)
}
