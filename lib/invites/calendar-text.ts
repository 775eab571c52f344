/**
 * What a value must look like before it may stand in a calendar object or a mail header, and the folding
 * of lines. Names come from people and from public forms: a line break in one would be a line of its own.
 */

// Control characters, and the invisible ones that reverse the text after them.
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** One line of plain words: no control characters, no direction overrides, single spaces, at most `limit` characters. */
export function plainLine(value: string, limit = 255): string {
  const line = value.replace(unsafe, ' ').replace(/ {2,}/g, ' ').trim()
  return Array.from(line).slice(0, limit).join('')
}

/** A name that may stand in a quoted parameter such as CN; `"` and `^` cannot be escaped everywhere (RFC 6868). */
export function plainName(value: string): string {
  return plainLine(value.replace(/["^\\]/g, ''))
}

/** Several lines of plain words; line ends become LF. */
export function plainText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(unsafe, ' ').trimEnd())
    .join('\n')
    .trim()
}

/** An address as it may follow `mailto:`; whatever no address contains is dropped. */
export function plainAddress(value: string): string {
  return value.replace(unsafe, '').replace(/[\s"<>,;:\\^]/g, '')
}

/** Joins folded lines (RFC 5545, 3.1). */
export function unfoldLines(calendar: string): string {
  return calendar.replace(/\r?\n[ \t]/g, '')
}

/** Folds lines at 75 octets without splitting a character, and ends the last one too. */
export function foldLines(calendar: string): string {
  return `${calendar
    .replace(/(\r\n)+$/, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')}\r\n`
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** In UTF-8 (RFC 3629, 3). */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
