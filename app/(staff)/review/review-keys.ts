/** The keys of a review and what they do: bound, shown at the foot and on the sheet of keys. */
export const reviewKeys = [
  ['a', 'advance'],
  ['r', 'reject'],
  ['e', 'ask'],
  ['x', 'mark'],
  ['X', 'write to the marked ones'],
  ['j', 'next'],
  ['n', 'next'],
  ['k', 'previous'],
  ['u', 'undo'],
] as const
export type ReviewKey = (typeof reviewKeys)[number][0]
