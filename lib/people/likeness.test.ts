import { describe, expect, test } from 'vitest'
import { likenessOf, nameLikeness, phoneEnd, type Traits } from '@/lib/people/likeness'

const katarina: Traits = {
  name: 'Katarína Nováková',
  phone: '+421 905 123 456',
  timeZone: 'Europe/Bratislava',
  cvHashes: ['cv-1'],
}
const other = (change: Partial<Traits>): Traits => ({
  name: 'Somebody Else',
  phone: null,
  timeZone: null,
  cvHashes: [],
  ...change,
})

describe('two rows are probably one human', () => {
  test.each([
    ['by one telephone number, however it is written', { phone: '0905/123456' }, ['same-phone']],
    [
      'by one name in any order and without accents, in one zone',
      { name: 'novakova katarina', timeZone: 'Europe/Bratislava' },
      ['same-name-and-zone'],
    ],
    [
      'by a name with an error in it and the very same CV',
      { name: 'Katarina Novakowa', cvHashes: ['cv-1'] },
      ['similar-name-same-cv'],
    ],
  ] as const)('%s', (_, change, reasons) => {
    expect(likenessOf(katarina, other(change))).toEqual(reasons)
  })

  test.each([
    ['by a name alone', { name: 'Katarína Nováková' }],
    ['by a zone alone', { timeZone: 'Europe/Bratislava' }],
    ['by a CV alone, which a whole agency may send', { cvHashes: ['cv-1'] }],
    ['by the end of a short number', { phone: '123 456' }],
  ])('but not %s', (_, change) => {
    expect(likenessOf(katarina, other(change))).toEqual([])
  })
})

test('a number is compared by its last digits, or not at all', () => {
  expect(phoneEnd('+44 (0)20 7946 0958')).toBe('079460958')
  expect(phoneEnd('999')).toBeNull()
})

test('names are as alike as their letters', () => {
  expect(nameLikeness('Ada', 'Ada')).toBe(1)
  expect(nameLikeness('Ada', 'Zoe')).toBe(0)
})
