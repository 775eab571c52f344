/** The keys of an application's page and what they do. */
export const applicationKeys = [
  ['a', 'advance'],
  ['o', 'the first act, where it is another one'],
  ['r', 'reject'],
  ['e', 'write'],
  ['p', 'pause'],
  ['t', 'transfer to another job'],
  ['u', 'undo a rejection that nobody was told of'],
] as const
export type ApplicationKey = (typeof applicationKeys)[number][0]
