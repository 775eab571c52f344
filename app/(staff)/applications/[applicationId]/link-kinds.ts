import type { CandidateLink } from '@/lib/outbox/data/candidate-links'

/** Links of one kind open the same: the newest speaks for them. */
export type LinkKind = { newest: CandidateLink; older: CandidateLink[] }

/** Kind by kind, whichever was sent last first. `links` come the newest first. */
export function linkKinds(links: readonly CandidateLink[]): LinkKind[] {
  const kinds = new Map<CandidateLink['purpose'], LinkKind>()
  for (const link of links) {
    const known = kinds.get(link.purpose)
    if (known) known.older.push(link)
    else kinds.set(link.purpose, { newest: link, older: [] })
  }
  return [...kinds.values()]
}
