/** What fingers do to names: letters swapped, left out, doubled or another; and numbers as people write them down. */

/** So many slips are forgiven in a word of so many letters: in few letters a slip makes another name. */
function slipsForgiven(letters: number): number {
  if (letters < 4) return 0
  return letters < 8 ? 1 : 2
}

/**
 * Slips from what is typed to the beginning of a word: letters swapped with their neighbour, missing, too many or
 * other ones (optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function slipsTo(typed: string, word: string): number {
  let [before, last] = [[] as number[], Array.from({ length: word.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= word.length; j += 1) {
      const other = typed[i - 1] === word[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + other,
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[before, last] = [last, row]
  }
  return Math.min(...last)
}

/** Slips in all typed words, each to the word of a name that it is nearest to; null: more than are forgiven. Folded. */
export function slipsInName(typed: readonly string[], name: string): number | null {
  const words = name.split(' ')
  let sum = 0
  for (const one of typed) {
    const begun = words.filter((word) => beginsAlike(one, word))
    const fewest = Math.min(...begun.map((word) => slipsTo(one, word)))
    if (fewest > slipsForgiven(one.length)) return null
    sum += fewest
  }
  return sum
}

/** Nearly nobody slips on a first letter, but by swapping it. */
function beginsAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0])
}

/** A word with each two neighbours swapped: what trigrams miss in short words. Empty where too short. */
export function swapsOf(word: string): string[] {
  if (word.length < 4 || word.length > 12 || /\s/.test(word)) return []
  const swaps = Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  )
  return [...new Set(swaps)].filter((swap) => swap !== word)
}

/**
 * What the digits of a kept number may contain when this number is meant, by whichever way it was written:
 * "07700 900123", "+44 7700 900123" and "0044 (0)7700-900123" are one. `within`: anywhere; `begins`: at its beginning.
 * Null: this is no number, or too little of one.
 */
export function numberMeant(typed: string): { within: string; begins: string[] } | null {
  const said = typed.trim()
  const digits = said.replace(/\(0\)/g, '').replace(/\D/g, '')
  if (!/^[+(\d][\d\s().+/-]*$/.test(said) || digits.length < 6) return null
  const international = /^(\+|00)/.test(said)
  const within = digits.replace(/^0+/, '')
  if (within.length < 5) return null
  // Country codes have one to three digits; numbers may be kept without.
  const national = international ? [1, 2, 3].map((code) => within.slice(code)) : []
  return {
    within,
    begins: national.filter((rest) => rest.length >= 7).flatMap((rest) => [rest, `0${rest}`]),
  }
}
