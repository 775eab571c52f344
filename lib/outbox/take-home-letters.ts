import { page, taskInSentence } from '@/lib/outbox/candidate-phrases'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import { action, day, instant, localDay, words } from '@/lib/outbox/mail-phrases'

/** A task at home: its brief, more time for it, and that it came. */
export const takeHomeLetters = {
  'take-home-brief': (facts) => ({
    subject: `${facts.takeHome?.candidateName ?? 'Your task'}: the brief, due ${day(facts, facts.takeHome?.dueAt)}`,
    blocks: [
      words(`Here is the ${taskInSentence(facts)} for your application as ${facts.job}.`),
      {
        kind: 'facts',
        rows: [
          ['Due', instant(facts, facts.takeHome?.dueAt)],
          ['Hand in', 'a link or a file, on your page'],
        ],
      },
      { kind: 'letter', text: facts.takeHome?.brief ?? '' },
      action('Open the task and hand in', 'take-home-page'),
      words('If you need more days, ask for them on the same page before it is due.'),
    ],
  }),
  'take-home-extended': (facts) => ({
    subject: `More time: ${facts.takeHome?.candidateName ?? 'your task'} is now due ${day(facts, facts.takeHome?.dueAt)}`,
    blocks: [
      words(`Your ${taskInSentence(facts)} is now due ${instant(facts, facts.takeHome?.dueAt)}.`),
      action('Open the task and hand in', 'take-home-page'),
    ],
  }),
  'take-home-received': (facts) => ({
    subject: `Received: ${facts.takeHome?.candidateName ?? 'your task'}`,
    blocks: [
      words(
        `Thank you, your ${taskInSentence(facts)} is with us. Two engineers read it, each on their own.`,
      ),
      words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
      page('See where your application is'),
    ],
  }),
} satisfies CandidateLetters
