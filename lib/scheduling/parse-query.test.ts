import { expect, test } from 'vitest'
import { parseSlotQuery } from '@/lib/scheduling/parse-query'

const person = {
  id: 'a',
  timeZone: 'UTC',
  weeklyHours: [{ days: [1], start: '09:00', end: '17:00' }],
}
const query = {
  now: '2026-11-20T09:00:00Z',
  from: '2026-11-24T00:00:00Z',
  to: '2026-11-25T00:00:00Z',
  stepMinutes: 15,
  interviewers: [person],
  sessions: [{ id: 's', minutes: 60, seats: [['a']] }],
}

test('a query needs little', () => {
  expect(parseSlotQuery(query).ok).toBe(true)
})

test.each([
  [{ now: '2026-11-20 09:00' }, 'now: must be an instant such as 2026-11-24T14:00:00Z'],
  [{ to: '2028-01-01T00:00:00Z' }, 'to: must be at most 400 days after from'],
  [{ stepMinutes: 7.5 }, 'stepMinutes: must be a whole number of minutes'],
  [{ timeZone: 'Mars/Base' }, 'timeZone: must be a time zone such as Europe/London'],
  [{ interviewers: [person, person] }, 'interviewers.1.id: "a" is there twice'],
  [
    { sessions: [{ id: 's', minutes: 60, seats: [['b']] }] },
    'sessions.0: names "b", who is not among the interviewers',
  ],
  [
    { interviewers: [{ ...person, weeklyHours: [{ days: [1], start: '22:00', end: '06:00' }] }] },
    'interviewers.0.weeklyHours.0: must not end before it starts; split a window that crosses midnight',
  ],
  [
    { interviewers: [{ ...person, overrides: [{ date: '2026-02-30' }] }] },
    'interviewers.0.overrides.0.date: must be a date such as 2026-11-24',
  ],
])('what is wrong is said in one sentence: %j', (change, problem) => {
  expect(parseSlotQuery({ ...query, ...change })).toEqual({ ok: false, problem })
})
