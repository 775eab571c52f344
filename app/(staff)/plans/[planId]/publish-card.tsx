import { publish } from '@/app/(staff)/plans/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { SubmitButton } from '@/app/ui/submit-button'
import { hasMistake, type PlanProblem } from '@/lib/pipeline/plan-draft'

type Props = {
  planId: string
  planVersionId: string
  isDraft: boolean
  problems: PlanProblem[]
  mayEdit: boolean
}

/** What the check found, in sentences, and the way to publish a draft. */
export function PublishCard({ planId, planVersionId, isDraft, problems, mayEdit }: Props) {
  const mistakes = problems.filter(({ weight }) => weight === 'mistake')
  const warnings = problems.filter(({ weight }) => weight === 'warning')
  return (
    <Card title="Does it work?">
      <div className="space-y-3">
        {problems.length === 0 && <p>Yes: every stage can be booked with the people there are.</p>}
        <Sentences title="Must be mended before it can be published" problems={mistakes} />
        <Sentences title="To know before anybody runs on it" problems={warnings} />
        {isDraft && mayEdit && !hasMistake(problems) && (
          <ActionForm
            action={publish}
            fields={{ planId, planVersionId }}
            idName="commandId"
            label="Publish"
          >
            <p className="text-ink-soft">
              New applications run on it from then on. Those under way stay on their version.
            </p>
            <SubmitButton>Publish this version</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

function Sentences({ title, problems }: { title: string; problems: PlanProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 list-disc space-y-0.5 ps-5">
        {problems.map(({ sentence, stagePosition }) => (
          <li key={`${stagePosition}/${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
