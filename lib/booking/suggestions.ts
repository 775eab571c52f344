import { localPartsAt } from '@/lib/time/zones'

/** Something that can be picked: it begins at an instant. */
type Option = { startsAt: Date }

/** Candidates keep an interview that begins one to three days from now most often. */
const bestLeadDays = { from: 1, to: 3 }
/** Hours of the candidate's own day in which most people would like to be interviewed. */
const pleasantHours = { from: 9, to: 18 }

/**
 * A few options to show first, out of all: spread over different days and both halves of the day, at decent
 * hours of the candidate's own zone, soon but not at once. In order of time. Ties go to the earlier one.
 */
export function suggestOptions<T extends Option>(
  options: T[],
  wish: { now: Date; timeZone: string; count: number },
): T[] {
  const chosen: T[] = []
  const left = [...options]
  while (chosen.length < wish.count && left.length > 0) {
    const best = left
      .map((option) => ({ option, cost: costOf(option, chosen, wish) }))
      .reduce((least, next) => (next.cost < least.cost ? next : least))
    chosen.push(best.option)
    left.splice(left.indexOf(best.option), 1)
  }
  return chosen.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function costOf(option: Option, chosen: Option[], wish: { now: Date; timeZone: string }): number {
  const days = (option.startsAt.getTime() - wish.now.getTime()) / 86_400_000
  const lead =
    days < bestLeadDays.from ? (bestLeadDays.from - days) * 4 : Math.max(0, days - bestLeadDays.to)
  const here = placeInDay(option, wish.timeZone)
  const early = Math.max(0, pleasantHours.from - here.hour)
  const late = Math.max(0, here.hour - (pleasantHours.to - 1))
  const sameDay = chosen.some(
    (other) => placeInDay(other, wish.timeZone).localDate === here.localDate,
  )
  const sameHalf = chosen.some((other) => placeInDay(other, wish.timeZone).morning === here.morning)
  return lead + (early + late) * 3 + (sameDay ? 6 : 0) + (sameHalf ? 1 : 0)
}

/** Where an instant lies in somebody's day. */
export function placeInDay({ startsAt }: Option, timeZone: string) {
  const { localDate, localTime } = localPartsAt(startsAt, timeZone)
  const hour = Number(localTime.slice(0, 2)) + Number(localTime.slice(3, 5)) / 60
  return { localDate, hour, morning: hour < 12 }
}

export type DayOfOptions<T> = { localDate: string; morning: T[]; afternoon: T[] }

/** All options by local day, in order, each day in halves: before noon and after. */
export function optionsByDay<T extends Option>(options: T[], timeZone: string): DayOfOptions<T>[] {
  const days = new Map<string, DayOfOptions<T>>()
  for (const option of options) {
    const { localDate, morning } = placeInDay(option, timeZone)
    const day = days.get(localDate) ?? { localDate, morning: [], afternoon: [] }
    day[morning ? 'morning' : 'afternoon'].push(option)
    days.set(localDate, day)
  }
  return [...days.values()]
}
