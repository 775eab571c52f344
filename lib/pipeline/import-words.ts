/** What the cells of a list of candidates say of where somebody came from, and of their tags. */
import { plain } from '@/lib/people/import-columns'
import { tidyTag } from '@/lib/pipeline/bulk'
import type { ListSource } from '@/lib/pipeline/list-filter'

/** This product's own words among them, so that its list comes in again as it went out. */
const sourceNames: Record<ListSource, readonly string[]> = {
  'public-page': [
    'the public page',
    'public page',
    'careers page',
    'career page',
    'website',
    'applied',
  ],
  recruiter: ['a recruiter', 'recruiter', 'sourced', 'sourcing'],
  referral: ['a referral', 'referral', 'referred', 'employee referral'],
  import: ['an import', 'import'],
  internal: ['inside the company', 'internal', 'internal candidate'],
}

/** Null: a source that this product has no word for, such as a job board's name. */
export function sourceCalled(words: string): ListSource | null {
  const said = plain(words)
  const found = Object.entries(sourceNames).find(([, names]) => names.includes(said))
  return (found?.[0] as ListSource | undefined) ?? null
}

/** Commas part tags, as no tag holds one; where there is none, semicolons and bars do. */
export function readTags(cell: string): string[] {
  const parts = cell.split(cell.includes(',') ? ',' : /[;|\n]/)
  return [...new Set(parts.map(tidyTag))].filter(Boolean)
}

/** A comma stands after a lone tag that holds what would part it otherwise. */
export function writeTags(tags: readonly string[]): string {
  const [only] = tags
  return tags.length === 1 && only && /[;|\n]/.test(only) ? `${only},` : tags.join(', ')
}
