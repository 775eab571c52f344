import type { LineVerdict } from '@/app/(staff)/people/import/[importId]/people-preview'
import { bringInPeople } from '@/app/(staff)/people/import/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { CheckboxGroup } from '@/app/ui/choices'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayCount } from '@/lib/time/wording'

type StartImportProps = {
  importId: string
  verdicts: readonly LineVerdict[]
  columns: readonly string[]
  makePools: boolean
}

/** The button, with the count of what it does; namesakes are asked about before it. */
export function StartImport({ importId, verdicts, columns, makePools }: StartImportProps) {
  const alike = verdicts.flatMap(({ id, line, verdict }) =>
    verdict.kind === 'new' && verdict.alike !== null ? [{ id, line, verdict }] : [],
  )
  const good = verdicts.filter(({ verdict }) => verdict.kind !== 'problem').length
  const bad = verdicts.length - good
  if (good === 0) {
    return (
      <Callout tone="attention" title="No row can be brought in as it is">
        Say differently above what the columns are, or mend the list and bring it again.
      </Callout>
    )
  }
  const fields = Object.fromEntries(columns.map((key, at) => [`c${at}`, key]))
  return (
    <ActionForm
      action={bringInPeople}
      fields={{ ...fields, importId, ...(makePools ? { makePools: 'yes' } : {}) }}
      label="Bring them in"
    >
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
            label: `${verdict.person.name}, ${verdict.person.email} (line ${line})`,
            detail: `here with ${verdict.alike || 'no address'}`,
          }))}
        />
      )}
      {bad > 0 && (
        <p className="text-ink-soft">
          {sayCount(bad, 'row is', 'rows are')} not brought in as {bad === 1 ? 'it is' : 'they are'}
          ; afterwards you can download {bad === 1 ? 'it' : 'them'}, with what is wrong in each.
        </p>
      )}
      <SubmitButton>Bring in {sayCount(good, 'person', 'people')}</SubmitButton>
    </ActionForm>
  )
}
