import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { Checkbox } from '@/app/ui/checkbox'
import { Disclosure } from '@/app/ui/disclosure'
import { Select, type SelectOption } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { saySource } from '@/app/words/acts'
import { sayColumn, sayListStatus, sayListWaits } from '@/app/words/lists'
import { sayStep } from '@/app/words/steps'
import type { CandidateChoices } from '@/lib/pipeline/data/candidates'
import {
  isNarrowed,
  type ListFilter,
  listColumns,
  listSources,
  listStatuses,
  listWaits,
} from '@/lib/pipeline/list-filter'
import { stepKinds } from '@/lib/pipeline/step'
import { sayZone } from '@/lib/time/wording'

type Props = { choices: CandidateChoices; filter: ListFilter; viewId: string | null }

/** Narrows the list; a GET, so that what was found has an address. */
export function CandidateFilters({ choices, filter, viewId }: Props) {
  const { sort, descending } = filter
  const more = [
    filter.step,
    filter.interviewerId,
    filter.source,
    filter.tag,
    filter.zone,
    filter.late,
  ].filter(Boolean).length
  return (
    <search>
      <form className="mb-4 space-y-2">
        <input type="hidden" name="sort" value={sort} />
        <input type="hidden" name="order" value={descending ? 'desc' : 'asc'} />
        {viewId && <input type="hidden" name="view" value={viewId} />}
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-48 flex-1" data-search>
            <TextInput
              type="search"
              name="q"
              defaultValue={filter.search}
              aria-label="Find by name or email"
              placeholder="Find by name or email"
            />
          </div>
          <One
            name="status"
            label="Status"
            value={filter.status}
            options={listStatuses.map((status) => ({
              value: status,
              label: sayListStatus(status),
            }))}
          />
          <One
            name="job"
            label="Job"
            none="All jobs"
            value={filter.jobId}
            options={choices.jobs.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <One
            name="stage"
            label="Stage"
            none="Any stage"
            value={filter.stage}
            options={plain(choices.stages)}
          />
          <One
            name="waits"
            label="Waits for"
            none="Waits for anybody"
            value={filter.waitsFor}
            options={listWaits.map((waits) => ({ value: waits, label: sayListWaits(waits) }))}
          />
          <One
            name="owner"
            label="Owner"
            none="All owners"
            value={filter.ownerId}
            options={[{ value: 'me', label: 'Mine' }, ...people(choices.owners)]}
          />
          <Button type="submit">Find</Button>
          {isNarrowed(filter) && (
            <LinkButton kind="quiet" href="/candidates">
              Clear
            </LinkButton>
          )}
        </div>
        <Disclosure
          summary={
            more > 0 ? `More filters and columns (${more} in use)` : 'More filters and columns'
          }
          open={more > 0}
        >
          <div className="flex flex-wrap items-center gap-2">
            <One
              name="step"
              label="Step"
              none="Any step"
              value={filter.step}
              options={stepKinds.map((kind) => ({
                value: kind,
                label: sayStep({ kind, done: 0, total: 0 }),
              }))}
            />
            <One
              name="interviewer"
              label="Interviewer"
              none="Any interviewer"
              value={filter.interviewerId}
              options={people(choices.interviewers)}
            />
            <One
              name="source"
              label="Source"
              none="Any source"
              value={filter.source}
              options={listSources.map((source) => ({ value: source, label: saySource(source) }))}
            />
            <One
              name="tag"
              label="Tag"
              none="Any tag"
              value={filter.tag}
              options={plain(choices.tags)}
            />
            <One
              name="zone"
              label="Candidate’s zone"
              none="Any zone"
              value={filter.zone}
              options={choices.zones.map((zone) => ({ value: zone, label: sayZone(zone) }))}
            />
            <Checkbox name="late" label="Late only" defaultChecked={filter.late} />
          </div>
          <fieldset className="mt-3">
            <legend className="mb-1 text-sm font-medium">Columns</legend>
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              {listColumns.map((column) => (
                <Checkbox
                  key={column}
                  name="column"
                  value={column}
                  label={sayColumn(column)}
                  defaultChecked={filter.columns.includes(column)}
                />
              ))}
            </div>
          </fieldset>
        </Disclosure>
      </form>
    </search>
  )
}

type OneProps = {
  name: string
  label: string
  none?: string
  value: string | null
  options: SelectOption[]
}

function One({ name, label, none, value, options }: OneProps): ReactNode {
  // What an address names and nobody has any more still stands there, so that it can be taken away.
  const known = value === null || options.some((option) => option.value === value)
  return (
    <div className="max-w-44">
      <Select
        name={name}
        aria-label={label}
        placeholder={none}
        width="fit"
        defaultValue={value ?? ''}
        options={known ? options : [...options, { value: value ?? '', label: value ?? '' }]}
      />
    </div>
  )
}

const plain = (words: string[]): SelectOption[] =>
  words.map((word) => ({ value: word, label: word }))
const people = (list: { id: string; name: string }[]): SelectOption[] =>
  list.map(({ id, name }) => ({ value: id, label: name }))
