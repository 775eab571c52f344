import type { StaffMails } from '@/lib/outbox/mail-kinds'
import { localDay, words } from '@/lib/outbox/mail-phrases'
import { open, promised } from '@/lib/outbox/staff-phrases'

/** After the interviews: teams that are asked, and approvers. */
export const staffOfferMails = {
  'team-interest-reminder': (facts) => ({
    subject: `Would your team like to work with ${facts.candidate.name}? ${facts.job}`,
    blocks: [
      words(
        `${facts.candidate.name} (${facts.job}) waits to hear which team is interested, and yours has not said yet. Yes or no, and a line of why, is enough.`,
      ),
      promised(facts),
      open(facts, 'Say whether you are interested'),
    ],
  }),
  'team-proposal': (facts) => ({
    subject: `Proposed to your team: ${facts.candidate.name}`,
    blocks: [
      words(
        `We have proposed ${facts.team?.name ?? 'your team'} to ${facts.candidate.name} (${facts.job}).`,
      ),
      open(facts, 'Open the application'),
    ],
  }),
  'offer-approval-asked': (facts) => ({
    subject: `Please approve an offer: ${facts.candidate.name}, ${facts.job}`,
    blocks: [
      words(
        `An offer to ${facts.candidate.name} for ${facts.job} waits for your approval${facts.offer?.outsideBand ? '; it lies outside the band, and the reason is given' : ''}.`,
      ),
      promised(facts),
      open(facts, 'Read and approve'),
    ],
  }),
  'offer-approval-reminder': (facts) => ({
    subject: `Still waiting for your approval: the offer to ${facts.candidate.name}, ${facts.job}`,
    blocks: [
      words(
        `The offer to ${facts.candidate.name} for ${facts.job} has not been approved yet. Please approve it, or send it back with what should change.`,
      ),
      promised(facts),
      open(facts, 'Read and approve'),
    ],
  }),
  'offer-accepted-confirmation': (facts) => ({
    subject: `${facts.candidate.name} has accepted: ${facts.job}`,
    blocks: [
      words(
        `${facts.candidate.name} has accepted the offer${facts.offer ? ` and starts on ${localDay(facts, facts.offer.startsOn)}` : ''}.`,
      ),
      open(facts, 'Open the application'),
    ],
  }),
} satisfies StaffMails
