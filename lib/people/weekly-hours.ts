/** Weekly hours as people write them: "09:00-12:30, 13:30-17:00" for a weekday. */
import { localTimeOf, minuteOfDay } from '@/lib/time/local-date'

/** Minutes of the local day, half-open; 1 Monday to 7 Sunday. */
export type HoursWindow = { weekday: number; startMinute: number; endMinute: number }

/** Null when a line cannot be read, a window is empty, or two overlap; an empty line is a day off. */
export function readDay(weekday: number, line: string): HoursWindow[] | null {
  const windows: HoursWindow[] = []
  for (const piece of line.split(',').map((one) => one.trim())) {
    if (piece === '') continue
    const [start = '', end = '', ...more] = piece.split(/\s*[-–]\s*/)
    const startMinute = minuteOfDay(padded(start))
    const endMinute = minuteOfDay(padded(end))
    if (more.length > 0 || startMinute === null || endMinute === null) return null
    if (startMinute >= endMinute) return null
    windows.push({ weekday, startMinute, endMinute })
  }
  windows.sort((a, b) => a.startMinute - b.startMinute)
  const overlap = windows.some((one, i) => one.startMinute < (windows[i - 1]?.endMinute ?? 0))
  return overlap ? null : windows
}

export function sayDay(windows: readonly HoursWindow[], weekday: number): string {
  return windows
    .filter((one) => one.weekday === weekday)
    .sort((a, b) => a.startMinute - b.startMinute)
    .map((one) => `${localTimeOf(one.startMinute)}-${localTimeOf(one.endMinute)}`)
    .join(', ')
}

/** "9:00" and "9" are what people type. */
function padded(time: string): string {
  const [hour = '', minute = '00'] = time.split(':')
  return `${hour.padStart(2, '0')}:${minute}`
}
