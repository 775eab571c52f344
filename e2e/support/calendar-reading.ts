import { spawnSync } from 'node:child_process'
import ICAL from 'ical.js'

/** What a calendar would understand of an invite; instants in UTC as ISO strings. */
export type CalendarReading = {
  method: string
  uid: string
  sequence: number
  summary: string
  startsAt: string
  endsAt: string
  location: string
  organizer: string
  attendees: string[]
  status: string
  text: string
}

/** As ical.js reads it, which Thunderbird uses. */
export function readCalendar(text: string): CalendarReading {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('the calendar holds no event')
  const event = new ICAL.Event(component)
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
  return {
    method: String(calendar.getFirstPropertyValue('method') ?? ''),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
    location: value('location'),
    organizer: value('organizer').toLowerCase(),
    attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
    status: value('status'),
    text,
  }
}

/** As python3-icalendar reads it, a second opinion; null where Python or the package is missing. */
export function readCalendarWithPython(text: string): CalendarReading | null {
  for (const program of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(program, ['-c', script], { input: text, encoding: 'utf8' })
    if (status === 0) return { ...JSON.parse(stdout), text } as CalendarReading
    if (status === 1) throw new Error('python3-icalendar cannot read this calendar')
  }
  return null
}

const script = `
import json, sys
try:
    from icalendar import Calendar
    from datetime import timezone
except ImportError:
    sys.exit(3)
calendar = Calendar.from_ical(sys.stdin.buffer.read())
event = calendar.walk('VEVENT')[0]
def instant(name):
    at = event.decoded(name).astimezone(timezone.utc)
    return at.strftime('%Y-%m-%dT%H:%M:%S.') + '%03dZ' % (at.microsecond // 1000)
def text(name):
    return str(event.get(name, ''))
people = event.get('ATTENDEE', [])
print(json.dumps({
    'method': str(calendar.get('METHOD', '')),
    'uid': text('UID'),
    'sequence': int(event.get('SEQUENCE', 0)),
    'summary': text('SUMMARY'),
    'startsAt': instant('DTSTART'),
    'endsAt': instant('DTEND'),
    'location': text('LOCATION'),
    'organizer': text('ORGANIZER').lower(),
    'attendees': [str(one).lower() for one in (people if isinstance(people, list) else [people])],
    'status': text('STATUS'),
}))
`
