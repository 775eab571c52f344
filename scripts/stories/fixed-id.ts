import { createHash } from 'node:crypto'

export const storySeed = 'harbour-and-finch'

/**
 * The same UUIDv7-shaped id for the same name, in every demo, test and screenshot. Its time is 1 January 2026:
 * ids of stories never sort behind those of people who use the demo.
 */
export function fixedId(name: string, seed: string = storySeed): string {
  const time = Date.UTC(2026, 0, 1).toString(16).padStart(12, '0')
  const noise = createHash('sha256').update(`${seed}/${name}`).digest('hex')
  const variant = ((Number.parseInt(noise.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${noise.slice(0, 3)}`,
    `${variant}${noise.slice(4, 7)}`,
    noise.slice(7, 19),
  ].join('-')
}
