/** The keys of an application's page and what they do. */
export const applicationKeys = [
  ['a', 'advance'],
  ['o', 'the first act, where it is another one'],
  ['r', 'reject'],
  ['e', 'write'],
  ['p', 'pause'],
  ['g', 'go to another stage: skip, repeat or go back'],
  ['t', 'transfer to another job'],
  ['n', 'write a note'],
  ['u', 'undo a rejection that nobody was told of'],
] as const
export type ApplicationKey = (typeof applicationKeys)[number][0]
