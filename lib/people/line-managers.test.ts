import { describe, expect, test } from 'vitest'
import { closesCircle, managersFirst } from '@/lib/people/line-managers'

describe('a line of managers', () => {
  const managerOf = new Map([
    ['bo', 'cy'],
    ['cy', 'dee'],
    ['eve', 'flo'],
    ['flo', 'eve'],
  ])
  test.each([
    ['ann', 'bo', false],
    ['dee', 'bo', true],
    ['cy', 'bo', true],
    ['ann', 'ann', true],
    ['ann', 'eve', false],
    ['dee', 'nobody', false],
  ])('%s under %s closes a circle: %s', (email, manager, closes) => {
    expect(closesCircle(email, manager, managerOf)).toBe(closes)
  })
})

test.each([
  ['', ''],
  ['a b c', 'a b c'],
  ['a<b b<c c', 'c b a'],
  ['a b<d c<b d', 'a d b c'],
  ['a<x b<a', 'a b'],
  ['a<b b<a c', 'b a c'],
  ['b<c a<b b', 'b a b'],
])('of “%s” managers come first: “%s”', (said, order) => {
  const rows = said.split(' ').filter(Boolean)
  const read = rows.map((row) => {
    const [email = '', managerEmail = null] = row.split('<')
    return { email, managerEmail }
  })
  expect(managersFirst(read).map(({ email }) => email)).toEqual(order.split(' ').filter(Boolean))
})
