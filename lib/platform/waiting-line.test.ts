import { expect, test } from 'vitest'
import { waitingLine } from '@/lib/platform/waiting-line'

test('a line lets so many run at once, in the order they came, and goes on after one that failed', async () => {
  const line = waitingLine(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const works = Array.from({ length: 7 }, (_, index) =>
    line(async () => {
      begun.push(index)
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 2))
      running -= 1
      if (index === 1) throw new Error('one in trouble')
      return index
    }).catch(() => -1),
  )
  expect(line.howMany()).toBe(5)
  expect(await Promise.all(works)).toEqual([0, -1, 2, 3, 4, 5, 6])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(most).toBe(2)
  expect(line.howMany()).toBe(0)
})
