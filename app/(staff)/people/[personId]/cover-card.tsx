import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import type { CoverLine } from '@/lib/people/data/stand-ins'
import { sayDate } from '@/lib/time/wording'

type CoverCardProps = {
  personId: string
  lines: readonly CoverLine[]
  maySet: boolean
  timeZone: string
  now: Date
}

/** Whether somebody is away and who stands in, and for whom they do. */
export function CoverCard({ personId, lines, maySet, timeZone, now }: CoverCardProps) {
  if (!maySet && lines.length === 0) return null
  const last = (untilAt: Date) => sayDate(new Date(untilAt.getTime() - 1), timeZone, now)
  return (
    <Card title="Away and cover">
      <div className="flex flex-wrap items-center justify-between gap-3">
        {lines.length === 0 ? (
          <p>Here, and covering for nobody.</p>
        ) : (
          <ul className="space-y-1">
            {lines.map(({ id, who, name, fromAt, untilAt }) => (
              <li key={id}>
                {who === 'is-covered' ? (
                  <>
                    <bdi>{name}</bdi> covers
                  </>
                ) : (
                  <>
                    Covers for <bdi>{name}</bdi>
                  </>
                )}{' '}
                {fromAt > now && `from ${sayDate(fromAt, timeZone, now)} `}to {last(untilAt)}
              </li>
            ))}
          </ul>
        )}
        {maySet && <LinkButton href={`/people/${personId}/cover`}>Set a cover</LinkButton>}
      </div>
    </Card>
  )
}
