import { fallingAway, listed, page, stageName, toBook } from '@/lib/outbox/candidate-phrases'
import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import { action, day, instant, letter, localDay, words } from '@/lib/outbox/mail-phrases'

/** Around the application itself: that it came, where it goes on, that it rests. */
export const applyingLetters = {
  'application-received': (facts) => ({
    subject: `We have your application: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `Thank you for applying for ${facts.job} at ${facts.company}. A person reads every application here, and yours is with us now.`,
      ),
      words(
        `You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest. Nothing to do for you until we write again.`,
      ),
      page('See where your application is'),
    ],
  }),
  'already-applied': (facts) => ({
    subject: `We have your application already: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `Thank you for your interest in ${facts.job} at ${facts.company}. Your first application is with us and goes on as it is, so there is no need for a second one; your page says where it is.`,
      ),
      page('See where your application is'),
      words(
        'What came now was not added to it. If something in it is new, such as another CV, answer this email with it. And if it was not you who applied, there is nothing to do: nobody but you was told of your application.',
      ),
    ],
  }),
  'new-link': (facts) => ({
    subject: `A new link to your page: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `Here is a new private link to your page for ${facts.job}. Links in our earlier emails and in calendar entries do not work any more; nothing else has changed, and everything that waits for you is on the page.`,
      ),
      action('Open your page', 'candidate-page'),
      words('Please keep it to yourself: whoever has it sees your application.'),
    ],
  }),
  letter: (facts) => ({
    subject: `About your application for ${facts.job} at ${facts.company}`,
    blocks: [...letter(facts), page('Open your page')],
  }),
  'paused-notice': (facts) => ({
    subject: `Your application is paused: ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `Your application for ${facts.job} is paused${facts.wakeAt ? ` until ${day(facts, facts.wakeAt)}` : ' for now'}. You have nothing to do; we will write to you when it goes on.`,
      ),
      ...letter(facts),
      ...fallingAway(facts),
      page('Open your page'),
    ],
  }),
  'resumed-notice': (facts) => ({
    subject: `Your application goes on: ${facts.job} at ${facts.company}`,
    blocks: [
      words(`Your application for ${facts.job} goes on.`),
      words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
      page('See what comes next'),
    ],
  }),
  transferred: (facts) => ({
    subject: `Your application at ${facts.company} goes on for ${facts.job}`,
    blocks: [
      words(
        `We have looked at what you bring, and would like to go on with you for ${facts.job}. Nothing is lost: what you have done with us so far counts, and you start nothing again.`,
      ),
      ...letter(facts),
      words(
        `The day of our answer stays: ${localDay(facts, facts.answerByDate)} at the latest. If you would rather not, simply answer this mail.`,
      ),
      ...staying(facts),
      ...fallingAway(facts),
      ...next(facts),
    ],
  }),
} satisfies CandidateLetters

/** What waits for the candidate, with its link, in a letter that is about something else. */
function next(facts: MailFacts): Block[] {
  switch (facts.pending) {
    case 'booking-page':
      return [
        words(`Next: ${stageName(facts)}. Please choose a time that suits you.`),
        ...toBook(facts),
        action('Choose a time', 'booking-page'),
      ]
    case 'choice-page':
      return [
        words('Next you choose how you would like to show your work.'),
        action('Choose', 'choice-page'),
      ]
    case 'take-home-page':
      return [
        words(
          `Next: ${facts.takeHome?.candidateName ?? 'your task'}, due ${instant(facts, facts.takeHome?.dueAt)}. The brief is on your page.`,
        ),
        action('Open the task', 'take-home-page'),
      ]
    case 'matching-page':
      return [
        words('Next we look for the team that fits you. Please tell us what interests you.'),
        action('Say what interests you', 'matching-page'),
      ]
    default:
      return [page('See what comes next')]
  }
}

function staying(facts: MailFacts): Block[] {
  if (facts.staying.length === 0) return []
  return [words('What is booked stays as it is:'), ...listed(facts, facts.staying)]
}
