/** Names inside sentences and lists, for pages and mails alike; alone in an element `bdi` does the same. */

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** Everything that changes direction: in a name it would end what sets the name apart. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g

/** A name that runs from right to left would take along what follows it: isolated, as `bdi` does (Unicode UAX 9). */
export function setApart(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name.replace(turns, '')}\u2069` : name
}

/** "Mei Lin, Kofi Mensah": two names that both run from right to left would change places at the comma. */
export function listNames(names: readonly string[]): string {
  return names.map(setApart).join(', ')
}

/** For headers and calendars, which are told names alone or keep no marks. */
export function withoutMarks(words: string): string {
  return words.replace(turns, '')
}
