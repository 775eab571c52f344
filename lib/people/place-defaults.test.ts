import { expect, test } from 'vitest'
import { cityOf, placeDefaults } from '@/lib/people/place-defaults'

test('a place begins with what is usual there, and with Monday to Friday where nothing is known', () => {
  expect(placeDefaults('Europe/London')).toMatchObject({ region: 'GB-ENG', currency: 'GBP' })
  expect(placeDefaults('Asia/Jerusalem').workingDays).toEqual([7, 1, 2, 3, 4])
  expect(placeDefaults('Antarctica/Troll')).toMatchObject({
    region: '',
    workingDays: [1, 2, 3, 4, 5],
    startMinute: 540,
    endMinute: 1020,
  })
  expect(cityOf('America/New_York')).toBe('New York')
})
