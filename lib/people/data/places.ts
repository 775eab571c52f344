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
