/**
 * The calendar object of one interview for one audience: the candidate's lists the candidate alone, the
 * panel's lists the interviewers, since everybody listed is readable by all who get the file. One VEVENT
 * per mail (Outlook ignores the others), times in UTC (no zone table to disagree about).
 */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import {
  foldLines,
  plainAddress,
  plainLine,
  plainName,
  plainText,
  unfoldLines,
} from '@/lib/invites/calendar-text'

export const audiences = ['candidate', 'panel'] as const
export type Audience = (typeof audiences)[number]
export type InviteMethod = 'REQUEST' | 'CANCEL'

export type InviteAttendee = { name: string; email: string; role: 'required' | 'optional' }

export type InviteFacts = {
  audience: Audience
  /** The same for the life of the interview; letters, digits, `-`, `.` and `@`. */
  uid: string
  sequence: number
  method: InviteMethod
  /** DTSTAMP: when the invite was composed, so that a repeated mail carries the same. */
  stampAt: Date
  startsAt: Date
  endsAt: Date
  title: string
  description: string
  location: string | null
  url: string | null
  organizer: { name: string; email: string }
  attendees: InviteAttendee[]
  /** False uninvites the attendees alone: such a CANCEL has no STATUS (RFC 5546, 3.2.5). */
  wholeCancel: boolean
}

/** The text of the calendar object: CRLF lines of at most 75 octets, the last one ended too. */
export function buildInvite(facts: InviteFacts): string {
  // The library swaps the two silently.
  if (facts.startsAt >= facts.endsAt) throw new Error(`invite ${facts.uid} ends before it starts`)
  if (facts.audience === 'candidate' && facts.attendees.length > 1) {
    throw new Error(`invite ${facts.uid} would show a candidate other people's addresses`)
  }
  const calendar = () =>
    ical({
      prodId: { company: 'Loopline', product: 'Loopline', language: 'EN' },
      method: ICalCalendarMethod[facts.method],
    })
  const event = calendar().createEvent({
    id: plainUid(facts.uid),
    sequence: facts.sequence,
    stamp: facts.stampAt,
    start: facts.startsAt,
    end: facts.endsAt,
    summary: plainLine(facts.title),
    description: plainText(facts.description),
    organizer: {
      name: plainName(facts.organizer.name),
      email: plainAddress(facts.organizer.email),
    },
  })
  if (facts.location) event.location(plainLine(facts.location, 1000))
  if (facts.url) event.url(plainLine(facts.url, 2000))
  if (facts.method === 'REQUEST') event.status(ICalEventStatus.CONFIRMED)
  else if (facts.wholeCancel) event.status(ICalEventStatus.CANCELLED)
  for (const attendee of facts.attendees) {
    event.createAttendee({
      name: plainName(attendee.name),
      email: plainAddress(attendee.email),
      type: ICalAttendeeType.INDIVIDUAL,
      role: attendee.role === 'required' ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: facts.method === 'REQUEST',
    })
  }
  // The event goes into an empty calendar as it is: the library would fold it a character at a time, to be unfolded.
  const [head = ''] = unfoldLines(calendar().toString()).split('END:VCALENDAR')
  const text = `${head}${event}END:VCALENDAR`
  return foldLines(text.replace(/:MAILTO:/g, ':mailto:'))
}

/** Puts values into a stored calendar object: a placeholder may have been folded in two. */
export function fillCalendar(calendar: string, fill: (text: string) => string): string {
  return foldLines(fill(unfoldLines(calendar)))
}

/** A stored calendar object for an attendee who has another address now; all else, SEQUENCE too, stays. */
export function readdressInvite(calendar: string, from: string, to: string): string {
  const wanted = `:mailto:${plainAddress(from)}`.toLowerCase()
  const lines = unfoldLines(calendar).split('\r\n')
  const readdressed = lines.map((line) =>
    /^ATTENDEE[;:]/i.test(line) && line.toLowerCase().endsWith(wanted)
      ? `${line.slice(0, -wanted.length)}:mailto:${plainAddress(to)}`
      : line,
  )
  return foldLines(readdressed.join('\r\n'))
}

/** The uid of an interview's calendar object, lower-case since a broker on the way may fold case. */
export function inviteUid(interviewId: string, audience: Audience, host: string): string {
  return `${interviewId}-${audience}@${host}`.toLowerCase()
}

/** The library writes the uid as it is. */
function plainUid(uid: string): string {
  if (!/^[A-Za-z0-9@._:-]+$/.test(uid)) throw new Error(`not a uid: ${JSON.stringify(uid)}`)
  return uid
}
