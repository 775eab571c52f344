import { Card } from '@/app/ui/card'
import { sayLevel } from '@/app/words/interviews'
import type { KnownCriterion } from '@/lib/scorecards/rubric-edition'

/** A rubric to read: what each level of each criterion looks like. */
export function RubricView({ criteria }: { criteria: KnownCriterion[] }) {
  return criteria.map(({ id, name, description, anchors }) => (
    <Card key={id} title={<bdi>{name}</bdi>} note={description}>
      <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {anchors.map((anchor, level) => (
          <div key={sayLevel(level + 1)}>
            <dt className="font-medium">
              {level + 1} · {sayLevel(level + 1)}
            </dt>
            <dd className="text-ink-soft">{anchor}</dd>
          </div>
        ))}
      </dl>
    </Card>
  ))
}
