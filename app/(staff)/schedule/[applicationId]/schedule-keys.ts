/** So many options can be chosen by their number. */
export const mostNumbered = 5

/** The keys of the schedule and what they do. */
export const scheduleKeys = [
  ['1', 'choose the first option'],
  ['2', 'the second'],
  ['3', 'the third'],
  ['4', 'the fourth'],
  ['5', 'the fifth'],
  ['b', 'book what is chosen, or move to it'],
  ['p', 'propose times'],
  ['l', 'send the link'],
] as const

/** By key, why it does nothing where nothing carries it. */
export const nothingForScheduleKey: Record<string, string> = {
  ...Object.fromEntries(
    ['1', '2', '3', '4', '5'].map((number) => [number, 'There are not so many options.']),
  ),
  b: 'Choose an option first, by its number.',
  p: 'Nothing can be proposed here.',
  l: 'No link can be sent from here.',
}
