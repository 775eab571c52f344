import {
  linkEnd,
  preparation,
  stageInSentence,
  stageName,
  toBook,
} from '@/lib/outbox/candidate-phrases'
import { timeQuery } from '@/lib/outbox/link-purposes'
import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import { action, firstName, instant, listOf, range, words } from '@/lib/outbox/mail-phrases'
import { sayTime } from '@/lib/time/wording'

/** What the candidate is asked to do next, and when they do not. */
export const bookingLetters = {
  'advanced-book-link': (facts) => ({
    subject: `Choose a time: ${stageName(facts)} at ${facts.company}`,
    blocks: [
      words(`Good news: we would like to go on with your application for ${facts.job}.`),
      words(
        `Next: ${stageName(facts)}. Please choose a time that suits you; it takes about two minutes.`,
      ),
      ...toBook(facts),
      ...preparation(facts),
      action('Choose a time', 'booking-page'),
      words(
        `The link works until ${linkEnd(facts)}. None of the times suits? Say so on the same page and we'll find another.`,
      ),
    ],
  }),
  'times-proposed': (facts) => ({
    subject: `${sayOptions(facts)} for your ${stageInSentence(facts)} at ${facts.company}`,
    blocks: [
      words(
        `Next: ${stageName(facts)}. ${firstName(facts.proposal?.by ?? facts.recruiter)} proposes ${sayOptions(facts).toLowerCase()}; pick the one that suits you:`,
      ),
      ...(facts.proposal?.options ?? []).flatMap((option): Block[] => [
        {
          kind: 'action',
          label: range(facts, option),
          to: { link: 'booking-page', query: timeQuery(option.startsAt) },
          primary: true,
        },
        ...(option.interviews.length > 1
          ? [words(option.interviews.map((one) => sayPart(facts, one)).join('; '))]
          : []),
      ]),
      words(
        `Nothing is booked before you confirm. We keep ${keptWords(facts)} free for you until ${instant(facts, facts.proposal?.expiresAt)}.`,
      ),
      ...toBook(facts),
      ...preparation(facts),
      action('None of these suits: see other times', 'booking-page', false),
      words(`The link works until ${linkEnd(facts)}.`),
    ],
  }),
  'choose-link': (facts) => ({
    subject: `Your choice: the next step at ${facts.company}`,
    blocks: [
      words(
        `Good news: we would like to go on with your application for ${facts.job}. For the next step you choose what suits you better:`,
      ),
      {
        kind: 'list',
        items: (facts.stage?.options ?? []).map(
          (option) => `${option.name}: ${option.description}`,
        ),
      },
      words(
        'We think equally well of each. You can change your mind until something is booked or handed in.',
      ),
      action('Choose', 'choice-page'),
      words(`The link works until ${linkEnd(facts)}.`),
    ],
  }),
  nudge: (facts) => ({
    subject: `Still interested? ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        `We have not heard from you yet about the ${stageInSentence(facts)} for ${facts.job}. If you are still interested, it takes about two minutes.`,
      ),
      ...toBook(facts),
      action('Go on', facts.pending),
      words(
        'If not, no hard feelings: the same page lets you withdraw, or simply answer this mail.',
      ),
    ],
  }),
} satisfies CandidateLetters

/** "Three times", "Two times", "A time". */
function sayOptions({ proposal }: MailFacts): string {
  return ['A time', 'A time', 'Two times', 'Three times'][proposal?.options.length ?? 0] ?? 'Times'
}

function keptWords({ proposal }: MailFacts): string {
  return ['it', 'it', 'both'][proposal?.options.length ?? 0] ?? 'all of them'
}

/** "System design 10:00 with Mei". */
function sayPart(
  { recipient }: MailFacts,
  part: NonNullable<MailFacts['proposal']>['options'][number]['interviews'][number],
): string {
  const withWhom = part.panel.length > 0 ? ` with ${listOf(part.panel.map(firstName))}` : ''
  return `${part.candidateName} ${sayTime(part.startsAt, recipient.timeZone)}${withWhom}`
}
