import { Badge } from '@/app/ui/badge'
import { sayRecommendation } from '@/app/words/acts'
import { sayLevel } from '@/app/words/interviews'
import type { RubricLine } from '@/lib/scorecards/data/desk'
import type { WrittenScorecard } from '@/lib/scorecards/scorecard-form'

/** A scorecard to read: the recommendation, each competency with its evidence, the notes. */
export function ScorecardSheet({
  competencies,
  written,
}: {
  competencies: RubricLine[]
  written: WrittenScorecard
}) {
  const { recommendation, ratings, notes, noteToRecruiter } = written
  return (
    <div className="space-y-4">
      {recommendation && (
        <p>
          Recommends:{' '}
          <Badge tone={recommendation.endsWith('yes') ? 'ok' : 'attention'}>
            {sayRecommendation(recommendation)}
          </Badge>
        </p>
      )}
      <dl className="space-y-3">
        {competencies.map(({ id, name, anchors }) => {
          const rating = ratings.find(({ competencyId }) => competencyId === id)
          const level = rating?.level ?? null
          return (
            <div key={id}>
              <dt className="font-medium">
                {name}:{' '}
                <span className="font-normal">
                  {level === null ? 'not assessed' : `${level} · ${sayLevel(level)}`}
                </span>
              </dt>
              {level !== null && <dd className="text-sm text-ink-soft">{anchors[level - 1]}</dd>}
              {rating?.evidence && <Words>{rating.evidence}</Words>}
            </div>
          )
        })}
      </dl>
      {notes && <Part title="Notes">{notes}</Part>}
      {noteToRecruiter && <Part title="Note to the recruiter">{noteToRecruiter}</Part>}
    </div>
  )
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <dl>
      <dt className="font-medium">{title}</dt>
      <Words>{children}</Words>
    </dl>
  )
}

function Words({ children }: { children: string }) {
  return (
    <dd dir="auto" className="break-words whitespace-pre-line">
      {children}
    </dd>
  )
}
