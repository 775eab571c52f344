import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarFacts, calendarRoles, composeMail } from '@/lib/outbox/compose'
import { purposesIn } from '@/lib/outbox/link-purposes'
import type { MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import { type MessageKind, messageKinds } from '@/lib/pipeline/effects'

const time = {
  startsAt: new Date('2026-11-24T10:00:00Z'),
  endsAt: new Date('2026-11-24T11:15:00Z'),
}
const interview: MailInterview = {
  name: 'System design',
  candidateName: 'system design interview',
  minutes: 75,
  time,
  panel: ['Mei Tanaka', 'Kofi Mensah'],
  room: null,
  movesLeft: 2,
}

function factsFor(
  kind: MessageKind,
  isCandidate: boolean,
  change: Partial<MailFacts> = {},
): MailFacts {
  return {
    kind,
    now: new Date('2026-11-20T10:30:00Z'),
    company: 'Harbour & Finch',
    recipient: isCandidate
      ? { name: 'Anjali Thapa', timeZone: 'Asia/Kathmandu', isCandidate }
      : { name: 'Mei Tanaka', timeZone: 'Europe/London', isCandidate },
    candidate: { name: 'Anjali Thapa', timeZone: 'Asia/Kathmandu' },
    job: 'Senior backend engineer',
    recruiter: 'Rosa Delgado',
    stage: {
      name: 'Final',
      candidateName: 'final',
      candidateDescription: 'Bring something to draw with.',
      linkLifetimeDays: 14,
      candidateMoves: 2,
      candidateMoveNoticeMinutes: 1440,
      options: [{ name: 'Take-home', description: 'a small task in your own time' }],
    },
    pending: 'booking-page',
    proposal: null,
    answerByDate: '2026-12-17',
    interview,
    learning: false,
    interviews: [interview],
    fallingAway: [interview],
    staying: [interview],
    calendarOnly: false,
    movedFrom: null,
    takeHome: {
      name: 'Ledger',
      candidateName: 'ledger task',
      brief: 'Build a small ledger.\n\nTests count.',
      daysToHandIn: 7,
      dueAt: new Date('2026-11-27T18:00:00Z'),
      reviewDueAt: null,
    },
    words: 'Dear Anjali,\n\nthank you for your time.\n\nRosa',
    wordsBy: 'Rosa Delgado',
    coversFor: null,
    team: { name: 'Payments', about: 'Moves money.', answerByAt: new Date('2026-12-01T12:00:00Z') },
    offer: {
      level: 'L50',
      currency: 'GBP',
      salary: 112_000,
      startsOn: '2027-02-01',
      place: 'London',
      openUntilAt: new Date('2026-12-10T18:00:00Z'),
      outsideBand: false,
    },
    scorecardDueAt: new Date('2026-11-25T17:00:00Z'),
    scorecardBy: 'Ines Duarte',
    wakeAt: new Date('2027-01-04T09:00:00Z'),
    reopenUntilAt: new Date('2026-12-28T09:00:00Z'),
    late:
      kind === 'running-late'
        ? { name: 'Mei Tanaka', minutes: 10, expectedAt: new Date('2026-11-24T10:10:00Z') }
        : null,
    notice: 'seat-declined',
    applicationUrl: 'https://hiring.harbourfinch.example/applications/1',
    ...change,
  }
}

function calendarFor(kind: MessageKind): CalendarFacts | null {
  const role = calendarRoles[kind]
  if (!role) return null
  return {
    ...role,
    ...time,
    uid: `1-${role.audience}@hiring.harbourfinch.example`,
    sequence: 2,
    organizer: { name: 'Rosa at Harbour & Finch', email: 'hiring@harbourfinch.example' },
    attendees: [{ name: 'Somebody', email: 'somebody@thapa.example', role: 'required' }],
    pageUrl: 'https://hiring.harbourfinch.example/interviews/1',
  }
}

/** Everybody to whom a kind can be sent, with what they would get. */
const mails = messageKinds.flatMap((kind) =>
  [true, false].flatMap((isCandidate) => {
    try {
      return [
        { kind, isCandidate, mail: composeMail(factsFor(kind, isCandidate), calendarFor(kind)) },
      ]
    } catch (error) {
      if (error instanceof Error && / never sent /.test(error.message)) return []
      throw error
    }
  }),
)

function bodyFor(kind: MessageKind, isCandidate: boolean, change: Partial<MailFacts> = {}) {
  return composeMail(factsFor(kind, isCandidate, change), calendarFor(kind))
}

describe('who comes late', () => {
  const late = { minutes: 10, expectedAt: new Date('2026-11-24T10:10:00Z') }
  const subjectOf = (kind: 'running-late' | 'owner-notice', name: string) =>
    bodyFor(kind, false, { late: { ...late, name }, notice: 'running-late' }).subject

  test('is named once, and the candidate beside a colleague', () => {
    const anjali = 'Anjali Thapa is running about 10 minutes late'
    expect(subjectOf('running-late', 'Anjali Thapa')).toBe(`${anjali}: ${interview.name}`)
    expect(subjectOf('owner-notice', 'Anjali Thapa')).toBe(`${anjali}: Senior backend engineer`)
    expect(subjectOf('running-late', 'Mei Tanaka')).toMatch(/ late: .* with Anjali Thapa$/)
    expect(subjectOf('owner-notice', 'Mei Tanaka')).toMatch(/^Anjali Thapa, .*: Mei Tanaka is /)
  })
})

describe('every kind of message', () => {
  test('has words for somebody', () => {
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(messageKinds))
  })

  test.each(mails)(
    '$kind (candidate: $isCandidate) is one honest mail',
    ({ isCandidate, mail }) => {
      expect(mail.subject.length).toBeGreaterThan(5)
      expect(mail.subject).not.toMatch(/[\r\n{]/)
      for (const body of [mail.text, mail.html]) {
        expect(body).not.toMatch(/undefined|null|NaN|\[object/)
        expect(body).not.toContain('/go/')
      }
      expect(mail.html).not.toMatch(/<img|src=|url\(/)
      // The same links in both, so that nobody needs the HTML.
      expect(purposesIn(mail.html)).toEqual(purposesIn(mail.text))
      if (isCandidate) {
        expect(purposesIn(mail.text).filter((one) => /^(seat|interview|review)/.test(one))).toEqual(
          [],
        )
        expect(mail.text + mail.html).not.toMatch(/rejected|scorecard|System design/)
      }
    },
  )

  test('a candidate is greeted, and the recruiter signs by first name', () => {
    for (const { kind, isCandidate, mail } of mails) {
      if (!isCandidate || kind === 'rejection') continue
      expect(mail.text).toMatch(/^Hello Anjali,/)
      expect(mail.text).toMatch(/Rosa\nHarbour & Finch\n$/)
    }
  })
})

describe('a confirmed booking', () => {
  const { text, subject, calendar } = bodyFor('booking-confirmed', true)

  test('stands alone: when, zone, how long, with whom, where, how to prepare, how to move', () => {
    expect(subject).toContain('Tue 24 Nov, 15:45 to 17:00 Kathmandu')
    expect(text).toContain('When: Tue 24 Nov, 15:45 to 17:00 Kathmandu')
    expect(text).toContain('UTC+5:45')
    expect(text).toContain('How long: 1 h 15 min')
    expect(text).toContain('With: Mei Tanaka and Kofi Mensah')
    expect(text).toContain('Where: Video call')
    expect(text).toContain('Bring something to draw with.')
    expect(text).toContain('You can move it twice, until 24 hours before')
    expect(text).toContain('{{link:candidate-page}}')
  })

  test("its invite is friendly, and holds the placeholder of the candidate's page", () => {
    const root = new ICAL.Component(ICAL.parse(calendar ?? ''))
    const event = root.getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe(
      'system design interview with Harbour & Finch',
    )
    expect(String(event?.getFirstPropertyValue('description'))).toContain('{{link:candidate-page}}')
  })
})

test("an interviewer's invite names both clocks and the kit's page, and no private link in the file", () => {
  const { text, calendar } = bodyFor('interview-invite', false)
  expect(text).toContain('When: Tue 24 Nov, 10:00 to 11:15 London')
  expect(text).toContain('For the candidate: Tue 24 Nov, 15:45 to 17:00 Kathmandu')
  expect(purposesIn(text)).toEqual(['interview-page', 'seat-accept', 'seat-decline'])
  expect(purposesIn(calendar ?? '')).toEqual([])
  expect(calendar?.replace(/\r\n /g, '')).toContain('/interviews/1')
})

test("a rejection is the recruiter's own words, and tells what falls away", () => {
  const { text, calendar, subject } = bodyFor('rejection', true)
  expect(text.startsWith('Dear Anjali,\n\nthank you for your time.')).toBe(true)
  expect(text).toContain('system design interview, Tue 24 Nov, 15:45 to 17:00 Kathmandu')
  expect(subject).toBe('Your application for Senior backend engineer at Harbour & Finch')
  expect(calendar).toBeNull()
})

test('a cancellation that a letter tells of has a line of its own and nothing to do, for the calendar', () => {
  const { text, calendar } = bodyFor('booking-cancelled', true, { calendarOnly: true })
  expect(text.trim().split('\n')).toHaveLength(1)
  expect(purposesIn(text)).toEqual([])
  expect(calendar).toContain('METHOD:CANCEL')
})

test('several cancellations without a letter are told in one mail', () => {
  const other = { ...interview, candidateName: 'conversation about work' }
  const { subject, text } = bodyFor('booking-cancelled', true, { fallingAway: [interview, other] })
  expect(subject).toContain('system design interview and conversation about work')
  expect(text).toContain('conversation about work, Tue 24 Nov, 15:45 to 17:00 Kathmandu')
})

test('what looks like a link or like HTML in people’s words stays words', () => {
  const name = 'Eve <script>alert(1)</script> {{link:seat-accept}}\r\nBcc: all@evil.example'
  const change = { candidate: { name, timeZone: 'UTC' }, words: '{{link:offer-page}} <b>&' }
  const mail = bodyFor('owner-notice', false, change)
  expect(purposesIn(mail.text, mail.html, mail.subject)).toEqual([])
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).not.toContain('<b>')
  expect(mail.subject).not.toMatch(/[\r\n]/)
  const invite = bodyFor('interview-invite', false, change)
  expect(purposesIn(invite.calendar ?? '')).toEqual([])
})

test('whoever comes to learn is told so, and asked for no scorecard', () => {
  const { subject, text } = bodyFor('interview-invite', false, { learning: true })
  expect(subject).toContain('To learn: ')
  expect(text).toContain('you write no scorecard')
  expect(text).not.toContain('Please interview')
})

test('names that run from right to left are set apart in sentences and lists, and not in headers and calendars', () => {
  const panel = ['נועה לוי', 'Mei Tanaka', 'أمينة حداد']
  const change = { interview: { ...interview, panel }, recruiter: 'דנה כהן', coversFor: null }
  const mail = bodyFor('booking-confirmed', true, change)
  expect(mail.text).toContain('With: \u2068נועה לוי\u2069, Mei Tanaka and \u2068أمينة حداد\u2069')
  expect(mail.text).toContain('\u2068דנה\u2069\nHarbour & Finch')
  expect(mail.html).toContain('<bdi>נועה לוי</bdi>, Mei Tanaka and <bdi>أمينة حداد</bdi>')
  expect(mail.html).not.toMatch(/[\u2066-\u2069]/)
  expect(mail.calendar).not.toMatch(/[\u2066-\u2069]/)
  const invite = bodyFor('interview-invite', false, {
    candidate: { name: 'נועה לוי', timeZone: 'Asia/Jerusalem' },
  })
  expect(invite.subject).toMatch(/^System design with נועה לוי, Tue/)
  expect(invite.text).toContain('Please interview \u2068נועה לוי\u2069 for')
})

test('marks of direction in people’s words are dropped, and nobody’s name can end its own', () => {
  const words = 'one \u202etwo \u2068three \u2067four\u2069 five'
  const { text } = bodyFor('letter', true, {
    words,
    candidate: { name: 'לוי\u2069\u202e', timeZone: 'Asia/Jerusalem' },
  })
  expect(text).toContain('Hello \u2068לוי\u2069,')
  expect(text.replace('\u2068לוי\u2069', '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})
