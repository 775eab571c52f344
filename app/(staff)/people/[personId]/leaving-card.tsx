import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import type { Holding } from '@/lib/people/holdings'
import { sayCount } from '@/lib/time/wording'

type LeavingCardProps = {
  person: { id: string; deactivatedAt: Date | null }
  holdings: readonly Holding[]
}

/** The way to the leaver's list, and how long it is. */
export function LeavingCard({ person, holdings }: LeavingCardProps) {
  const hasLeft = person.deactivatedAt !== null
  const open = holdings.filter(({ kind }) => kind !== 'pool').length
  const things = sayCount(open, 'thing', 'things')
  return (
    <Card title={hasLeft ? 'Has left' : 'Leaving the company'}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose">
          {hasLeft
            ? open > 0
              ? `Cannot sign in any more, and ${things} of theirs still ${open === 1 ? 'needs' : 'need'} a new home.`
              : 'Cannot sign in any more, and nothing of theirs is left open.'
            : open > 0
              ? `Holds ${things} that ${open === 1 ? 'needs' : 'need'} a new home first: seats, applications, roles. The list suggests who could take each over.`
              : 'Holds nothing that needs a new home.'}
        </p>
        <LinkButton href={`/people/${person.id}/leaving`}>
          {hasLeft ? (open > 0 ? 'Find the new homes' : 'Let back in') : 'Hand over and deactivate'}
        </LinkButton>
      </div>
    </Card>
  )
}
