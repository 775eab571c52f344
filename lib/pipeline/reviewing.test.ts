import { describe, expect, test } from 'vitest'
import { inReadingOrder, nextToRead, reviewsOnDay } from '@/lib/pipeline/reviewing'

const line = (id: string, ...against: string[]) => ({ id, against })
const lines = [line('a', 'no visa'), line('b'), line('c', 'place'), line('d')]

describe('the reading order', () => {
  test('puts those with answers against them last, or first, and drops nobody', () => {
    expect(inReadingOrder(lines, 'last').map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
    expect(inReadingOrder(lines, 'first').map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd'])
  })
})

describe('the next to read', () => {
  const ids = ['a', 'b', 'c']
  test('is the one after, past those that are decided', () => {
    expect(nextToRead(ids, 'a', (id) => id !== 'b')).toBe('c')
  })
  test('begins anew after the last', () => {
    expect(nextToRead(ids, 'c', () => true)).toBe('a')
    expect(nextToRead(ids, null, () => true)).toBe('a')
  })
  test('is itself when it alone is left, and nobody when none is', () => {
    expect(nextToRead(ids, 'b', (id) => id === 'b')).toBe('b')
    expect(nextToRead(ids, 'b', () => false)).toBeNull()
  })
})

test('where reviews stand on a day adds up to all of them', () => {
  const on = (applicationId: string, section: 'review' | 'answer' | 'fix-now') => {
    return { applicationId, section }
  }
  const lines = [on('a', 'review'), on('b', 'answer'), on('c', 'fix-now'), on('x', 'answer')]
  const day = { lines, resting: [on('d', 'review')] }
  expect(reviewsOnDay(['a', 'b', 'c', 'd', 'e', 'f'], day)).toEqual({
    review: 1,
    elsewhere: [
      { section: 'fix-now', count: 1 },
      { section: 'answer', count: 1 },
    ],
    snoozed: 1,
    others: 2,
  })
})
