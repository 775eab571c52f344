// On globalThis: Next's bundles each carry a copy of this file, and a connection knows a name once.
const kept = globalThis as typeof globalThis & {
  looplineStatements?: { names: Map<string, string>; asked: Map<string, number> }
}

/** By their texts, the names of what is asked often; and how often others were asked. */
function statements() {
  kept.looplineStatements ??= { names: new Map(), asked: new Map() }
  return kept.looplineStatements
}

/** A list of a new length is a new text: what comes after so many is asked for without a name. */
const mostNamed = 400
const mostCounted = 2_000
/** What is asked less often is not worth the memory that each connection would keep for it. */
const worthNaming = 3

/**
 * Names what is asked again and again, so that the server reads and plans its text once per connection instead of
 * each time. Texts that only look alike are told apart whole.
 */
export function statementName(text: string): string {
  const { names, asked } = statements()
  const known = names.get(text)
  if (known !== undefined) return known
  // pg takes no name for none.
  if (names.size >= mostNamed) return ''
  const times = (asked.get(text) ?? 0) + 1
  if (times < worthNaming) {
    if (asked.size >= mostCounted) asked.clear()
    asked.set(text, times)
    return ''
  }
  asked.delete(text)
  const name = `asked_${names.size}`
  names.set(text, name)
  return name
}
