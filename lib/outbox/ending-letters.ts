import { fallingAway, page, stageName, toBook } from '@/lib/outbox/candidate-phrases'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import { action, day, letter, localDay, words } from '@/lib/outbox/mail-phrases'

/** How an application ends, and how it opens again. */
export const endingLetters = {
  rejection: (facts) => ({
    subject: `Your application for ${facts.job} at ${facts.company}`,
    blocks: [...letter(facts), ...fallingAway(facts), page('Your page stays open to you')],
  }),
  'closed-no-reply': (facts) => ({
    subject: `Closed for now: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `We wrote to you about the next step for ${facts.job} (${stageName(facts)}) and have not heard from you, so we have closed your application. It says nothing about you: mails get lost, and life comes in between.`,
      ),
      words(
        `If you are still interested, you can go on exactly where you stood${facts.reopenUntilAt ? ` until ${day(facts, facts.reopenUntilAt)}` : ''}. Nobody will ask why.`,
      ),
      action('Go on with my application', 'reopen-page'),
      ...fallingAway(facts),
      words('If not, there is nothing to do. Thank you for your interest, and all the best.'),
    ],
  }),
  reopened: (facts) => ({
    subject: `Open again: ${facts.job} at ${facts.company}`,
    blocks: [
      words(`Good to hear from you: your application for ${facts.job} goes on where you stood.`),
      ...toBook(facts),
      facts.pending === 'candidate-page'
        ? page('See what comes next')
        : action('Go on', facts.pending),
      words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
    ],
  }),
  'withdrawal-confirmed': (facts) => ({
    subject: `You have withdrawn: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `Your application for ${facts.job} is withdrawn, as you asked. Thank you for the time you gave us; you are welcome to apply again.`,
      ),
      ...fallingAway(facts),
      page('Your page stays open to you'),
    ],
  }),
} satisfies CandidateLetters
