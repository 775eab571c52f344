/** The keys of the board and what they do: bound, shown at its foot and on the sheet of keys. */
export const boardKeys = [
  ['j', 'down'],
  ['k', 'up'],
  ['h', 'left'],
  ['l', 'right'],
  ['ArrowDown', 'down'],
  ['ArrowUp', 'up'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first of its column'],
  ['End', 'last of its column'],
  [' ', 'picks up'],
  ['m', 'stages'],
  ['a', 'advance'],
  ['r', 'reject'],
  ['e', 'write'],
  ['u', 'undo'],
] as const
export type BoardKey = (typeof boardKeys)[number][0]

export function isBoardKey(key: string): key is BoardKey {
  return boardKeys.some(([one]) => one === key)
}

const signs: Record<string, string> = {
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** What does the same stands in one line; Enter opens a card as every link. */
export const sheetKeys: readonly (readonly [keys: string, does: string])[] = [
  ...[...new Set(boardKeys.map(([, does]) => does))].map((wanted) => {
    const same = boardKeys.filter(([, does]) => does === wanted)
    return [same.map(([key]) => signs[key] ?? key).join(' '), wanted] as const
  }),
  ['Enter', 'opens'],
]
