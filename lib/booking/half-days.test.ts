import { describe, expect, test } from 'vitest'
import { halfDays } from '@/lib/booking/half-days'

const at = (text: string) => new Date(`2026-11-${text}Z`)
const option = (text: string) => ({ startsAt: at(text) })

/** Friday to the Tuesday after. */
const window = { from: at('20T15:00'), to: at('25T00:00') }

describe('days in halves', () => {
  test.each([
    ['no options', 'Europe/London', [], ['20 0 0', '23 0 0', '24 0 0']],
    [
      'counts by noon of the zone',
      'Europe/London',
      ['23T11:59', '23T12:00', '23T16:00'],
      ['20 0 0', '23 1 2', '24 0 0'],
    ],
    [
      'a weekend that has options',
      'Europe/London',
      ['21T10:00'],
      ['20 0 0', '21 1 0', '23 0 0', '24 0 0'],
    ],
    [
      'the day of the zone',
      'Asia/Kathmandu',
      ['23T18:30'],
      ['20 0 0', '23 0 0', '24 1 0', '25 0 0'],
    ],
  ])('%s', (_, timeZone, starts, expected) => {
    const days = halfDays(starts.map(option), window, timeZone)
    const said = days.map((day) => `${day.localDate.slice(-2)} ${day.morning} ${day.afternoon}`)
    expect(said).toEqual(expected)
  })
})
