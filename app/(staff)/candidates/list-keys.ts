/** The keys of the list and what they do: bound, and shown on the sheet of keys. */
export const listKeys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['X', 'act on those chosen'],
] as const
