import { placeDaysOf } from '@/lib/people/days-off'
import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

const hours = {
  select: { weekday: true, startMinute: true, endMinute: true },
  orderBy: { startMinute: 'asc' },
} as const
const days = {
  select: {
    localDate: true,
    startMinute: true,
    endMinute: true,
    label: true,
    kind: true,
    source: true,
  },
  orderBy: [{ localDate: 'asc' }, { label: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Place$specialDatesArgs
const here = { where: { deactivatedAt: null, erasedAt: null, roles: { some: {} } } } as const

/** Every place by name; the scope proves that somebody signed in asks. */
export async function listPlaceLines(_scope: StaffScope) {
  const rows = await database().place.findMany({
    orderBy: { name: 'asc' },
    include: { weeklyHours: hours, _count: { select: { people: here } } },
  })
  return rows.map(({ id, name, timeZone, region, weeklyHours, _count }) => ({
    id,
    name,
    timeZone,
    region,
    hours: weeklyHours,
    people: _count.people,
  }))
}
export type PlaceLine = Awaited<ReturnType<typeof listPlaceLines>>[number]

/** Null: there is no such place. Days off and days with other hours by date, those of the past too. */
export async function findPlace(_scope: StaffScope, placeId: string) {
  const row = await database().place.findUnique({
    where: { id: placeId },
    include: {
      weeklyHours: hours,
      specialDates: days,
      _count: { select: { people: here } },
    },
  })
  if (!row) return null
  const { weeklyHours, specialDates, _count, ...columns } = row
  return {
    ...columns,
    hours: weeklyHours,
    days: placeDaysOf(specialDates),
    people: _count.people,
  }
}
export type PlaceDetail = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/** A place's calendar, days of the past too, and whom it is for. Null: there is no such place. */
export async function findDaysOff(_scope: StaffScope, placeId: string) {
  const row = await database().place.findUnique({
    where: { id: placeId },
    select: {
      id: true,
      name: true,
      timeZone: true,
      region: true,
      workingDays: true,
      specialDates: days,
      people: { where: here.where, select: { id: true } },
    },
  })
  if (!row) return null
  const { specialDates, people, ...place } = row
  return { ...place, days: placeDaysOf(specialDates), personIds: people.map(({ id }) => id) }
}
export type DaysOff = NonNullable<Awaited<ReturnType<typeof findDaysOff>>>
