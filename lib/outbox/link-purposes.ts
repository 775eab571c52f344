/**
 * What a private link is for, and how it stands in a stored message: as a placeholder, since the token is
 * made when the mail leaves and only its hash is kept.
 */
export const linkPurposes = [
  /** The candidate's own page of one application. */
  'candidate-page',
  /** The same page, at choosing a time. */
  'booking-page',
  'choice-page',
  'take-home-page',
  'matching-page',
  'offer-page',
  /** The candidate's page of an application that was closed because they did not reply. */
  'reopen-page',
  /** An interviewer's page of one interview: kit, whether it took place, scorecard. */
  'interview-page',
  'seat-accept',
  'seat-decline',
  /** A reviewer's page of one take-home. */
  'review-page',
] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How long a link lives from the moment its mail leaves, unless its stage says otherwise. */
export const linkLifetimeDays = 60

/** Purposes whose life is the stage's own: what a candidate is asked to do by a day. */
const askedByStage: ReadonlySet<LinkPurpose> = new Set(['booking-page', 'choice-page'])

export function lifetimeDaysOf(purpose: LinkPurpose, stageLinkLifetimeDays: number | null): number {
  return askedByStage.has(purpose) ? (stageLinkLifetimeDays ?? linkLifetimeDays) : linkLifetimeDays
}

export type LinkPlaceholder = {
  placeholder: string
  linkId: string
  purpose: LinkPurpose
  seatId: string | null
  lifetimeDays: number
}

const pattern = /\{\{link:([a-z-]+)\}\}/g

export function placeholderOf(purpose: LinkPurpose): string {
  return `{{link:${purpose}}}`
}

/** The purposes that texts ask for, each once, in their order. */
export function purposesIn(...texts: string[]): LinkPurpose[] {
  const found = new Set<LinkPurpose>()
  for (const text of texts) {
    for (const [, name] of text.matchAll(pattern)) {
      const purpose = linkPurposes.find((one) => one === name)
      if (purpose) found.add(purpose)
    }
  }
  return [...found]
}

/** Words of people: what looks like a placeholder in them must never become a link. */
export function withoutPlaceholders(words: string): string {
  return words.replaceAll('{{', '{ {')
}

/** What a link to one of several proposed times is asked for; the page behind it shows that time to confirm. */
export function timeQuery(startsAt: Date): string {
  return `time=${encodeURIComponent(startsAt.toISOString())}`
}
