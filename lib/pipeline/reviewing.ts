/** The order in which a reviewer reads, and where they go next. */

export type KnockOutsStand = 'last' | 'first'

/** Answers that speak against somebody move them to one end; nobody is turned away by them. The rest keeps its order. */
export function inReadingOrder<Line extends { against: readonly unknown[] }>(
  lines: readonly Line[],
  stand: KnockOutsStand,
): Line[] {
  const clear = lines.filter(({ against }) => against.length === 0)
  const knockedOut = lines.filter(({ against }) => against.length > 0)
  return stand === 'first' ? [...knockedOut, ...clear] : [...clear, ...knockedOut]
}

/**
 * The next one that is still to be read, after `from` or else from the beginning; null when all have been. One
 * alone that is left is its own next.
 */
export function nextToRead(
  ids: readonly string[],
  from: string | null,
  isOpen: (id: string) => boolean,
): string | null {
  const at = from === null ? -1 : ids.indexOf(from)
  const ahead = [...ids.slice(at + 1), ...ids.slice(0, at + 1)]
  return ahead.find(isOpen) ?? null
}
