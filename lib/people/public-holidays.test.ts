import { describe, expect, test } from 'vitest'
import { publicHolidays } from '@/lib/people/public-holidays'

const isHoliday = (region: string, localDate: string) =>
  publicHolidays(region).some((holiday) => holiday.localDate === localDate)

describe('public holidays', () => {
  test('differ between places: 8 December is one in Barcelona and none in London', () => {
    expect(isHoliday('ES-CT', '2026-12-08')).toBe(true)
    expect(isHoliday('GB-ENG', '2026-12-08')).toBe(false)
  })

  test('fall on working days only and are named once', () => {
    for (const region of ['GB-ENG', 'GB-WLS', 'ES-CT', 'US']) {
      const dates = publicHolidays(region).map(({ localDate }) => localDate)
      expect(new Set(dates).size).toBe(dates.length)
      const days = dates.map((date) => new Date(`${date}T12:00:00Z`).getUTCDay())
      expect(days.filter((day) => day === 0 || day === 6)).toEqual([])
    }
  })

  test('of a state are its country’s, and of an unknown region none', () => {
    expect(publicHolidays('US-CO')).toEqual(publicHolidays('US'))
    expect(publicHolidays('XX')).toEqual([])
  })
})
