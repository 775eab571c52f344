/** Whether two rows are probably one human, and why one thinks so. An equal address is one row from the start. */

export type Traits = {
  name: string
  phone: string | null
  timeZone: string | null
  /** Hashes of their CVs' contents. */
  cvHashes: readonly string[]
}
export const likenessReasons = ['same-phone', 'same-name-and-zone', 'similar-name-same-cv'] as const
export type LikenessReason = (typeof likenessReasons)[number]

/** Country codes and leading zeros differ by how a number is written; so many digits at its end do not. */
const tellingDigits = 9
/** Of the letters' triples of both names, so much must be common: one or two typing errors. */
const alikeFrom = 0.45

export function likenessOf(one: Traits, other: Traits): LikenessReason[] {
  const phone = phoneEnd(one.phone)
  const isSameName = plainName(one.name) === plainName(other.name)
  const isSameZone = one.timeZone !== null && one.timeZone === other.timeZone
  const shareCv = one.cvHashes.some((hash) => other.cvHashes.includes(hash))
  return [
    ...(phone && phone === phoneEnd(other.phone) ? ['same-phone' as const] : []),
    ...(isSameName && isSameZone ? ['same-name-and-zone' as const] : []),
    ...(shareCv && nameLikeness(one.name, other.name) >= alikeFrom
      ? ['similar-name-same-cv' as const]
      : []),
  ]
}

/** Null for what is too short to tell people apart by. */
export function phoneEnd(phone: string | null): string | null {
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  return digits.length >= tellingDigits ? digits.slice(-tellingDigits) : null
}

/** From 0 to 1: the share of letter triples that two names have in common; their order counts for nothing. */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [triplesOf(one), triplesOf(other)]
  const common = [...a].filter((triple) => b.has(triple)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

/** The words of a name without accents, in the order of the alphabet: "Nováková Katarína" is "Katarina Novakova". */
function plainName(name: string): string {
  return wordsOf(name).sort().join(' ')
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function triplesOf(name: string): Set<string> {
  return new Set(
    wordsOf(name).flatMap((word) => {
      const padded = `  ${word} `
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
    }),
  )
}
