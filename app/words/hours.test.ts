import { describe, expect, test } from 'vitest'
import { sayFree, sayTaken } from '@/app/words/hours'
import { type DayPreview, previewFreeTime } from '@/lib/scheduling/free-preview'
import type { SlotInterviewer } from '@/lib/scheduling/query'

const timeZone = 'Europe/London'
/** A Tuesday at noon. */
const now = new Date('2026-11-24T12:00:00Z')
const span = (start: string, end: string) => ({
  start: Date.parse(`2026-11-25T${start}Z`),
  end: Date.parse(`2026-11-25T${end}Z`),
})

function wednesday(change: Partial<SlotInterviewer>): DayPreview {
  const weeklyHours = [2, 3].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 }))
  const person = {
    id: 'mei',
    timeZone,
    weeklyHours,
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    ...change,
  }
  const [, day] = previewFreeTime(person, { now, days: 2, minutes: 60 })
  if (!day) throw new Error('there is a Wednesday')
  return day
}

describe('a day of the preview', () => {
  const off = { specialDates: [{ localDate: '2026-11-25', windows: [] }] }
  test.each<[string, Partial<SlotInterviewer>, string, string]>([
    ['free', {}, '09:00 to 17:00', ''],
    ['without hours', { weeklyHours: [] }, 'no hours', ''],
    ['a holiday', off, 'Founders’ day, London', ''],
    ['too soon', { noticeMinutes: 48 * 60 }, 'too soon for the notice', ''],
    ['busy', { busy: [span('09:00', '17:00')] }, 'busy all day', ''],
    [
      'partly busy',
      { busy: [span('10:00', '11:00')] },
      '09:00 to 10:00, 11:00 to 17:00',
      'busy 10:00 to 11:00',
    ],
    [
      'almost busy',
      { busy: [span('09:30', '17:00')] },
      '09:00 to 09:30: too short for 1 h',
      'busy 09:30 to 17:00',
    ],
    [
      'full',
      { booked: [span('10:00', '11:00')], limits: { perDay: 1 } },
      'the day is full, 1 of 1',
      'interview 10:00 to 11:00',
    ],
    [
      'full in minutes',
      { booked: [span('10:00', '11:00')], limits: { minutesPerWeek: 90 } },
      'the week is full, 60 of 90 min',
      'interview 10:00 to 11:00',
    ],
  ])('that is %s', (_, change, words, taken) => {
    const day = wednesday(change)
    const holiday = 'specialDates' in change ? 'Founders’ day, London' : null
    expect(sayFree(day, { timeZone, minutes: 60, off: holiday }).words).toBe(words)
    expect(sayTaken(day, timeZone)).toBe(taken)
  })
})
