import { addDays, weekdayOf } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

export const clockJumps = ['hour', 'interview-end', 'day', 'next-weekday'] as const
export type ClockJump = (typeof clockJumps)[number]

export function isClockJump(word: unknown): word is ClockJump {
  return clockJumps.some((jump) => jump === word)
}

const hourMilliseconds = 3_600_000

/**
 * Where a jump of the demo's clock lands. A day is 24 hours; the next weekday begins at
 * 09:00 in `timeZone`. Null: no interview is booked. Never back: what has fallen due has happened.
 */
export function landingOf(
  jump: ClockJump,
  now: Date,
  facts: { timeZone: string; nextInterviewEndsAt: Date | null },
): Date | null {
  const { timeZone, nextInterviewEndsAt } = facts
  switch (jump) {
    case 'hour':
      return new Date(now.getTime() + hourMilliseconds)
    case 'interview-end':
      return nextInterviewEndsAt
    case 'day':
      return new Date(now.getTime() + 24 * hourMilliseconds)
    case 'next-weekday': {
      let date = addDays(localDateAt(now, timeZone), 1)
      while (weekdayOf(date) > 5) date = addDays(date, 1)
      return instantOfLocal(date, '09:00', timeZone)
    }
  }
}
