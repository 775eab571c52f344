import { describe, expect, test } from 'vitest'
import { ribbonOf } from '@/app/(staff)/today/ribbon'
import type { DayInterview } from '@/lib/pipeline/data/today'

const zone = 'Europe/London'
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)
const now = at('10:00')

function interview(from: string, to: string): DayInterview {
  return {
    interviewId: `${from}-${to}`,
    applicationId: 'application',
    candidate: 'Noa Levi',
    name: 'Initial chat',
    startsAt: at(from),
    endsAt: at(to),
    accepted: true,
    missing: 0,
    personIds: ['mei'],
    panel: ['Mei Lin'],
    late: [],
  }
}

describe('the ribbon of the day', () => {
  test('reaches from nine to six, and is not there without an interview', () => {
    const ribbon = ribbonOf([interview('13:30', '14:30')], now, zone)
    expect(ribbon?.hours).toHaveLength(9)
    expect(ribbon?.placed[0]).toMatchObject({ start: 50, lane: 0 })
    expect(ribbon?.nowAt).toBeCloseTo(100 / 9)
    expect(ribbonOf([], now, zone)).toBeNull()
  })

  test('grows by whole hours for whoever begins early or ends late', () => {
    const ribbon = ribbonOf([interview('07:30', '08:00'), interview('18:00', '19:15')], now, zone)
    expect(ribbon?.hours.map(({ at: hour }) => hour.toISOString().slice(11, 13))).toEqual(
      '07 08 09 10 11 12 13 14 15 16 17 18 19'.split(' '),
    )
  })

  test('lays under each other what runs at one time, and counts what does not fit', () => {
    const together = Array.from({ length: 6 }, () => interview('11:00', '12:00'))
    const ribbon = ribbonOf([...together, interview('12:00', '13:00')], now, zone)
    expect(ribbon).toMatchObject({ lanes: 4, more: 2 })
    expect(ribbon?.placed.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 0])
  })

  test('shows the day of whoever looks, to its midnight', () => {
    const late = interview('18:30', '19:30')
    expect(ribbonOf([late], now, 'Asia/Kathmandu')).toBeNull()
    const ribbon = ribbonOf([late], at('18:40'), 'Asia/Kathmandu')
    expect(ribbon?.placed[0]?.start).toBeGreaterThanOrEqual(0)
    expect(
      ribbonOf([interview('17:30', '18:30')], now, 'Asia/Kathmandu')?.hours.at(-1),
    ).toMatchObject({ at: at('17:15') })
  })
})
