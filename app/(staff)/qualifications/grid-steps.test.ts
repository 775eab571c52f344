import { expect, test } from 'vitest'
import { stepOf } from '@/app/(staff)/qualifications/grid-steps'

const size = { rows: 30, columns: 5 }

test.each([
  ['ArrowDown', { row: 2, column: 1 }, { row: 3, column: 1 }],
  ['ArrowUp', { row: 0, column: 1 }, { row: 0, column: 1 }],
  ['ArrowRight', { row: 2, column: 4 }, { row: 2, column: 4 }],
  ['ArrowLeft', { row: 2, column: 4 }, { row: 2, column: 3 }],
  ['Home', { row: 2, column: 4 }, { row: 2, column: 0 }],
  ['End', { row: 2, column: 1 }, { row: 2, column: 4 }],
  ['PageDown', { row: 25, column: 1 }, { row: 29, column: 1 }],
  ['PageUp', { row: 12, column: 1 }, { row: 2, column: 1 }],
])('%s stays inside the grid', (key, from, to) => {
  expect(stepOf(key, from, size)).toEqual(to)
})

test('letters lead nowhere', () => {
  expect(stepOf('q', { row: 0, column: 0 }, size)).toBeNull()
})
