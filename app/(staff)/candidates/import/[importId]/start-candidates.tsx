import type { CandidateLineVerdict } from '@/app/(staff)/candidates/import/[importId]/candidate-preview'
import { bringInCandidates } from '@/app/(staff)/candidates/import/actions'
import { Namesakes, RowsLeftOut } from '@/app/(staff)/import/import-start'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayCount } from '@/lib/time/wording'

type StartCandidatesProps = {
  importId: string
  verdicts: readonly CandidateLineVerdict[]
  /** What the columns are and the options, as the address says them. */
  fields: Record<string, string>
}

/** The button, with the count of what it does; namesakes are asked about before it. */
export function StartCandidates({ importId, verdicts, fields }: StartCandidatesProps) {
  const alike = verdicts.flatMap(({ id, line, verdict }) =>
    verdict.kind === 'new' && verdict.alike !== null
      ? [{ id, line, name: verdict.candidate.name, email: verdict.candidate.email }]
      : [],
  )
  const good = verdicts.filter(({ verdict }) => verdict.kind === 'new').length
  const bad = verdicts.filter(({ verdict }) => verdict.kind === 'problem').length
  if (good === 0) {
    return (
      <Callout tone="attention" title="Nobody new can be brought in as it is">
        {bad > 0
          ? 'Say differently above what the columns are, or mend the list and bring it again.'
          : 'Everybody in this list is here already.'}
      </Callout>
    )
  }
  return (
    <ActionForm action={bringInCandidates} fields={{ ...fields, importId }} label="Bring them in">
      <Namesakes of={alike} />
      <RowsLeftOut count={bad} />
      <SubmitButton>{sayDoing(good - alike.length, alike.length)}</SubmitButton>
    </ActionForm>
  )
}

/** How many come for certain; the namesakes come where they are ticked. */
function sayDoing(certain: number, alike: number): string {
  if (certain === 0) return 'Bring in those ticked'
  const count = `Bring in ${sayCount(certain, 'candidate', 'candidates')}`
  return alike > 0 ? `${count}, and those ticked` : count
}
