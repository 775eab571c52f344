/** What the palette lists, and how its own acts are matched with what is typed. */

export type PaletteGroup =
  | 'On this page'
  | 'Lately'
  | 'Go to'
  | 'Do'
  | 'Candidates'
  | 'Jobs'
  | 'Colleagues'

export type PaletteItem = {
  key: string
  group: PaletteGroup
  label: string
  detail?: string
  /** Words by which it is found besides its label. */
  also?: string
  does:
    | { kind: 'go'; href: string }
    | { kind: 'theme'; theme: 'system' | 'light' | 'dark' }
    | { kind: 'sign-out' }
    /** Presses the nth act that the page itself shows. */
    | { kind: 'press'; nth: number }
}

/** Letters as they are looked for: without accents, small. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

/**
 * Items of which some word begins with each typed word; without any such, those that differ by one slip. The
 * label counts before the words beside it.
 */
export function matchItems(items: PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/)
  const among = (text: string, begins: (word: string, typed: string) => boolean) => {
    const there = fold(text).split(/[\s/]+/)
    return words.every((one) => there.some((word) => begins(word, one)))
  }
  const exactly = (word: string, one: string) => word.startsWith(one)
  const byLabel = items.filter(({ label }) => among(label, exactly))
  const byMore = items.filter(
    (item) => !byLabel.includes(item) && among(`${item.label} ${item.also ?? ''}`, exactly),
  )
  const found = [...byLabel, ...byMore]
  if (found.length > 0) return found
  return items.filter(({ label, also = '' }) => among(`${label} ${also}`, beginsAlmost))
}

const lettersForASlip = 4

/** One letter more, less, other, or two swapped, in words long enough to tell. */
function beginsAlmost(word: string, typed: string): boolean {
  if (typed.length < lettersForASlip) return word.startsWith(typed)
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    isOneSlip(word.slice(0, length), typed),
  )
}

function isOneSlip(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest.slice(2) === otherRest.slice(2) && rest[0] === otherRest[1] && rest[1] === otherRest[0])
  )
}

/** "board of senior": asks for boards alone, of what follows. Null: it does not. */
export function boardWish(typed: string): string | null {
  return /^(?:go to )?board(?: of)? (.*)$/i.exec(typed.trim())?.[1] ?? null
}
