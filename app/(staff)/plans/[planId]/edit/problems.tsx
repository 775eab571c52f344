import { Callout } from '@/app/ui/callout'
import type { PlanProblem } from '@/lib/pipeline/plan-draft'

/** What the check says of a stage or of the plan as a whole, in sentences. */
export function Problems({ problems }: { problems: PlanProblem[] }) {
  if (problems.length === 0) return null
  const mistakes = problems.some(({ weight }) => weight === 'mistake')
  return (
    <Callout
      tone={mistakes ? 'harm' : 'attention'}
      title={mistakes ? 'To mend before it can be published' : 'To know before anybody runs on it'}
    >
      <ul className={problems.length > 1 ? 'list-disc space-y-0.5 ps-5' : undefined}>
        {problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Callout>
  )
}
