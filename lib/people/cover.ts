/** While somebody is away, another person sees their day and answers for it. Owners stay as they are. */
export type Cover = { personId: string; coverPersonId: string; fromAt: Date; untilAt: Date }

/** Half-open: it begins at `fromAt` and is over at `untilAt`. */
export function coversAt<C extends Cover>(covers: readonly C[], now: Date): C[] {
  return covers.filter(({ fromAt, untilAt }) => fromAt <= now && now < untilAt)
}

/** Themselves first, then those whom they cover now. Cover is not passed on: who covers a cover sees the cover's. */
export function whoseDay(personId: string, covers: readonly Cover[], now: Date): string[] {
  const covered = coversAt(covers, now).filter(({ coverPersonId }) => coverPersonId === personId)
  return [...new Set([personId, ...covered.map((cover) => cover.personId)])]
}
