import type { CandidateLineVerdict } from '@/app/(staff)/candidates/import/[importId]/candidate-preview'
import { bringInCandidates } from '@/app/(staff)/candidates/import/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { CheckboxGroup } from '@/app/ui/choices'
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
    verdict.kind === 'new' && verdict.alike !== null ? [{ id, line, verdict }] : [],
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
      {alike.map(({ id }) => (
        <input key={id} type="hidden" name="alike" value={id} />
      ))}
      {alike.length > 0 && (
        <CheckboxGroup
          name="another"
          legend="The same name is here already, with another address"
          hint="Tick those who are different people: they are added. The others are left out."
          look="lines"
          choices={alike.map(({ id, line, verdict }) => ({
            value: id,
            label: `${verdict.candidate.name}, ${verdict.candidate.email} (line ${line})`,
          }))}
        />
      )}
      {bad > 0 && (
        <p className="text-ink-soft">
          {sayCount(bad, 'row is', 'rows are')} not brought in as {bad === 1 ? 'it is' : 'they are'}
          ; afterwards you can download {bad === 1 ? 'it' : 'them'}, with what is wrong in each.
        </p>
      )}
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
