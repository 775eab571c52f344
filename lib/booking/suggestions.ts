import {
  type Option,
  optionCosts,
  placeInDay,
  type Wish,
  weightsFor,
} from '@/lib/booking/option-costs'

/** A few options to show first, out of all, in order of time. */
export function suggestOptions<T extends Option>(
  options: readonly T[],
  wish: Wish & { count: number },
): T[] {
  return rankOptions(options, wish).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/**
 * The best few, best first: cheap by `optionWeights`, each next one also weighed against those chosen before it, so
 * that they spread over days and times of day. Ties go to the earlier one.
 */
export function rankOptions<T extends Option>(
  options: readonly T[],
  wish: Wish & { count: number },
): T[] {
  const { sameDay, samePartOfDay } = weightsFor(wish)
  const left = options
    .map((option) => {
      const { localDate, part } = placeInDay(option, wish.timeZone)
      return { option, cost: costOf(option, wish), localDate, part }
    })
    .sort((a, b) => a.option.startsAt.getTime() - b.option.startsAt.getTime())
  const chosen: typeof left = []
  while (chosen.length < wish.count && left.length > 0) {
    const costNow = ({ cost, localDate, part }: (typeof left)[number]) =>
      cost +
      (chosen.some((other) => other.localDate === localDate) ? sameDay : 0) +
      (chosen.some((other) => other.part === part) ? samePartOfDay : 0)
    const best = left.reduce((least, next) => (costNow(next) < costNow(least) ? next : least))
    chosen.push(best)
    left.splice(left.indexOf(best), 1)
  }
  return chosen.map(({ option }) => option)
}

function costOf(option: Option, wish: Wish): number {
  return Object.values(optionCosts(option, wish)).reduce((total, cost) => total + cost, 0)
}

export type DayOfOptions<T> = { localDate: string; morning: T[]; afternoon: T[] }

/** All options by local day, in order, each day in halves: before noon and after. */
export function optionsByDay<T extends { startsAt: Date }>(
  options: T[],
  timeZone: string,
): DayOfOptions<T>[] {
  const days = new Map<string, DayOfOptions<T>>()
  for (const option of options) {
    const { localDate, morning } = placeInDay(option, timeZone)
    const day = days.get(localDate) ?? { localDate, morning: [], afternoon: [] }
    day[morning ? 'morning' : 'afternoon'].push(option)
    days.set(localDate, day)
  }
  return [...days.values()]
}
