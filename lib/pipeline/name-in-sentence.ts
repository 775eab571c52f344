/** Words that stand before a name in a list and not after "your" or "the". */
const article = /^(?:a|an|the|some|your|our)\s+(?=\S)/iu
/** "How you work", "Finding your team", "Meet the team": a sentence of its own, which no "your" goes before. */
const sentence =
  /^(?:how|what|why|where|when|who|which|is|are|do|can)\b|^\S+\s+(?:a|an|the)\s|\b(?:you|your|yours|we|our|us|me|my|they|their)\b|[,:;.?!](?:\s|$)/iu
/** Names of languages and tools; a capital too many is harmless, one too few is a mistake. */
const proper = new Set(
  [
    'arabic chinese danish dutch english finnish french german greek hindi italian japanese korean mandarin',
    'norwegian polish portuguese russian spanish swedish turkish ukrainian british american european',
    'angular django docker excel figma go java kotlin kubernetes linux python rails react ruby rust scala swift',
    'monday tuesday wednesday thursday friday',
  ]
    .join(' ')
    .split(' '),
)

/**
 * How the name of a stage or session, a title such as "A first conversation", goes on after "your" or "the": "first
 * conversation". What is no noun ("How you work") follows one in quotation marks: interview “How you work”.
 */
export function nameInSentence(name: string, noun: string): string {
  const title = name.trim()
  const bare = title.replace(article, '')
  if (bare === '') return noun
  return sentence.test(bare) ? `${noun} “${title}”` : withSmallInitial(bare)
}

/** A name that words follow: “How you work” with Harbour & Finch, where it would read on as one sentence otherwise. */
export function nameAsTitle(name: string): string {
  const title = name.trim()
  return sentence.test(title.replace(article, '')) ? `“${title}”` : title
}

/** Only where the capital is that of a title in sentence case: neither "SQL test" nor "System Design". */
function withSmallInitial(title: string): string {
  const [first = '', ...others] = title.split(/\s+/u)
  const isPlain = /^\p{Lu}[\p{Ll}’'-]*$/u.test(first) && first.length > 1
  if (!isPlain || proper.has(first.toLowerCase()) || others.some((word) => /\p{Lu}/u.test(word))) {
    return title
  }
  return title.charAt(0).toLowerCase() + title.slice(1)
}
