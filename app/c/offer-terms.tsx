import { KeyValues } from '@/app/ui/key-values'
import { saySalary } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayInstant, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** The terms as they were made, and until when they can be answered. */
export function OfferTerms({ page }: { page: CandidatePage }) {
  const terms = page.offer?.terms
  if (!terms) return null
  const { timeZone } = page.candidate
  const openUntilAt = page.offer?.part.state === 'extended' ? page.offer.part.openUntilAt : null
  return (
    <div className="mb-6 rounded-card border border-line bg-surface px-4 py-4 shadow-card">
      <KeyValues
        lines={[
          { key: 'Role', value: page.job.title },
          { key: 'Level', value: terms.level },
          ...(terms.team ? [{ key: 'Team', value: terms.team }] : []),
          ...(terms.place ? [{ key: 'Place', value: terms.place }] : []),
          { key: 'Salary', value: saySalary(terms) },
          { key: 'Start', value: sayLocalDate(terms.startsOn, localDateAt(page.now, timeZone)) },
          ...(openUntilAt
            ? [{ key: 'Open until', value: sayInstant(openUntilAt, timeZone, page.now) }]
            : []),
        ]}
      />
    </div>
  )
}
