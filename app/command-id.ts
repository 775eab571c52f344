import { createHash } from 'node:crypto'

/** One form may hold many acts: each gets an id of its own, which a double click makes again. */
export function commandIdOf(actId: string, part: string): string {
  const hex = createHash('sha256').update(`${actId}/${part}`).digest('hex')
  // Laid out as a UUIDv8 (RFC 9562, 5.8): made by a rule of our own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
