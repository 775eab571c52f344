import type { BoardView, CardView } from '@/app/(staff)/board/load-board'

/**
 * A board on its way to the browser. A thousand cards say the same few things again and again: each is written once,
 * and a card names them by number. As one text, which is neither taken apart nor escaped value by value.
 */
export type PackedBoard = Omit<BoardView, 'cards'> & { cards: string }

const said = [
  'planVersionId',
  'status',
  'stageId',
  'may',
  'about',
  'promise',
  'late',
  'waits',
  'next',
  'mark',
] as const satisfies readonly (keyof CardView)[]

type Packed = {
  /** What cards say, each once, as JSON of its own: rights are objects. */
  values: unknown[]
  /** Id, name, then of each in `said` its place among the values. */
  cards: [string, string, ...number[]][]
}

export function packBoard({ cards, ...rest }: BoardView): PackedBoard {
  const places = new Map<string, number>()
  const values: unknown[] = []
  const placeOf = (value: unknown): number => {
    const key = JSON.stringify(value)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.length)
    return values.push(value) - 1
  }
  const packed: Packed = {
    values,
    cards: cards.map((card) => [
      card.applicationId,
      card.name,
      ...said.map((what) => placeOf(card[what])),
    ]),
  }
  return { ...rest, cards: JSON.stringify(packed) }
}

export function unpackBoard({ cards, ...rest }: PackedBoard): BoardView {
  const { values, cards: packed } = JSON.parse(cards) as Packed
  return {
    ...rest,
    cards: packed.map(([applicationId, name, ...places]) => ({
      ...(Object.fromEntries(said.map((what, at) => [what, values[places[at] ?? 0]])) as Omit<
        CardView,
        'applicationId' | 'name'
      >),
      applicationId,
      name,
    })),
  }
}
