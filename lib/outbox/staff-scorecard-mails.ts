import type { MailFacts } from '@/lib/outbox/mail-facts'
import type { StaffMails, WriteMail } from '@/lib/outbox/mail-kinds'
import { action, day, instant, whenOf, words } from '@/lib/outbox/mail-phrases'
import {
  due,
  interviewInSentence,
  interviewName,
  interviewWithWhom,
  open,
  taskInSentence,
} from '@/lib/outbox/staff-phrases'

const pleaseReview: WriteMail = (facts) => ({
  subject: `Please review: ${facts.takeHome?.name ?? 'take-home'} from ${facts.candidate.name}`,
  blocks: [
    words(
      `${facts.candidate.name} (${facts.job}) has handed in the ${taskInSentence(facts)}. Please review it on your own${due(facts)}.`,
    ),
    action('Open the review', 'review-page'),
  ],
})

/** Whether it took place, what is to be written of it, and of a task at home. */
export const staffScorecardMails = {
  'did-it-take-place': (facts) => ({
    subject: `Did it take place? ${interviewWithWhom(facts)}`,
    blocks: [
      words(
        `Your ${interviewInSentence(facts)} with ${facts.candidate.name} was planned for ${whenOf(facts, facts.interview)}. Please say whether it took place; the scorecard follows on the same page.`,
      ),
      action('Answer', 'interview-page'),
    ],
  }),
  'scorecard-due': (facts) => ({
    subject: `Your scorecard: ${interviewWithWhom(facts)}${due(facts)}`,
    blocks: [
      words(
        `Please write your scorecard for ${facts.candidate.name} (${interviewName(facts)}, ${facts.job})${due(facts)}. You see the others' once yours is in.`,
      ),
      writeIt(facts),
    ],
  }),
  'scorecard-reminder': (facts) => ({
    subject: `Still missing: your scorecard for ${facts.candidate.name}`,
    blocks: [
      words(
        `Your scorecard for ${facts.candidate.name} (${interviewName(facts)}) was due${facts.scorecardDueAt ? ` ${instant(facts, facts.scorecardDueAt)}` : ''}. The candidate waits for it; a few lines are enough.`,
      ),
      writeIt(facts),
    ],
  }),
  // Whoever manages somebody need not know who applies here: the candidate has no name in it.
  'scorecard-owed': (facts) => {
    const by = facts.scorecardBy ?? 'A colleague'
    const since = facts.scorecardDueAt ? ` since ${instant(facts, facts.scorecardDueAt)}` : ''
    return {
      subject: `${by} owes a scorecard${since}`,
      blocks: [
        words(
          `${by} interviewed a candidate for ${facts.job} and owes the scorecard${since}. The decision waits for it. Please help them find the quarter of an hour that it takes, or tell ${facts.recruiter} if they cannot.`,
        ),
      ],
    }
  },
  'take-home-received': pleaseReview,
  'take-home-review-due': pleaseReview,
  'take-home-extended': (facts) => ({
    subject: `More time for ${facts.candidate.name}: ${facts.takeHome?.name ?? 'take-home'}`,
    blocks: [
      words(
        `The ${taskInSentence(facts)} of ${facts.candidate.name} is now due ${day(facts, facts.takeHome?.dueAt)}.`,
      ),
      open(facts, 'Open the application'),
    ],
  }),
} satisfies StaffMails

function writeIt(facts: MailFacts) {
  return action('Write the scorecard', facts.interview ? 'interview-page' : 'review-page')
}
