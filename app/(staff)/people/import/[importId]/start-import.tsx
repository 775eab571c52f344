import { Namesakes, RowsLeftOut } from '@/app/(staff)/import/import-start'
import type { LineVerdict } from '@/app/(staff)/people/import/[importId]/people-preview'
import { bringInPeople } from '@/app/(staff)/people/import/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
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
    verdict.kind === 'new' && verdict.alike !== null
      ? [
          {
            id,
            line,
            name: verdict.person.name,
            email: verdict.person.email,
            detail: `here with ${verdict.alike || 'no address'}`,
          },
        ]
      : [],
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
      <Namesakes of={alike} />
      <RowsLeftOut count={bad} />
      <SubmitButton>Bring in {sayCount(good, 'person', 'people')}</SubmitButton>
    </ActionForm>
  )
}
