/** The keys of the day and what they do; nothing else is bound, and the sheet of keys shows the same. */
export const dayKeys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['a', 'advance'],
  ['r', 'reject'],
  ['e', 'write'],
  ['s', 'snooze'],
  ['u', 'undo'],
] as const
export type DayKey = (typeof dayKeys)[number][0]

export function isDayKey(key: string): key is DayKey {
  return dayKeys.some(([one]) => one === key)
}

/** Where the page itself says nothing more exact. */
export const nothingFor: Record<DayKey, string> = {
  j: 'There is no line.',
  k: 'There is no line.',
  Enter: 'There is nothing to open.',
  a: 'This cannot go on from here.',
  r: 'There is nothing to reject here.',
  e: 'There is nobody to write to here.',
  s: 'There is nothing to put off here.',
  u: 'You have done nothing lately that could be taken back.',
}

/** A key that was pressed while the preview of its line was on the way. */
export type HeldKey = { key: DayKey; id: string }

export type Pressed =
  | { kind: 'press' }
  | { kind: 'hold'; held: HeldKey }
  /** One key waits already: whatever was typed after it was meant for what that one opens. */
  | { kind: 'drop' }

/** A key acts only on the line whose preview is shown; the way back stands over the list, and is always there. */
export function pressedAt(
  key: DayKey,
  at: { selected: string | null; shown: string | null; held: HeldKey | null },
): Pressed {
  const { selected, shown, held } = at
  if (key === 'u' || selected === null || selected === shown) return { kind: 'press' }
  if (held?.id === selected) return { kind: 'drop' }
  return { kind: 'hold', held: { key, id: selected } }
}
