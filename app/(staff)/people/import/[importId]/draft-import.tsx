import { MappingForm } from '@/app/(staff)/import/mapping-form'
import { PeoplePreview } from '@/app/(staff)/people/import/[importId]/people-preview'
import { StartImport } from '@/app/(staff)/people/import/[importId]/start-import'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { type ImportDetail, listImportLines, loadHouseFacts } from '@/lib/people/data/imports'
import { guessColumns, readColumns, valuesOf } from '@/lib/people/import-columns'
import {
  emailOf,
  isEnoughForPeople,
  managerEmailOf,
  peopleFields,
} from '@/lib/people/people-import'
import { checkPersonRows } from '@/lib/people/people-list'
import { database } from '@/lib/platform/database'

type DraftImportProps = {
  list: ImportDetail
  asked: { columns: (string | null)[]; makePools: boolean; show: string | undefined; page: number }
}

/** What the columns are, what would become of every row, and the button. */
export async function DraftImport({ list, asked }: DraftImportProps) {
  const rows = await listImportLines(database(), list.id)
  const house = await loadHouseFacts(database(), { emails: [], names: [] })
  const fields = peopleFields(house.pools)
  const chosen = readColumns(asked.columns, list.head, fields)
  const columns = chosen ?? guessColumns(list.head, fields)
  // A first look makes pools: most who bring a list have none yet.
  const makePools = chosen ? asked.makePools : true
  const values = rows.map(({ cells }) => valuesOf(cells, columns))
  const emails = values.map(emailOf)
  const managers = values.flatMap((row) => managerEmailOf(row) ?? [])
  const names = values.map((row) =>
    ['name', 'first-name', 'last-name'].flatMap((key) => row.get(key)?.[0] ?? []).join(' '),
  )
  const facts = await loadHouseFacts(database(), { emails, names, managers })
  const checked = checkPersonRows(values, facts, { makePools })
  const verdicts = rows.flatMap(({ id, line }, at) => {
    const verdict = checked[at]
    return verdict ? [{ id, line, verdict }] : []
  })
  const address = new URLSearchParams(columns.map((key, at) => [`c${at}`, key]))
  if (makePools) address.set('makePools', 'yes')
  return (
    <>
      <Card title="What the columns are">
        <MappingForm
          head={list.head}
          examples={rows.slice(0, 20).map(({ cells }) => cells)}
          fields={fields}
          columns={columns}
        >
          <Checkbox
            name="makePools"
            label="Make the pools that do not exist yet"
            defaultChecked={makePools}
          />
        </MappingForm>
      </Card>
      {isEnoughForPeople(columns) ? (
        <>
          <PeoplePreview
            verdicts={verdicts}
            show={asked.show}
            page={asked.page}
            places={new Map(facts.places.map(({ id, name }) => [id, name]))}
            hrefOf={(show, page) => `?${address}&show=${show}&page=${page}`}
          />
          <StartImport
            importId={list.id}
            verdicts={verdicts}
            columns={columns}
            makePools={makePools}
          />
        </>
      ) : (
        <Callout tone="attention" title="Two columns are needed">
          Say which column is the work email, and which one the name.
        </Callout>
      )}
    </>
  )
}
