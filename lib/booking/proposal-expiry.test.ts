import { describe, expect, test } from 'vitest'
import { firstToLast, proposalExpiry } from '@/lib/booking/proposal-expiry'
import { weekdaysIn } from '@/lib/time/working-calendar'

const calendar = weekdaysIn('Europe/London')
const now = new Date('2027-03-02T09:00:00Z') // a Tuesday
const noticeMinutes = 24 * 60
const until = (firstAt: string, wishedAt?: string) =>
  proposalExpiry(
    { now, firstAt: new Date(firstAt), noticeMinutes },
    { calendar, ...(wishedAt ? { wishedAt: new Date(wishedAt) } : {}) },
  ).toISOString()

describe('proposed times are kept', () => {
  test.each([
    ['for two working days', '2027-03-08T10:00:00Z', undefined, '2027-03-03T18:00:00.000Z'],
    ['until the notice', '2027-03-04T10:00:00Z', undefined, '2027-03-03T10:00:00.000Z'],
    ['until the start inside it', '2027-03-02T15:00:00Z', undefined, '2027-03-02T15:00:00.000Z'],
    ['as wished', '2027-03-08T10:00:00Z', '2027-03-05T12:00:00Z', '2027-03-05T12:00:00.000Z'],
  ])('%s', (_, firstAt, wishedAt, expected) => {
    expect(until(firstAt, wishedAt)).toBe(expected)
  })

  test('for a whole day from two days on, where the notice is one', () => {
    expect(firstToLast({ now, noticeMinutes })).toEqual(new Date('2027-03-04T09:00:00Z'))
  })
})
