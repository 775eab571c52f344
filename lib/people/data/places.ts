import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'

const hours = {
  select: { weekday: true, startMinute: true, endMinute: true },
  orderBy: { startMinute: 'asc' },
} as const
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

/** Null: there is no such place. Days off by date, those of the past too. */
export async function findPlace(_scope: StaffScope, placeId: string) {
  const row = await database().place.findUnique({
    where: { id: placeId },
    include: {
      weeklyHours: hours,
      specialDates: {
        where: { kind: { in: ['holiday', 'shutdown'] }, startMinute: null },
        orderBy: { localDate: 'asc' },
      },
      _count: { select: { people: here } },
    },
  })
  if (!row) return null
  const { weeklyHours, specialDates, _count, ...columns } = row
  return {
    ...columns,
    hours: weeklyHours,
    holidays: specialDates.map(({ localDate, label }) => ({ localDate, label })),
    people: _count.people,
  }
}
export type PlaceDetail = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/** A place's days off, those of the past too, and whom they are for. Null: there is no such place. */
export async function findDaysOff(_scope: StaffScope, placeId: string) {
  const row = await database().place.findUnique({
    where: { id: placeId },
    select: {
      id: true,
      name: true,
      timeZone: true,
      region: true,
      workingDays: true,
      specialDates: {
        where: { kind: { in: ['holiday', 'shutdown'] }, startMinute: null },
        orderBy: [{ localDate: 'asc' }, { id: 'asc' }],
        select: { localDate: true, label: true, kind: true, source: true },
      },
      people: { where: here.where, select: { id: true } },
    },
  })
  if (!row) return null
  const { specialDates: days, people, ...place } = row
  return { ...place, days, personIds: people.map(({ id }) => id) }
}
export type DaysOff = NonNullable<Awaited<ReturnType<typeof findDaysOff>>>
