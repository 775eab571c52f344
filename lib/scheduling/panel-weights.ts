/** What makes somebody a worse choice for a seat: costs add up, the least sum sits. */
export const panelWeights = {
  /** For each tenth of the person's own limit that the last weeks used up. */
  loadTenth: 10,
  /** For each tenth by which they fit the candidate less than best. */
  misfitTenth: 2,
  /** A free stretch of their day would be cut in two: less than one tenth of load. */
  splitsTheDay: 4,
  /** Their calendar says tentative or focus time: rather anybody else who is not overloaded. */
  softBusy: 150,
  /** Somebody new, while who sits in what is moved could stay: rather than that, whatever their weeks look like. */
  newcomer: 1_000,
  /** They sat in an earlier stage: only if nobody else can. */
  avoided: 100_000,
} as const

/** The part of the cost that does not depend on the time. */
export function standingCost(
  person: { load?: number; fit?: number },
  { avoided, newcomer }: { avoided: boolean; newcomer: boolean },
): number {
  const load = Math.round(Math.max(0, person.load ?? 0) * 10) * panelWeights.loadTenth
  const fit = Math.min(1, Math.max(0, person.fit ?? 0))
  const misfit = Math.round((1 - fit) * 10) * panelWeights.misfitTenth
  return (
    Math.min(load, 10_000) +
    misfit +
    (newcomer ? panelWeights.newcomer : 0) +
    (avoided ? panelWeights.avoided : 0)
  )
}

/** The part of the cost that one start adds. */
export function momentCost(moment: { splitsTheDay: boolean; softBusy: boolean }): number {
  return (
    (moment.splitsTheDay ? panelWeights.splitsTheDay : 0) +
    (moment.softBusy ? panelWeights.softBusy : 0)
  )
}
