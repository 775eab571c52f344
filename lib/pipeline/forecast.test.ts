import { describe, expect, test } from 'vitest'
import { delayOf, forecastDates } from '@/lib/pipeline/forecast'

const on = (today: string, bookedDate: string | null = null) => ({ today, bookedDate })

describe('the forecast', () => {
  test('gives each stage its share, from the day on which the present one began', () => {
    expect(forecastDates('2026-11-02', [7, 5, 2], on('2026-11-04'))).toEqual([
      '2026-11-09',
      '2026-11-14',
      '2026-11-16',
    ])
  })

  test('moves all that follows by what the present stage takes beyond its share', () => {
    expect(forecastDates('2026-11-02', [7, 5, 2], on('2026-11-20'))).toEqual([
      '2026-11-20',
      '2026-11-25',
      '2026-11-27',
    ])
  })

  test('lets the present stage end no sooner than its last booked interview', () => {
    const known = on('2026-11-04', '2026-11-12')
    expect(forecastDates('2026-11-02', [7, 5], known)).toEqual(['2026-11-12', '2026-11-17'])
    expect(forecastDates('2026-11-02', [14, 5], known)).toEqual(['2026-11-16', '2026-11-21'])
  })

  test('is today at the earliest, whatever the plan gives', () => {
    expect(forecastDates('2026-11-02', [0, 0], on('2026-11-09'))).toEqual([
      '2026-11-09',
      '2026-11-09',
    ])
  })
})

test('a late answer has a cause: what is booked, what the stage took, or what came before', () => {
  expect(delayOf('2026-11-02', 7, on('2026-11-04', '2026-11-12'))).toBe('booked-late')
  expect(delayOf('2026-11-02', 7, on('2026-11-10'))).toBe('stage-long')
  expect(delayOf('2026-11-02', 7, on('2026-11-04', '2026-11-05'))).toBe('earlier')
})
