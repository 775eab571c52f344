import { addHours, differenceInMilliseconds, subMinutes } from 'date-fns'

const dayMilliseconds = 86_400_000

/** The instant so many times 24 hours later. */
export function daysAfter(at: Date, days: number): Date {
  return addHours(at, days * 24)
}

/** The instant so many minutes earlier. */
export function minutesBefore(at: Date, minutes: number): Date {
  return subMinutes(at, minutes)
}

/** Whole days from one instant to another, rounded up; never negative. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.ceil(differenceInMilliseconds(to, from) / dayMilliseconds))
}

/** A local date (YYYY-MM-DD) so many calendar days later. */
export function localDateAfter(localDate: string, days: number): string {
  const midnight = new Date(`${localDate}T00:00:00Z`)
  return daysAfter(midnight, days).toISOString().slice(0, 10)
}
