/** Rows of bits, one for each cell of a grid, 32 to a word; bits past the last cell are always 0. */
export type Bits = Uint32Array

export function makeBits(cells: number): Bits {
  return new Uint32Array((cells + 31) >>> 5)
}

export function hasBit(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1
}

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

/** The word's bits that lie in [from, to). */
function wordMask(word: number, from: number, to: number): number {
  const low = from > word * 32 ? (-1 << (from & 31)) >>> 0 : 0xffffffff
  const high = to < word * 32 + 32 ? (1 << (to & 31)) - 1 : 0xffffffff
  return low & high
}

/** Sets [from, to); the caller keeps both within the grid. */
export function setRange(bits: Bits, from: number, to: number): void {
  if (from >= to) return
  for (let word = from >>> 5; word <= (to - 1) >>> 5; word++) {
    bits[word] = (bits[word] ?? 0) | wordMask(word, from, to)
  }
}

export function clearRange(bits: Bits, from: number, to: number): void {
  if (from >= to) return
  for (let word = from >>> 5; word <= (to - 1) >>> 5; word++) {
    bits[word] = (bits[word] ?? 0) & ~wordMask(word, from, to)
  }
}

export function andInto(target: Bits, other: Bits): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) & (other[i] ?? 0)
}

/** In place: what any of the rows has, up to eight of them, which are read together. */
export function orInto(sum: Bits, rows: readonly Bits[]): void {
  const [a = sum, b = sum, c = sum, d = sum, e = sum, f = sum, g = sum, h = sum] = rows
  for (let i = 0; i < sum.length; i++) {
    const first = (a[i] ?? 0) | (b[i] ?? 0) | (c[i] ?? 0) | (d[i] ?? 0)
    const second = (e[i] ?? 0) | (f[i] ?? 0) | (g[i] ?? 0) | (h[i] ?? 0)
    sum[i] = (sum[i] ?? 0) | first | second
  }
}

/** Word i of the row moved down: its cell c is the row's cell c + by, where by = 32 words + rest. */
function movedWord(bits: Bits, i: number, words: number, rest: number): number {
  const at = i + words
  // Reading past the end of a typed array would slow every later read down.
  if (at >= bits.length) return 0
  const low = bits[at] ?? 0
  if (rest === 0) return low
  const high = at + 1 < bits.length ? (bits[at + 1] ?? 0) : 0
  return (low >>> rest) | (high << (32 - rest))
}

/** In place: keeps a cell when it and the following ones, `length` in all, are set. */
export function erode(bits: Bits, length: number): void {
  for (let width = 1; width < length; ) {
    const by = Math.min(width, length - width)
    const words = by >>> 5
    const rest = by & 31
    // Ascending, so that each word reads words that this pass has not changed yet. Most are 0: nights.
    for (let i = 0; i < bits.length; i++) {
      const word = bits[i] ?? 0
      if (word !== 0) bits[i] = word & movedWord(bits, i, words, rest)
    }
    width += by
  }
}

/** A new row: where a run of `length` set cells begins. */
export function runsIn(bits: Bits, length: number): Bits {
  if (length > 32) {
    const runs = bits.slice()
    erode(runs, length)
    return runs
  }
  const runs = new Uint32Array(bits.length)
  const last = bits.length - 1
  for (let i = 0; i <= last; i++) {
    let low = bits[i] ?? 0
    if (low === 0) continue
    // Up to 32 cells the word and its follower are enough: shrink both in registers, in one pass.
    let high = i < last ? (bits[i + 1] ?? 0) : 0
    for (let width = 1; width < length && low !== 0; width *= 2) {
      const by = Math.min(width, length - width)
      low &= (low >>> by) | (high << (32 - by))
      high &= high >>> by
    }
    runs[i] = low
  }
  return runs
}

/** A new row: cell c is set when one of the row's cells c + least to c + most is. */
export function reach(bits: Bits, least: number, most: number): Bits {
  const reached = bits.slice()
  const length = Math.max(0, Math.min(most, bits.length * 32) - least) + 1
  for (let width = 1; width < length; ) {
    const by = Math.min(width, length - width)
    const words = by >>> 5
    const rest = by & 31
    for (let i = 0; i < reached.length; i++) {
      reached[i] = (reached[i] ?? 0) | movedWord(reached, i, words, rest)
    }
    width += by
  }
  const words = least >>> 5
  const rest = least & 31
  for (let i = 0; i < reached.length; i++) reached[i] = movedWord(reached, i, words, rest)
  return reached
}

/** The first set cell at or after one, or -1. */
export function nextBit(bits: Bits, from: number): number {
  let i = from >>> 5
  if (i >= bits.length) return -1
  let word = (bits[i] ?? 0) & (-1 << (from & 31))
  while (word === 0) {
    if (++i >= bits.length) return -1
    word = bits[i] ?? 0
  }
  return i * 32 + (31 - Math.clz32(word & -word))
}

export function lastBit(bits: Bits): number {
  for (let i = bits.length - 1; i >= 0; i--) {
    const word = bits[i] ?? 0
    if (word !== 0) return i * 32 + 31 - Math.clz32(word)
  }
  return -1
}

export function countBits(bits: Bits): number {
  let count = 0
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) count++
  }
  return count
}

export function anyInBoth(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] ?? 0) & (b[i] ?? 0)) !== 0) return true
  return false
}
