import { page } from '@/lib/outbox/candidate-phrases'
import type { MailFacts } from '@/lib/outbox/mail-facts'
import type { CandidateLetters } from '@/lib/outbox/mail-kinds'
import { action, day, instant, letter, localDay, words } from '@/lib/outbox/mail-phrases'

/** After the interviews: the team and the offer. */
export const teamAndOfferLetters = {
  'matching-preferences-link': (facts) => ({
    subject: `Which teams interest you? ${facts.job} at ${facts.company}`,
    blocks: [
      words(
        'Well done: you have been through all the interviews. Now we look for the team that fits you best.',
      ),
      words('Please tell us which teams interest you and what you would like to work on.'),
      action('Say what interests you', 'matching-page'),
    ],
  }),
  'team-proposal': (facts) => ({
    subject: `A team for you: ${facts.team?.name ?? facts.company}`,
    blocks: [
      words(`We would like to propose a team to you: ${facts.team?.name ?? ''}.`),
      ...(facts.team?.about ? [words(facts.team.about)] : []),
      ...letter(facts),
      words(
        `Please say yes or no${facts.team?.answerByAt ? ` by ${day(facts, facts.team.answerByAt)}` : ''}. A no is fine: we then look further.`,
      ),
      action('Answer', 'matching-page'),
    ],
  }),
  'offer-extended': (facts) => ({
    subject: `Our offer to you: ${facts.job} at ${facts.company}`,
    blocks: [
      words(`We would be delighted to have you. Here is our offer for ${facts.job}:`),
      { kind: 'facts', rows: offerRows(facts) },
      ...letter(facts),
      action('Read and answer the offer', 'offer-page'),
      words('Questions? Simply answer this mail.'),
    ],
  }),
  'offer-rescinded': (facts) => ({
    subject: `About our offer: ${facts.job} at ${facts.company}`,
    blocks: [
      words(`We are sorry: our offer for ${facts.job} is no longer open.`),
      ...letter(facts),
      page('Open your page'),
    ],
  }),
  'offer-accepted-confirmation': (facts) => ({
    subject: `Welcome to ${facts.company}`,
    blocks: [
      words(`You have accepted our offer for ${facts.job}. We are delighted.`),
      { kind: 'facts', rows: offerRows(facts) },
      words('We will write to you before your first day about everything that you need.'),
      page('Open your page'),
    ],
  }),
} satisfies CandidateLetters

function offerRows(facts: MailFacts): [string, string][] {
  const { job, offer, team } = facts
  if (!offer) return [['Role', job]]
  const rows: [string, string][] = [
    ['Role', job],
    ['Level', offer.level],
  ]
  if (team) rows.push(['Team', team.name])
  if (offer.place) rows.push(['Place', offer.place])
  rows.push(
    ['Salary', `${offer.currency} ${offer.salary.toLocaleString('en-GB')} a year`],
    ['Start', localDay(facts, offer.startsOn)],
  )
  if (offer.openUntilAt) rows.push(['Open until', instant(facts, offer.openUntilAt)])
  return rows
}
