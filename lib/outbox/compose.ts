/**
 * From a kind of message and its facts to the mail as it is stored: subject, text, HTML and perhaps a
 * calendar object. Links stand as placeholders; a token never reaches the database.
 */
import {
  type Audience,
  buildInvite,
  type InviteAttendee,
  type InviteMethod,
} from '@/lib/invites/calendar-object'
import { placeholderOf, withoutPlaceholders } from '@/lib/outbox/link-purposes'
import type { Draft, MailFacts } from '@/lib/outbox/mail-facts'
import { englishDraft } from '@/lib/outbox/mail-words'
import { renderHtml, renderSubject, renderText } from '@/lib/outbox/render-mail'
import { withoutMarks } from '@/lib/people/names-apart'
import type { MessageKind } from '@/lib/pipeline/effects'

export type CalendarRole = {
  audience: Audience
  method: InviteMethod
  /** A cancellation of the whole interview, not of one person's seat. */
  wholeCancel: boolean
}

const request = (audience: Audience): CalendarRole => ({
  audience,
  method: 'REQUEST',
  wholeCancel: false,
})

/** Kinds of message that carry a calendar object; all others carry none. */
export const calendarRoles: Partial<Record<MessageKind, CalendarRole>> = {
  'booking-confirmed': request('candidate'),
  'booking-moved': request('candidate'),
  'interviewer-changed': request('candidate'),
  'booking-cancelled': { audience: 'candidate', method: 'CANCEL', wholeCancel: true },
  'interview-invite': request('panel'),
  'interview-moved': request('panel'),
  'panel-changed': request('panel'),
  'interview-updated': request('panel'),
  'interview-uninvited': { audience: 'panel', method: 'CANCEL', wholeCancel: false },
  'interview-cancelled': { audience: 'panel', method: 'CANCEL', wholeCancel: true },
}

export type CalendarFacts = CalendarRole & {
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  organizer: { name: string; email: string }
  attendees: InviteAttendee[]
  /** The panel's page of the interview, behind sign-in: the file travels, so no private link is in it. */
  pageUrl: string
}

export type ComposedMail = {
  subject: string
  text: string
  html: string
  calendar: string | null
  calendarMethod: InviteMethod | null
}

export function composeMail(facts: MailFacts, calendar: CalendarFacts | null): ComposedMail {
  const draft = englishDraft(facts)
  const subject = renderSubject(draft.subject)
  return {
    subject,
    text: renderText(draft.blocks),
    html: renderHtml(subject, draft.blocks),
    calendar: calendar && draft.calendar ? calendarText(facts, draft.calendar, calendar) : null,
    calendarMethod: calendar && draft.calendar ? calendar.method : null,
  }
}

function calendarText(
  facts: MailFacts,
  words: NonNullable<Draft['calendar']>,
  { pageUrl, ...invite }: CalendarFacts,
): string {
  const forCandidate = invite.audience === 'candidate'
  const description = calendarWords(words.description)
  const page = forCandidate ? placeholderOf('candidate-page') : pageUrl
  return buildInvite({
    ...invite,
    stampAt: facts.now,
    title: calendarWords(words.title),
    description: invite.method === 'CANCEL' ? description : `${description}\n${page}`,
    location: words.location && withoutPlaceholders(words.location),
    url: forCandidate || invite.method === 'CANCEL' ? null : pageUrl,
  })
}

/** Calendars show titles on their own, and some show the marks around names as boxes. */
function calendarWords(words: string): string {
  return withoutPlaceholders(withoutMarks(words))
}
