import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '@/lib/platform/database'
import { isDatabaseThere } from '@/lib/platform/database-watch'
import { testDatabase } from '@/lib/platform/test-database'

const known = testDatabase()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  useDatabase(known.url())
})

test('a database is there, is missed two seconds after it goes, and seen again when it is back', async () => {
  expect(await isDatabaseThere()).toBe(true)
  // Nothing listens on port 1.
  useDatabase('postgres://nobody@127.0.0.1:1/nothing')
  expect(await isDatabaseThere()).toBe(true)
  vi.advanceTimersByTime(2_001)
  expect(await isDatabaseThere()).toBe(false)
  useDatabase(known.url())
  vi.advanceTimersByTime(2_001)
  expect(await isDatabaseThere()).toBe(true)
})
