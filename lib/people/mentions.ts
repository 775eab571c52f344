/** Who is named in a note by "@" and their name, as it stands in the text. */

export type Mentionable = {
  personId: string
  name: string
  /** Whether they may see what the note is about. */
  maySee: boolean
}
export type Mentions = {
  mentionedIds: string[]
  /** Names of those who may not see it. */
  blind: string[]
}

/**
 * Names are matched whole and the longest first, so that "@Mei Tanaka-Ross" does not name Mei Tanaka. Of several
 * people with one name those in `picked` are meant; without a pick all of them who may see it.
 */
export function mentionsIn(
  body: string,
  people: readonly Mentionable[],
  picked: readonly string[] = [],
): Mentions {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  let rest = body.toLowerCase()
  const mentionedIds: string[] = []
  const blind: string[] = []
  for (const name of names) {
    const wanted = `@${name.toLowerCase()}`
    if (!isNamed(rest, wanted)) continue
    rest = rest.replaceAll(wanted, ' ')
    const called = people.filter((one) => one.name === name)
    const chosen = called.filter(({ personId }) => picked.includes(personId))
    const meant = chosen.length > 0 ? chosen : called
    const seeing = meant.filter(({ maySee }) => maySee)
    mentionedIds.push(...seeing.map(({ personId }) => personId))
    if (seeing.length === 0) blind.push(name)
  }
  return { mentionedIds, blind }
}

function isNamed(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + wanted.length] ?? ' '
    if (!isLetter(before) && !isLetter(after)) return true
  }
  return false
}

/** What would make a name go on: "@Mei Tanaka-Ross" is not "@Mei Tanaka". */
function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_-]/u.test(character)
}
