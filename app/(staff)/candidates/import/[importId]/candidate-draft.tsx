import { CandidatePreview } from '@/app/(staff)/candidates/import/[importId]/candidate-preview'
import { DateOrderField } from '@/app/(staff)/candidates/import/[importId]/date-order-field'
import { StartCandidates } from '@/app/(staff)/candidates/import/[importId]/start-candidates'
import { MappingForm } from '@/app/(staff)/import/mapping-form'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { type ImportDetail, listImportLines } from '@/lib/people/data/imports'
import { guessColumns, readColumns, valuesOf } from '@/lib/people/import-columns'
import type { StaffScope } from '@/lib/people/scope'
import { candidateFields, isEnoughForCandidates } from '@/lib/pipeline/candidate-columns'
import { checkCandidateRow, whoOf } from '@/lib/pipeline/candidate-import'
import { listImportJobs, loadCandidateFacts } from '@/lib/pipeline/data/candidate-import'
import { dateColumnsOf, ordersOf } from '@/lib/pipeline/import-dates'
import { database } from '@/lib/platform/database'

type CandidateDraftProps = {
  list: ImportDetail
  scope: StaffScope
  asked: {
    columns: (string | null)[]
    /** By column: whether its dates have the day or the month first. */
    orders: (string | null)[]
    jobId: string | null
    invite: boolean
    show: string | undefined
    page: number
  }
}

/** What the columns are, what would become of every row, and the button. */
export async function CandidateDraft({ list, scope, asked }: CandidateDraftProps) {
  const { jobId, invite } = asked
  const { timeZone } = scope
  const [rows, jobs] = await Promise.all([
    listImportLines(database(), list.id),
    listImportJobs(database(), scope.roles),
  ])
  const columns =
    readColumns(asked.columns, list.head, candidateFields) ??
    guessColumns(list.head, candidateFields)
  const cells = rows.map((row) => row.cells)
  const dates = dateColumnsOf(columns, cells, asked.orders)
  const orders = ordersOf(dates)
  const values = cells.map((row) => valuesOf(row, columns))
  const who = values.map(whoOf)
  const facts = await loadCandidateFacts(database(), {
    jobs,
    emails: who.map(({ email }) => email),
    names: who.map(({ name }) => name),
  })
  const above = new Set<string>()
  const verdicts = rows.map(({ id, line }, at) => {
    const options = { jobId, timeZone, above, orders }
    const verdict = checkCandidateRow(values[at] ?? new Map(), facts, options)
    if (verdict.kind !== 'problem') above.add(`${who[at]?.email}/${verdict.candidate.jobId}`)
    return { id, line, verdict }
  })
  const address = new URLSearchParams(columns.map((key, at) => [`c${at}`, key]))
  for (const { column, order } of dates) if (order) address.set(`o${column}`, order)
  if (jobId) address.set('job', jobId)
  if (invite) address.set('invite', 'yes')
  return (
    <>
      <Card title="What the columns are">
        <MappingForm
          head={list.head}
          examples={cells.slice(0, 20)}
          fields={candidateFields}
          columns={columns}
          beside={(at) => {
            const date = dates.find(({ column }) => column === at)
            return date && <DateOrderField name={list.head[at] ?? ''} date={date} />
          }}
        >
          <Field name="job" label="Rows without a job are for" optional>
            <Select
              placeholder="No job"
              defaultValue={jobId ?? ''}
              options={jobs.map(({ id, title, level }) => ({
                value: id,
                label: `${title}, ${level}`,
              }))}
            />
          </Field>
          <Checkbox
            name="invite"
            label="Send invites for interviews that are arranged already"
            defaultChecked={invite}
          />
        </MappingForm>
      </Card>
      {isEnoughForCandidates(columns) ? (
        <>
          <CandidatePreview
            verdicts={verdicts}
            show={asked.show}
            page={asked.page}
            timeZone={timeZone}
            now={facts.now}
            invite={invite}
            hrefOf={(show, page) => `?${address}&show=${show}&page=${page}`}
          />
          <StartCandidates
            importId={list.id}
            verdicts={verdicts}
            fields={Object.fromEntries(address)}
          />
        </>
      ) : (
        <Callout tone="attention" title="Two columns are needed">
          Say which column is the email, and which one the name.
        </Callout>
      )}
    </>
  )
}
