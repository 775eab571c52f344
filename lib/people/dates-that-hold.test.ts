import { describe, expect, test } from 'vitest'
import { datesThatHold } from '@/lib/people/dates-that-hold'

/** A Thursday. */
const eve = '2026-12-24'
const off = (localDate: string) => ({ localDate, startMinute: null, endMinute: null })
const open = (localDate: string, startMinute: number, endMinute: number) => ({
  localDate,
  startMinute,
  endMinute,
})
const thursdays = (...windows: [number, number][]) =>
  windows.map(([startMinute, endMinute]) => ({ weekday: 4, startMinute, endMinute }))
const minutes = (...windows: [number, number][]) =>
  windows.map(([startMinute, endMinute]) => ({ startMinute, endMinute }))

describe('the dates that hold for somebody', () => {
  test('are the place’s as long as they have none of their own', () => {
    const place = [off('2026-12-25'), open(eve, 540, 720), open(eve, 780, 840)]
    expect(datesThatHold({ own: [], place, ownHours: null })).toEqual([
      { localDate: '2026-12-25', windows: [], ofPlace: true },
      { localDate: eve, windows: minutes([540, 720], [780, 840]), ofPlace: true },
    ])
    const own = [open('2026-12-25', 600, 660), off(eve)]
    expect(datesThatHold({ own, place, ownHours: null })).toEqual([
      { localDate: '2026-12-25', windows: minutes([600, 660]), ofPlace: false },
      { localDate: eve, windows: [], ofPlace: false },
    ])
  })

  test.each([
    ['are cut to it', thursdays([480, 600], [660, 1020]), minutes([540, 600], [660, 720])],
    ['are off where nothing is left', thursdays([780, 1020]), []],
  ])('hours of one’s own %s by a place’s half holiday', (_, ownHours, windows) => {
    const place = [open(eve, 540, 720)]
    expect(datesThatHold({ own: [], place, ownHours })).toEqual([
      { localDate: eve, windows, ofPlace: true },
    ])
  })

  test('a place’s half holiday opens nothing to somebody who does not work that day', () => {
    const place = [open(eve, 540, 720)]
    const ownHours = [{ weekday: 1, startMinute: 540, endMinute: 1020 }]
    expect(datesThatHold({ own: [], place, ownHours })).toEqual([])
  })
})
