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
  /** Whom it is about: who is looked for by their name alone must never be met by an act on them. */
  about?: string
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

type Begins = (word: string, typed: string) => boolean

const exactly: Begins = (word, typed) => word.startsWith(typed)

/** Items in whose label, or in the words beside it too, some word begins with each typed word. */
export function wordMatches(
  items: PaletteItem[],
  typed: string,
  textOf: (item: PaletteItem) => string = ({ label }) => label,
  begins: Begins = exactly,
): PaletteItem[] {
  const wanted = fold(typed).split(/\s+/)
  return items.filter((item) => {
    const words = fold(textOf(item)).split(/[\s/-]+/)
    return wanted.every((one) => words.some((word) => begins(word, one)))
  })
}

/** The best first: by the label, then by the words beside it, else with one slip. */
export function matchItems(items: PaletteItem[], typed: string): PaletteItem[] {
  const all = ({ label, also = '', about = '' }: PaletteItem) => `${label} ${also} ${about}`
  const found = new Set([...wordMatches(items, typed), ...wordMatches(items, typed, all)])
  if (found.size === 0) {
    for (const item of wordMatches(items, typed, all, beginsAlmost)) found.add(item)
  }
  return [...found].filter((item) => !item.about || namesTheAct(item, typed))
}

/** Some typed word is of the act itself, not of whom it is about. */
function namesTheAct(item: PaletteItem, typed: string): boolean {
  const own = ({ label, also = '' }: PaletteItem) => `${label} ${also}`
  const words = typed.trim().split(/\s+/)
  return words.some((word) => wordMatches([item], word, own, beginsAlmost).length > 0)
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
