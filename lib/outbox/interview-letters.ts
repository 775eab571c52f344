import {
  at,
  interviewInSentence,
  interviewName,
  linkEnd,
  listed,
  page,
  preparation,
  toBook,
  whereOf,
} from '@/lib/outbox/candidate-phrases'
import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import {
  action,
  firstName,
  listOf,
  noticeOf,
  range,
  whenOf,
  words,
  zoneOf,
} from '@/lib/outbox/mail-phrases'
import { nameAsTitle } from '@/lib/pipeline/name-in-sentence'
import { sayDuration, sayTime } from '@/lib/time/wording'

/** A booked interview, until it took place or did not. */
export const interviewLetters = {
  'booking-confirmed': (facts) => ({
    subject: `Confirmed: ${nameAsTitle(interviewName(facts))} with ${facts.company}, ${whenOf(facts, facts.interview)}`,
    blocks: [
      words(`Confirmed: ${interviewName(facts)}.`),
      ...appointment(facts),
      ...preparation(facts),
      ...moveOrCancel(facts),
    ],
  }),
  'booking-moved': (facts) => ({
    subject: `New time: ${nameAsTitle(interviewName(facts))} with ${facts.company}, ${whenOf(facts, facts.interview)}`,
    blocks: [
      words(
        facts.movedFrom
          ? `Your ${interviewInSentence(facts)} has moved. It was ${range(facts, facts.movedFrom)}; this is the new time.`
          : `Your ${interviewInSentence(facts)} has a new time.`,
      ),
      ...appointment(facts),
      ...preparation(facts),
      ...moveOrCancel(facts),
    ],
  }),
  'interviewer-changed': (facts) => ({
    subject: `Same time, another interviewer: ${nameAsTitle(interviewName(facts))} with ${facts.company}, ${whenOf(facts, facts.interview)}`,
    blocks: [
      words(
        `Your ${interviewInSentence(facts)} stays as booked; who you will talk to has changed.`,
      ),
      ...appointment(facts),
      ...moveOrCancel(facts),
    ],
  }),
  'booking-cancelled': (facts) => {
    const subject = `Cancelled: ${nameAsTitle(interviewName(facts))} with ${facts.company}, ${whenOf(facts, facts.interview)}`
    if (facts.calendarOnly) {
      const text = `This takes your ${interviewInSentence(facts)} on ${whenOf(facts, facts.interview)} out of your calendar. The email beside it says all there is to say.`
      return { subject, blocks: [words(text)] }
    }
    const lost = facts.fallingAway.length > 1 ? facts.fallingAway : []
    const sentence =
      lost.length > 0
        ? 'These will not take place at their times; the invites leave your calendar by themselves:'
        : `Your ${interviewInSentence(facts)} on ${whenOf(facts, facts.interview)} will not take place at that time. The invite leaves your calendar by itself.`
    return {
      subject:
        lost.length > 0
          ? `Cancelled: ${listOf(lost.map(({ candidateName }) => nameAsTitle(candidateName)))} with ${facts.company}`
          : subject,
      blocks: [words(sentence), ...listed(facts, lost), page('See what comes next')],
    }
  },
  'interview-reminder': (facts) => ({
    subject: `Reminder: ${nameAsTitle(interviewName(facts))} with ${facts.company}, ${whenOf(facts, facts.interview)}`,
    blocks: [
      words(`Your ${interviewInSentence(facts)} is coming up.`),
      ...appointment(facts),
      ...preparation(facts),
      ...moveOrCancel(facts),
    ],
  }),
  'running-late': (facts) => {
    const by = `about ${facts.late?.minutes ?? 0} minutes`
    const who = firstName(facts.late?.name ?? '')
    return {
      subject: `${who} is running ${by} late: ${nameAsTitle(interviewName(facts))} with ${facts.company}`,
      blocks: [
        words(
          `${who} is running ${by} late for your ${interviewInSentence(facts)}${at(facts)} and is sorry to keep you waiting. Please come as planned or a little later: it begins at about ${clock(facts, facts.late?.expectedAt)}.`,
        ),
        words(
          'It costs you nothing. If it no longer suits you today, say so on your page or answer this email.',
        ),
        page('Open your page'),
      ],
    }
  },
  'candidate-absent-new-link': (facts) => ({
    subject: `We missed you: choose a new time for your ${interviewInSentence(facts)}`,
    blocks: [
      words(
        `We could not meet you for your ${interviewInSentence(facts)}${at(facts)}. These things happen: please choose a new time.`,
      ),
      ...toBook(facts),
      action('Choose a new time', 'booking-page'),
      words(
        `The link works until ${linkEnd(facts)}. If you would rather stop here, your page lets you withdraw.`,
      ),
    ],
  }),
  'interviewer-absent-new-link': (facts) => ({
    subject: `We are sorry: choose a new time for your ${interviewInSentence(facts)}`,
    blocks: [
      words(
        `Your ${interviewInSentence(facts)}${at(facts)} did not take place, and that was our doing. We are sorry. It costs you none of your moves and no day of our answer.`,
      ),
      ...toBook(facts),
      action('Choose a new time', 'booking-page'),
      words(`The link works until ${linkEnd(facts)}.`),
    ],
  }),
} satisfies CandidateLetters

function appointment(facts: MailFacts): Block[] {
  const { interview } = facts
  if (!interview?.time) return []
  const rows: [string, string][] = [
    ['What', interview.candidateName],
    ['When', whenOf(facts, interview)],
    ['Time zone', zoneOf(facts, interview.time.startsAt)],
    ['How long', sayDuration(interview.minutes)],
  ]
  if (interview.panel.length > 0) rows.push(['With', listOf(interview.panel)])
  rows.push(['Where', whereOf(interview)])
  return [{ kind: 'facts', rows }]
}

function moveOrCancel(facts: MailFacts): Block[] {
  const left = facts.interview?.movesLeft ?? 0
  const until = noticeOf(facts.stage?.candidateMoveNoticeMinutes ?? 0)
  const times = left === 1 ? 'once more' : left === 2 ? 'twice' : `${left} times`
  return [
    words(
      left > 0
        ? `To move or cancel it, open your page. You can move it ${times}, until ${until}.`
        : 'If you cannot come, tell us on your page or answer this mail.',
    ),
    page('Open your page'),
  ]
}

function clock({ recipient }: MailFacts, at: Date | undefined): string {
  return at ? sayTime(at, recipient.timeZone) : 'its time'
}
