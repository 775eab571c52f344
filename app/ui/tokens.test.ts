import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../globals.css'), 'utf8')
const table = [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)]
const tokens = new Map(table.map(([, name, light, dark]) => [name, { light, dark }]))

/** Relative luminance, WCAG 2.2. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(front: string, back: string, theme: 'light' | 'dark'): number {
  const [one, other] = [front, back].map((name) => luminanceOf(tokens.get(name)?.[theme] ?? name))
  if (one === undefined || other === undefined || Number.isNaN(one + other)) return Number.NaN
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const grounds = ['page', 'surface', 'raised', 'sunken']
const tones = ['ok', 'attention', 'harm', 'info', 'quiet']
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent-ink', ...tones.map((tone) => `${tone}-ink`)]

/** Text needs 4.5 (1.4.3), what carries meaning without being text needs 3 (1.4.11). */
const pairs: [front: string, back: string, atLeast: number][] = [
  ...texts.flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...tones.map((tone): [string, string, number] => [`${tone}-ink`, `${tone}-soft`, 4.5]),
  ['ink', 'accent-soft', 4.5],
  ['ink-soft', 'accent-soft', 4.5],
  ['ink-faint', 'accent-soft', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-harm', 'harm', 4.5],
  ['on-harm', 'harm-strong', 4.5],
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['focus', ground, 3],
    ['line-strong', ground, 3],
    ['accent', ground, 3],
    ...tones.map((tone): [string, string, number] => [tone, ground, 3]),
  ]),
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(pairs)('%s on %s reaches %d : 1', (front, back, atLeast) => {
    expect(contrastOf(front, back, theme)).toBeGreaterThanOrEqual(atLeast)
  })
})

test('every colour of the palette has a light and a dark value', () => {
  const declared = [...css.matchAll(/--color-([a-z][\w-]*):/g)].map(([, name]) => name)
  expect(declared.filter((name) => !tokens.has(name ?? ''))).toEqual([])
})
