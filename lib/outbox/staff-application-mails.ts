import type { MailFacts } from '@/lib/outbox/mail-facts'
import type { StaffMails } from '@/lib/outbox/mail-kinds'
import { day, letter, words } from '@/lib/outbox/mail-phrases'
import { details, expected, isCandidateLate, open, sayLate } from '@/lib/outbox/staff-phrases'
import type { OwnerNotice } from '@/lib/pipeline/events'

/** The application itself: what its owner must know, that it rests or ends, and who is asked about it. */
export const staffApplicationMails = {
  'owner-notice': (facts) => {
    const notice = noticeOf(facts)
    const named = `${facts.candidate.name} (${facts.job})`
    return {
      subject: isCandidateLate(facts)
        ? `${notice}: ${facts.job}`
        : `${facts.candidate.name}, ${facts.job}: ${notice}`,
      blocks: [
        words(isCandidateLate(facts) ? `${notice} (${facts.job}).` : `${named}: ${notice}.`),
        ...(facts.late
          ? [
              words(
                `Expected at about ${expected(facts)}. Everybody in the interview has been told.`,
              ),
            ]
          : []),
        ...(facts.interview?.time ? details(facts) : []),
        ...letter(facts),
        open(facts, 'Open the application'),
      ],
    }
  },
  mentioned: (facts) => {
    const by = facts.wordsBy ?? 'A colleague'
    return {
      subject: `${by} asks you about ${facts.candidate.name}, ${facts.job}`,
      blocks: [
        words(`${by} names you in a note on ${facts.candidate.name} (${facts.job}):`),
        ...letter(facts),
        open(facts, 'Open the application'),
      ],
    }
  },
  'withdrawal-confirmed': (facts) => ({
    subject: `${facts.candidate.name} has withdrawn: ${facts.job}`,
    blocks: [
      words(`${facts.candidate.name} has withdrawn from ${facts.job}. Interviewers are released.`),
      ...letter(facts),
      open(facts, 'Open the application'),
    ],
  }),
  'paused-notice': (facts) => ({
    subject: `Paused: ${facts.candidate.name}, ${facts.job}`,
    blocks: [
      words(
        `The application of ${facts.candidate.name} is paused${facts.wakeAt ? ` until ${day(facts, facts.wakeAt)}` : ''}.`,
      ),
      open(facts, 'Open the application'),
    ],
  }),
  'resumed-notice': (facts) => ({
    subject: `Goes on: ${facts.candidate.name}, ${facts.job}`,
    blocks: [
      words(`The application of ${facts.candidate.name} goes on.`),
      open(facts, 'Open the application'),
    ],
  }),
} satisfies StaffMails

function noticeOf(facts: MailFacts): string {
  if (!facts.notice) return 'this application waits for you'
  return facts.late ? sayLate(facts) : notices[facts.notice]
}

const notices: Record<OwnerNotice, string> = {
  'candidate-wrote': 'the candidate has written and waits for an answer',
  'link-unused': 'the link is still unused, perhaps a call helps',
  'nothing-open': 'the candidate cannot book, since nothing is open: please find a way',
  'take-home-overdue': 'the take-home is overdue, please decide how to go on',
  'proposal-overdue': 'no answer to the team proposal yet',
  'woke-up': 'the pause is over, please decide how to go on',
  withdrawn: 'the candidate has withdrawn',
  reopened: 'the candidate goes on after all and has opened the application again',
  'candidate-absent-again': 'the candidate was absent again, please decide how to go on',
  'interviewer-absent': 'an interviewer was absent',
  'interview-released-by-candidate': 'the candidate has cancelled a time and needs another',
  'seat-declined': 'an interviewer has declined, somebody else is needed',
  'seat-recused': 'an interviewer has stepped aside, somebody else is needed',
  'proposal-agreed': 'the candidate says yes to the team',
  'proposal-refused': 'the candidate would rather not join the proposed team',
  'no-team-found': 'no team was found in time, please decide how to go on',
  'offer-approved': 'the offer is approved and can be extended',
  'offer-returned': 'the offer came back from its approver',
  'offer-accepted': 'the candidate has accepted the offer',
  'offer-declined': 'the candidate has declined the offer',
  'offer-lapsed': 'the offer has lapsed without an answer',
  'running-late': 'somebody is running late',
  'to-decide': 'everything is in, and it is yours to decide',
  'transferred-to-you': 'it came here from another job, and is yours now',
}
