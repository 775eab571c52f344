import { expect, test } from 'vitest'
import { safeBack } from '@/app/navigation'

test.each(['/today', '/candidates?job=1&page=2', '/applications/0190'])(
  '%s is an address of ours',
  (back) => {
    expect(safeBack(back)).toBe(back)
  },
)

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:1',
  '',
  undefined,
  ['/a'],
])('%s leads nowhere but to the first page', (back) => {
  expect(safeBack(back)).toBe('/first-page')
})
