import { describe, expect, test } from 'vitest'
import { numberMeant, slipsInName, slipsTo, swapsOf } from '@/lib/people/slips'

test.each([
  ['anjali', 'anjali', 0],
  ['anj', 'anjali', 0],
  ['anjlai', 'anjali', 1],
  ['amra', 'amara', 1],
  ['najali', 'anjali', 1],
  ['anjai', 'anjali', 1],
  ['anjaali', 'anjali', 1],
  ['senoir', 'senior', 1],
  ['bcakedn', 'backend', 2],
  ['', 'anjali', 0],
])('from “%s” to %s it is %i slips', (typed, word, slips) => {
  expect(slipsTo(typed, word)).toBe(slips)
})

describe('the slips in a name', () => {
  test.each([
    ['anjlai', 'anjali thapa', 1],
    ['thpaa anjlai', 'anjali thapa', 2],
    ['anj tha', 'anjali thapa', 0],
    ['senoir backend', 'senior backend engineer', 1],
    ['enginere', 'senior backend engineer', 1],
    ['mara', 'amara okafor', 1],
  ])('of “%s” from %s are %i', (typed, name, slips) => {
    expect(slipsInName(typed.split(' '), name)).toBe(slips)
  })

  test.each([
    ['nad', 'dan brown'],
    ['noor', 'floor manager'],
    ['anjlai', 'angela merz'],
    ['senoir backend', 'senior designer'],
    ['zzzz', 'anjali thapa'],
  ])('of “%s” from %s are too many', (typed, name) => {
    expect(slipsInName(typed.split(' '), name)).toBeNull()
  })
})

test.each([
  ['amra', ['mara', 'arma', 'amar']],
  ['anna', ['nana', 'anan']],
  ['ann', []],
])('swapping neighbours in “%s” gives %j', (word, swaps) => {
  expect(swapsOf(word)).toEqual(swaps)
})

describe('a number', () => {
  const digitsKept = (kept: string) => kept.replace('(0)', '').replace(/\D/g, '')
  const means = (typed: string, kept: string) => {
    const meant = numberMeant(typed)
    const digits = digitsKept(kept)
    return (
      meant !== null &&
      (digits.includes(meant.within) || meant.begins.some((start) => digits.startsWith(start)))
    )
  }
  const written = ['+44 7700 900123', '07700 900123', '07700900123', '0044 (0)7700-900123']
  test.each(written.flatMap((typed) => written.map((kept) => [typed, kept] as const)))(
    'typed %s is the one kept as %s',
    (typed, kept) => {
      expect(means(typed, kept)).toBe(true)
    },
  )

  test.each([
    ['7700 9001', '+44 7700 900123', true],
    ['+1 (415) 555-0132', '415.555.0132', true],
    ['07700 900124', '+44 7700 900123', false],
    ['+44 7700 900124', '07700 900123', false],
  ])('typed %s, where %s is kept: %s', (typed, kept, same) => {
    expect(means(typed, kept)).toBe(same)
  })

  test.each(['12345', 'anjali 7700', '2026', '', '000000'])('is not read in “%s”', (typed) => {
    expect(numberMeant(typed)).toBeNull()
  })
})
