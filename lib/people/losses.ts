/** What a pool loses with one qualified person. */
export type Loss = {
  /** Interviews they are booked for from this pool, soonest first; the seats stay theirs. */
  booked: { session: string; startsAt: Date }[]
  /** How many qualified people the pool would have left. */
  left: number
  /** Plans whose largest loop would have too few of them then. */
  plans: { name: string; needed: number }[]
}

/** Worth a second thought. An empty pool is, even where no plan asks for it today. */
export function isLoss({ booked, left, plans }: Loss): boolean {
  return booked.length > 0 || plans.length > 0 || left === 0
}
