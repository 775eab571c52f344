import { overlaps } from '@/lib/time/intervals'

/** Somebody's Today, replies and alarms go to another person for a while; half-open. */
export type CoverSpan = {
  id: string
  personId: string
  coverPersonId: string
  fromAt: Date
  untilAt: Date
}

export type CoverRefusal =
  | 'covers-themselves'
  | 'ends-before-it-begins'
  | 'is-over'
  | 'too-long'
  | 'already-covered'
  | 'cover-is-away'
  | 'covers-somebody'

/** Longer than a year is leaving, which is another act. */
const longestMilliseconds = 366 * 86_400_000

/**
 * Why a cover cannot be, or null. One person at a time, and no chains: whoever covers is not covered by somebody
 * else then, and whoever goes covers nobody. `against` is the cover that stands in the way.
 */
export function refusalOfCover(
  wish: Omit<CoverSpan, 'id'>,
  others: readonly CoverSpan[],
  now: Date,
): { refusal: CoverRefusal; against: CoverSpan | null } | null {
  const no = (refusal: CoverRefusal, against: CoverSpan | null = null) => ({ refusal, against })
  const { personId, coverPersonId, fromAt, untilAt } = wish
  if (personId === coverPersonId) return no('covers-themselves')
  if (untilAt <= fromAt) return no('ends-before-it-begins')
  if (untilAt <= now) return no('is-over')
  if (untilAt.getTime() - fromAt.getTime() > longestMilliseconds) return no('too-long')
  const meanwhile = others.filter((one) =>
    overlaps({ startsAt: one.fromAt, endsAt: one.untilAt }, { startsAt: fromAt, endsAt: untilAt }),
  )
  const find = (is: (one: CoverSpan) => boolean) => meanwhile.find(is) ?? null
  const own = find((one) => one.personId === personId)
  if (own) return no('already-covered', own)
  const away = find((one) => one.personId === coverPersonId)
  if (away) return no('cover-is-away', away)
  const duty = find((one) => one.coverPersonId === personId)
  return duty ? no('covers-somebody', duty) : null
}
