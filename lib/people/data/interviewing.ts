import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { stretchesOf } from '@/lib/people/special-dates'
import type { Training } from '@/lib/people/training'
import { database } from '@/lib/platform/database'
import { localDateAt } from '@/lib/time/zones'

const hours = {
  select: { weekday: true, startMinute: true, endMinute: true },
  orderBy: { startMinute: 'asc' },
} as const
const terms = {
  bufferBeforeMinutes: true,
  bufferAfterMinutes: true,
  noticeMinutes: true,
  dailyLimit: true,
  weeklyLimit: true,
  dailyLimitMinutes: true,
  weeklyLimitMinutes: true,
} as const

/** Whether this person may read and write these hours, dates and limits: their own, or as one who schedules. */
export function mayArrangeHours(scope: StaffScope, personId: string): boolean {
  return scope.personId === personId || mayAct(scope, 'edit-hours')
}

/**
 * How somebody's interviewing is arranged, reasons of days off included. Null: not among those who work here,
 * or not this reader's to see. Dates that are over, in the person's own zone, are left out.
 */
export async function findInterviewing(scope: StaffScope, personId: string, now: Date) {
  if (!mayArrangeHours(scope, personId)) return null
  const row = await database().person.findFirst({
    where: {
      id: personId,
      erasedAt: null,
      deactivatedAt: null,
      OR: [
        { roles: { some: {} } },
        { jobMemberships: { some: {} } },
        { qualifications: { some: {} } },
      ],
    },
    select: {
      id: true,
      name: true,
      timeZone: true,
      ownHours: true,
      pausedUntilAt: true,
      weeklyHours: hours,
      specialDates: true,
      ...terms,
      place: {
        select: { name: true, timeZone: true, weeklyHours: hours, specialDates: true, ...terms },
      },
      qualifications: {
        select: {
          state: true,
          shadowsDone: true,
          reverseShadowsDone: true,
          pool: {
            select: { id: true, name: true, shadowsNeeded: true, reverseShadowsNeeded: true },
          },
        },
      },
    },
  })
  if (!row) return null
  const { place, qualifications, specialDates, weeklyHours, ...columns } = row
  const timeZone = row.timeZone ?? place?.timeZone ?? 'UTC'
  const today = localDateAt(now, timeZone)
  const toCome = ({ to }: { to: string }) => to >= today
  return {
    ...columns,
    timeZone,
    pausedUntilAt: row.pausedUntilAt && row.pausedUntilAt > now ? row.pausedUntilAt : null,
    hours: row.ownHours ? weeklyHours : (place?.weeklyHours ?? []),
    dates: stretchesOf(specialDates).filter(toCome),
    place: place && {
      ...place,
      hours: place.weeklyHours,
      dates: stretchesOf(place.specialDates).filter(toCome),
    },
    qualifications: qualifications
      .map(({ state, pool, ...done }) => ({ ...done, ...pool, state: state as Training }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
export type Interviewing = NonNullable<Awaited<ReturnType<typeof findInterviewing>>>
