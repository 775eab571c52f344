import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type NewPlace = {
  placeId: string
  actor: Actor
  name: string
  /** IANA. */
  timeZone: string
  /** Where its holidays come from, for example GB-ENG. */
  region: string
  currency: string | null
  /** 1 Monday to 7 Sunday; minutes of the local day, half-open. */
  hours: { weekday: number; startMinute: number; endMinute: number }[]
  noticeMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  dailyLimit: number | null
  weeklyLimit: number | null
  /** The same in minutes of interviewing. */
  dailyLimitMinutes?: number | null
  weeklyLimitMinutes?: number | null
  holidays: { localDate: string; label: string }[]
}
export type PlaceCreated = { ok: true; placeId: string } | { ok: false; refusal: 'name-taken' }

/** A place with its working calendar; people who belong to it inherit hours, limits and notice. */
export function createPlace(place: NewPlace & { commandId: string }): Promise<PlaceCreated> {
  return once({ commandId: place.commandId, command: 'create-place' }, (tx, now) =>
    createPlaceWithin(tx, now, place),
  )
}

export async function createPlaceWithin(
  tx: Transaction,
  now: Date,
  place: NewPlace & { commandId?: string },
): Promise<PlaceCreated> {
  const { commandId: _, actor, placeId, hours, holidays, ...columns } = place
  const { name } = columns
  if (await tx.place.findUnique({ where: { name } })) return { ok: false, refusal: 'name-taken' }
  const workingDays = [...new Set(hours.map(({ weekday }) => weekday))].sort()
  await tx.place.create({ data: { ...columns, id: placeId, workingDays } })
  await tx.weeklyHours.createMany({ data: hours.map((row) => ({ ...row, id: newId(), placeId })) })
  await tx.specialDate.createMany({
    data: holidays.map((day) => ({ ...day, id: newId(), placeId, kind: 'holiday' })),
  })
  await appendNext(tx, {
    stream: 'settings',
    streamId: placeId,
    actor,
    at: now,
    events: [{ type: 'place.created' }],
  })
  return { ok: true, placeId }
}

/** The same hours on each of these weekdays. */
export function everyWeekday(weekdays: number[], startMinute: number, endMinute: number) {
  return weekdays.map((weekday) => ({ weekday, startMinute, endMinute }))
}
