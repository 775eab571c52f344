import { notFound } from 'next/navigation'
import { findInterviewing } from '@/lib/people/data/interviewing'
import type { StaffScope } from '@/lib/people/scope'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { isUuid } from '@/lib/platform/ids'
import { listBookedOutside, readOwnTime } from '@/lib/scheduling/data/own-time'

export type HoursSearch = Promise<{ minutes?: string | string[]; date?: string | string[] }>

/** What the page of somebody's hours shows; there is no such page where the reader may not arrange them. */
export async function loadHours(scope: StaffScope, personId: string, search: HoursSearch) {
  const { minutes, date } = await search
  const now = await readClock()
  const person = isUuid(personId) ? await findInterviewing(scope, personId, now) : null
  if (!person) notFound()
  const length = Number(minutes)
  const [time, outside] = await Promise.all([
    readOwnTime(database(), {
      personId,
      now,
      minutes: length >= 5 && length <= 600 ? Math.round(length / 5) * 5 : 60,
    }),
    listBookedOutside(database(), scope, { personIds: [personId], now }),
  ])
  return { person, time, outside, now, changing: typeof date === 'string' ? date : null }
}
