import { afterEach, expect, test, vi } from 'vitest'
import { isUuid, newId } from '@/lib/platform/ids'

afterEach(() => vi.useRealTimers())

test('ids are of version 7 and name the millisecond in which they were made', () => {
  vi.useFakeTimers({ now: new Date('2126-11-20T10:30:00.123Z') })
  const id = newId()
  expect(isUuid(id)).toBe(true)
  expect(id[14]).toBe('7')
  expect('89ab').toContain(id[19])
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.now())
})

test('however many are made in a millisecond, and when the clock is set back, they sort as they were made', () => {
  vi.useFakeTimers({ now: new Date('2127-01-01T00:00:00Z') })
  const ids = Array.from({ length: 2_000 }, newId)
  vi.setSystemTime(new Date('2126-12-31T23:59:59Z'))
  ids.push(...Array.from({ length: 2_000 }, newId))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
