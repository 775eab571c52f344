import { describe, expect, test } from 'vitest'
import {
  sayAgo,
  sayDate,
  sayDuration,
  sayInstant,
  sayInstantForBoth,
  sayLocalDate,
  sayNearRange,
  sayRange,
  sayTime,
  sayUntil,
  sayZone,
  sayZoneRelation,
} from '@/lib/time/wording'

const at = new Date('2026-11-24T14:00:00Z')
const now = new Date('2026-11-21T09:00:00Z')
const later = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000)

describe('times in words', () => {
  test('name day, hour and place', () => {
    expect(sayInstant(at, 'Europe/London')).toBe('Tue 24 Nov, 14:00 London')
    expect(sayInstant(at, 'Asia/Kathmandu', now)).toBe('Tue 24 Nov, 19:45 Kathmandu')
  })

  test('name both zones, and the day where it differs', () => {
    const both = (zone: string) => sayInstantForBoth(at, 'Europe/London', zone)
    expect(both('Europe/Madrid')).toBe('Tue 24 Nov, 14:00 London (15:00 for the candidate, Madrid)')
    expect(both('Pacific/Auckland')).toBe(
      'Tue 24 Nov, 14:00 London (Wed 25 Nov, 03:00 for the candidate, Auckland)',
    )
    expect(both('Europe/Lisbon')).toBe(
      'Tue 24 Nov, 14:00 London (the same time for the candidate, Lisbon)',
    )
    expect(both('Europe/London')).toBe('Tue 24 Nov, 14:00 London')
  })

  test('call the days around now what people call them, by the reader’s calendar', () => {
    const near = (days: number, zone = 'Europe/London') => {
      const startsAt = later(days * 24 * 60)
      return sayNearRange({ startsAt, endsAt: later(60, startsAt) }, zone, now)
    }
    expect([-1, 0, 1, 3].map((days) => near(days))).toEqual([
      'yesterday 09:00 to 10:00 London',
      'today 09:00 to 10:00 London',
      'tomorrow 09:00 to 10:00 London',
      'Tue 24 Nov 09:00 to 10:00 London',
    ])
    expect(near(0.65)).toBe('tomorrow 00:36 to 01:36 London')
    expect(near(0.5, 'America/St_Johns')).toBe("today 17:30 to 18:30 St John's")
  })

  test('add the year when it is another', () => {
    expect(sayDate(new Date('2027-01-07T12:00:00Z'), 'Europe/London', now)).toBe('Thu 7 Jan 2027')
    expect(sayDate(new Date('2026-12-17T12:00:00Z'), 'Europe/London', now)).toBe('Thu 17 Dec')
    expect(sayLocalDate('2026-09-03')).toBe('Thu 3 Sep')
  })

  test('tell the two hours apart when the clocks go back', () => {
    expect(sayTime(new Date('2026-10-25T00:30:00Z'), 'Europe/London')).toBe('01:30 (UTC+1)')
    expect(sayTime(new Date('2026-10-25T01:30:00Z'), 'Europe/London')).toBe('01:30 (UTC)')
    expect(sayTime(new Date('2026-10-25T02:30:00Z'), 'Europe/London')).toBe('02:30')
  })

  test('say ranges, across midnight too', () => {
    const range = { startsAt: at, endsAt: later(135, at) }
    expect(sayRange(range, 'Europe/London')).toBe('Tue 24 Nov, 14:00 to 16:15 London')
    expect(sayRange(range, 'Asia/Kathmandu')).toBe('Tue 24 Nov, 19:45 to 22:00 Kathmandu')
    expect(sayRange(range, 'Asia/Tokyo')).toBe('Tue 24 Nov, 23:00 to Wed 25 Nov, 01:15 Tokyo')
  })

  test('call zones by their places', () => {
    expect(sayZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
    expect(sayZone('America/St_Johns')).toBe("St John's")
    expect(sayZone('Etc/GMT+5')).toBe('UTC-5')
    expect(sayZone('UTC')).toBe('UTC')
  })

  test('relate zones, half hours and quarters included', () => {
    const relation = (zone: string) => sayZoneRelation(zone, 'Europe/London', at)
    expect(relation('Europe/Madrid')).toBe('Madrid, 1 h later than London')
    expect(relation('Asia/Kathmandu')).toBe('Kathmandu, 5 h 45 min later than London')
    expect(relation('America/St_Johns')).toBe("St John's, 3 h 30 min earlier than London")
    expect(relation('Europe/Lisbon')).toBe('Lisbon, the same time as London')
  })

  test('say lengths and distances as people do', () => {
    expect([30, 60, 135].map(sayDuration)).toEqual(['30 min', '1 h', '2 h 15 min'])
    expect(sayAgo(now, now)).toBe('just now')
    expect(sayAgo(now, later(125))).toBe('2 h 5 min ago')
    expect(sayAgo(now, later(60 * 20), 'Europe/London')).toBe('yesterday')
    expect(sayAgo(now, later(60 * 24 * 9))).toBe('9 days ago')
    expect(sayUntil(later(25), now)).toBe('in 25 min')
    expect(sayUntil(later(60 * 24), now, 'Europe/London')).toBe('tomorrow')
    expect(sayUntil(later(60 * 24 * 30), now)).toBe('in 4 weeks')
    expect(sayUntil(later(-5), now)).toBe('now')
  })
})
