import { expect, test } from 'vitest'
import { sayOddHour } from '@/app/words/schedule'

test('an hour that no clock shows, or that comes twice, is said before somebody is booked in it', () => {
  expect(sayOddHour('2027-03-28', '01:30', 'Europe/London')).toEqual([
    'Clocks are put forward then, and none shows 01:30: it would be Sun 28 Mar, 02:00 London.',
  ])
  expect(sayOddHour('2027-03-14', '02:00', 'America/Denver')).toHaveLength(1)
  expect(sayOddHour('2027-10-31', '01:30', 'Europe/London')).toEqual([
    'Clocks are put back then, and show 01:30 twice: it would be the first of the two.',
  ])
  expect(sayOddHour('2027-03-28', '02:00', 'Europe/London')).toEqual([])
  expect(sayOddHour('2027-03-28', '01:30', 'Asia/Kathmandu')).toEqual([])
})
