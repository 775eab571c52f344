/** Words that stand before a name in a list and not after "your" or "the". */
const article = /^(?:a|an|the|some|your|our)\s+(?=\S)/iu
/** "How you work", "Finding your team", "Meet the team": a sentence of its own, which no "your" goes before. */
const sentence =
  /^(?:how|what|why|where|when|who|which|is|are|do|can)\b|^\S+\s+(?:a|an|the)\s|\b(?:you|your|yours|we|our|us|me|my|they|their)\b|[,:;.?!](?:\s|$)/iu
/** Of another language, whose grammar is not known here. */
const foreign = /[^\p{ASCII}’‘“”–—]/u
/** Names of languages and tools; a capital too many is harmless, one too few is a mistake. */
const proper = wordsIn(
  'arabic chinese danish dutch english finnish french german greek hindi italian japanese korean mandarin',
  'norwegian polish portuguese russian spanish swedish turkish ukrainian british american european',
  'angular django docker excel figma go java kotlin kubernetes linux python rails react ruby rust scala swift',
  'monday tuesday wednesday thursday friday',
)
/** What somebody can be asked to come to or to do: "the whiteboard session", but not "the behavioural". */
const happening = wordsIn(
  'interview conversation chat talk call discussion meeting session round screen screening hour half-hour day',
  'pairing test review exercise presentation walkthrough workshop assessment challenge final lunch coffee visit',
  'task take-home project assignment choice matching offer stage step',
)
/** What goes before is the thing itself: "an hour of pairing", "talk with the team". */
const preposition = wordsIn('of with at on in for about by to from over')

/**
 * How the name of a stage, session or task, a title such as "A first conversation", goes on after "your" or "the":
 * "first conversation". A name that says no thing is given the noun: "behavioural interview". What is no noun at all
 * ("How you work"), or no English, follows it in quotation marks: interview “How you work”.
 */
export function nameInSentence(name: string, noun: string): string {
  const title = name.trim()
  const bare = title.replace(article, '')
  if (bare === '') return noun
  if (sentence.test(bare) || foreign.test(bare)) return `${noun} “${title}”`
  const { thing, about } = partsOf(bare)
  if (isHappening(thing)) return withSmallInitial(bare)
  return about ? `${noun} “${title}”` : `${withSmallInitial(bare)} ${noun.split(' ').at(-1)}`
}

/** A name that words follow: “How you work” with Harbour & Finch, where it would read on as one sentence otherwise. */
export function nameAsTitle(name: string): string {
  const title = name.trim()
  return sentence.test(title.replace(article, '')) ? `“${title}”` : title
}

/** "An hour of pairing" is an hour; what it is of comes after. */
function partsOf(bare: string): { thing: string; about: boolean } {
  const words = bare.toLowerCase().split(/\s+/u)
  const end = words.findIndex((word, index) => index > 0 && preposition.has(word))
  return { thing: words.at(end < 0 ? -1 : end - 1) ?? '', about: end >= 0 }
}

function isHappening(word: string): boolean {
  return happening.has(word) || happening.has(word.replace(/s$/u, ''))
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

function wordsIn(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
