type Piece = { at: number; text: string; isName: boolean }

/** A note, in which the colleagues who were asked to look stand out. */
export function NoteWords({ words, named }: { words: string; named: string[] }) {
  return piecesOf(
    words,
    named.map((name) => `@${name}`),
  ).map(({ at, text, isName }) =>
    isName ? (
      <strong key={at} className="font-medium text-accent-ink">
        <bdi>{text}</bdi>
      </strong>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}

function piecesOf(words: string, names: string[]): Piece[] {
  const pieces: Piece[] = []
  const lower = words.toLowerCase()
  let at = 0
  while (at < words.length) {
    const found = names
      .map((name) => ({ name, from: lower.indexOf(name.toLowerCase(), at) }))
      .filter(({ from }) => from >= 0)
      .sort((a, b) => a.from - b.from)[0]
    const until = found?.from ?? words.length
    if (until > at) pieces.push({ at, text: words.slice(at, until), isName: false })
    at = until
    if (!found) continue
    pieces.push({ at, text: words.slice(at, at + found.name.length), isName: true })
    at += found.name.length
  }
  return pieces
}
