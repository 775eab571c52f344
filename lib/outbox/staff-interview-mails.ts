import type { MailFacts } from '@/lib/outbox/mail-facts'
import type { StaffMails } from '@/lib/outbox/mail-kinds'
import { action, range, whenOf, words } from '@/lib/outbox/mail-phrases'
import {
  details,
  expected,
  interviewInSentence,
  interviewName,
  interviewWithWhom,
  isCandidateLate,
  sayLate,
} from '@/lib/outbox/staff-phrases'

/** A booked interview, as its panel hears of it, until it begins. */
export const staffInterviewMails = {
  'interview-invite': (facts) =>
    facts.learning
      ? inviteToLearn(facts)
      : {
          subject: titled(facts),
          blocks: [
            words(`Please interview ${facts.candidate.name} for ${facts.job}.`),
            ...details(facts),
            action('Open the interview (CV, kit, scorecard)', 'interview-page'),
            accept,
            decline,
          ],
        },
  'interview-moved': (facts) => ({
    subject: `New time: ${titled(facts)}`,
    blocks: [
      words(
        facts.movedFrom
          ? `It was ${range(facts, facts.movedFrom)}.`
          : 'Something about this interview has changed.',
      ),
      ...details(facts),
      openInterview,
      decline,
    ],
  }),
  'panel-changed': (facts) => ({
    subject: `Same time, other colleagues: ${titled(facts)}`,
    blocks: [
      words(
        `The panel of your ${interviewInSentence(facts)} with ${facts.candidate.name} has changed; the time stays as it is.`,
      ),
      ...details(facts),
      openInterview,
    ],
  }),
  'interview-updated': (facts) => ({
    subject: `Now for ${facts.job}: ${titled(facts)}`,
    blocks: [
      words(
        `${facts.candidate.name} goes on for another job, ${facts.job}. Your ${interviewInSentence(facts)} stays as it is, with its time, its people and its kit; your calendar takes over the name of the job.`,
      ),
      ...details(facts),
      openInterview,
    ],
  }),
  'interview-uninvited': (facts) => ({
    subject: `No longer needed: ${titled(facts)}`,
    blocks: [
      words(
        `You no longer sit on the ${interviewInSentence(facts)} with ${facts.candidate.name} on ${whenOf(facts, facts.interview)}. Your time is free again; nothing to do.`,
      ),
    ],
  }),
  'interview-cancelled': (facts) => ({
    subject: `Cancelled: ${titled(facts)}`,
    blocks: [
      words(
        `The ${interviewInSentence(facts)} with ${facts.candidate.name} on ${whenOf(facts, facts.interview)} will not take place. Your time is free again; nothing to do.`,
      ),
    ],
  }),
  'interview-reminder': (facts) => ({
    subject: `Reminder: ${titled(facts)}`,
    blocks: [...details(facts), openInterview],
  }),
  'running-late': (facts) => {
    const withWhom = isCandidateLate(facts) ? '' : ` with ${facts.candidate.name}`
    return {
      subject: `${sayLate(facts)}: ${interviewName(facts)}${withWhom}`,
      blocks: [
        words(
          `${sayLate(facts)} for the ${interviewInSentence(facts)}${withWhom}: expected at about ${expected(facts)}. Please wait for them in the call.`,
        ),
        ...details(facts),
        openInterview,
      ],
    }
  },
} satisfies StaffMails

const openInterview = action('Open the interview', 'interview-page')
const accept = action('Accept', 'seat-accept', false)
const decline = action("I can't make it", 'seat-decline', false)

function titled(facts: MailFacts): string {
  return `${interviewWithWhom(facts)}, ${whenOf(facts, facts.interview)}`
}

/** A trainee comes in addition: nobody waits for their word, and they owe none. */
function inviteToLearn(facts: MailFacts) {
  return {
    subject: `To learn: ${titled(facts)}`,
    blocks: [
      words(
        'You are in this interview for your training, beside the panel below. It counts when it has taken place, and you write no scorecard. If you cannot come it goes on without you.',
      ),
      ...details(facts),
      action('Open the interview (CV and kit)', 'interview-page'),
      accept,
      decline,
    ],
  }
}
