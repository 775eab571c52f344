import { spawnSync } from 'node:child_process'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import {
  buildInvite,
  fillCalendar,
  type InviteFacts,
  inviteUid,
} from '@/lib/invites/calendar-object'

const facts: InviteFacts = {
  audience: 'candidate',
  uid: '0199-candidate@hiring.harbourfinch.example',
  sequence: 3,
  method: 'REQUEST',
  stampAt: new Date('2026-11-20T10:30:00Z'),
  startsAt: new Date('2026-11-24T14:00:00Z'),
  endsAt: new Date('2026-11-24T15:15:00Z'),
  title: 'System design with Mei Tanaka',
  description: 'Hello Anjali,\n\nbring paper; a pen, too. C:\\temp',
  location: 'Video call, the link is on your page',
  url: null,
  organizer: { name: 'Rosa at Harbour & Finch', email: 'hiring@harbourfinch.example' },
  attendees: [{ name: 'Anjali Thapa', email: 'anjali@thapa.example', role: 'required' }],
  wholeCancel: false,
}

type Reading = {
  method: string
  events: number
  uid: string
  sequence: number
  stamp: string
  start: string
  end: string
  summary: string
  description: string
  location: string
  status: string | null
  organizer: string
  attendees: { address: string; name: string; partstat: string; rsvp: string }[]
}

function readWithIcalJs(calendar: string): Reading {
  const root = new ICAL.Component(ICAL.parse(calendar))
  const events = root.getAllSubcomponents('vevent')
  const event = events[0]
  if (!event) throw new Error('no VEVENT')
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name)
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`)
    return value.toJSDate().toISOString()
  }
  return {
    method: String(root.getFirstPropertyValue('method')),
    events: events.length,
    uid: text('uid'),
    sequence: Number(text('sequence')),
    stamp: instant('dtstamp'),
    start: instant('dtstart'),
    end: instant('dtend'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    status: event.getFirstPropertyValue('status') ? text('status') : null,
    organizer: text('organizer'),
    attendees: event.getAllProperties('attendee').map((attendee) => ({
      address: String(attendee.getFirstValue()),
      name: String(attendee.getParameter('cn')),
      partstat: String(attendee.getParameter('partstat')),
      rsvp: String(attendee.getParameter('rsvp')),
    })),
  }
}

const pythonReader = `
import json, sys
from icalendar import Calendar
c = Calendar.from_ical(sys.stdin.buffer.read())
events = list(c.walk('VEVENT'))
e = events[0]
at = lambda n: e.decoded(n).strftime('%Y-%m-%dT%H:%M:%S.000Z') if e.decoded(n).utcoffset().total_seconds() == 0 else 'not UTC'
people = e.get('ATTENDEE') or []
people = people if isinstance(people, list) else [people]
print(json.dumps({
  'method': str(c['METHOD']), 'events': len(events), 'uid': str(e['UID']), 'sequence': int(e['SEQUENCE']),
  'stamp': at('DTSTAMP'), 'start': at('DTSTART'), 'end': at('DTEND'), 'summary': str(e['SUMMARY']),
  'description': str(e['DESCRIPTION']), 'location': str(e.get('LOCATION', '')),
  'status': str(e['STATUS']) if 'STATUS' in e else None, 'organizer': str(e['ORGANIZER']),
  'attendees': [{'address': str(a), 'name': a.params['CN'], 'partstat': a.params['PARTSTAT'], 'rsvp': a.params['RSVP']} for a in people],
}))
`
const python = '/usr/bin/python3'
const pythonReads = spawnSync(python, ['-c', 'import icalendar']).status === 0
if (!pythonReads) {
  console.warn('Skipped: reading invites with python3-icalendar, which is not installed here.')
}

function readWithPython(calendar: string): Reading {
  const run = spawnSync(python, ['-c', pythonReader], { input: calendar, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

const hostileNames = [
  'Eve\r\nATTENDEE:mailto:eve@evil.example',
  'Eve\nEND:VEVENT\nBEGIN:VEVENT',
  'Anna "Ann" ^n O\\Brien; X=1, Y:2',
  'نور الدين حمدي',
  `\u202eevil\u2066`,
  `${'Ó Maoilbhreanáin-'.repeat(12)}O'Shaughnessy`,
  '👩🏽‍💻 Zoë '.repeat(20),
]

const cases: [string, InviteFacts][] = [
  ['a request', facts],
  ['a cancellation', { ...facts, method: 'CANCEL', wholeCancel: true, sequence: 4 }],
  ['an uninviting', { ...facts, audience: 'panel', method: 'CANCEL', sequence: 5 }],
  [
    'a panel of three',
    {
      ...facts,
      audience: 'panel',
      url: 'https://hiring.harbourfinch.example/interviews/0199',
      attendees: ['Mei', 'Kofi', 'Ines'].map((name) => ({
        name,
        email: `${name.toLowerCase()}@harbourfinch.example`,
        role: 'required',
      })),
    },
  ],
  ...hostileNames.map((name): [string, InviteFacts] => [
    `a name like ${JSON.stringify(name.slice(0, 30))}`,
    {
      ...facts,
      title: `System design with ${name}`,
      description: `Hello ${name},\nall well?`,
      location: name,
      organizer: { ...facts.organizer, name },
      attendees: [{ name, email: 'anjali@thapa.example', role: 'required' }],
    },
  ]),
]

describe('a calendar object', () => {
  test.each(cases)('reads back as it was meant: %s', (_, meant) => {
    const calendar = buildInvite(meant)
    const reading = readWithIcalJs(calendar)
    expect(reading).toMatchObject({
      method: meant.method,
      events: 1,
      uid: meant.uid,
      sequence: meant.sequence,
      stamp: meant.stampAt.toISOString(),
      start: meant.startsAt.toISOString(),
      end: meant.endsAt.toISOString(),
      organizer: 'mailto:hiring@harbourfinch.example',
    })
    expect(reading.attendees.map((one) => one.address)).toEqual(
      meant.attendees.map((one) => `mailto:${one.email}`),
    )
    expect(reading.attendees.every((one) => one.partstat === 'NEEDS-ACTION')).toBe(true)
    if (pythonReads) expect(readWithPython(calendar)).toEqual(reading)
  })

  test.each(cases)('has CRLF lines of at most 75 octets, the last one ended: %s', (_, meant) => {
    const calendar = buildInvite(meant)
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
  })

  test('keeps names of right-to-left scripts, apostrophes and emoji', () => {
    for (const name of ['نور الدين حمدي', "Siobhán O'Shea", '👩🏽‍💻 Zoë']) {
      const calendar = buildInvite({ ...facts, title: `With ${name}` })
      expect(readWithIcalJs(calendar).summary).toBe(`With ${name}`)
    }
  })

  test('a request asks each attendee for an answer, and is confirmed', () => {
    const reading = readWithIcalJs(buildInvite(facts))
    expect(reading.status).toBe('CONFIRMED')
    expect(reading.attendees[0]?.rsvp).toBe('TRUE')
  })

  test('a cancellation says CANCELLED; an uninviting has no status; neither has an alarm', () => {
    const cancelled = buildInvite({ ...facts, method: 'CANCEL', wholeCancel: true })
    const uninvited = buildInvite({ ...facts, method: 'CANCEL', wholeCancel: false })
    expect(readWithIcalJs(cancelled).status).toBe('CANCELLED')
    expect(readWithIcalJs(uninvited).status).toBeNull()
    expect(cancelled + uninvited).not.toContain('VALARM')
  })

  test("never lists a second person in a candidate's", () => {
    const attendees = [...facts.attendees, ...facts.attendees]
    expect(() => buildInvite({ ...facts, attendees })).toThrow(/other people/)
  })

  test('refuses a uid that would write lines, and an end before its start', () => {
    expect(() => buildInvite({ ...facts, uid: 'x\r\nX-EVIL:1' })).toThrow(/uid/)
    expect(() => buildInvite({ ...facts, endsAt: facts.startsAt })).toThrow(/ends before/)
  })

  test('is the same under any process zone', () => {
    const zone = process.env.TZ
    const there = buildInvite(facts)
    process.env.TZ = 'America/St_Johns'
    const elsewhere = buildInvite(facts)
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(elsewhere).toBe(there)
  })

  test('takes a value for a placeholder that was folded in two', () => {
    const stored = buildInvite({
      ...facts,
      description: `${'x'.repeat(52)} {{link:candidate-page}}`,
    })
    const filled = fillCalendar(stored, (text) =>
      text.replaceAll('{{link:candidate-page}}', `https://hiring.example/go/${'t'.repeat(43)}`),
    )
    expect(readWithIcalJs(filled).description).toContain(`/go/${'t'.repeat(43)}`)
    for (const line of filled.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('has another uid for each audience, in lower case', () => {
    expect(inviteUid('0199AB', 'candidate', 'Hiring.Example')).toBe(
      '0199ab-candidate@hiring.example',
    )
    expect(inviteUid('0199AB', 'panel', 'h')).not.toBe(inviteUid('0199AB', 'candidate', 'h'))
  })
})
