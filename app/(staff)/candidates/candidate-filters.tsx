import { Button } from '@/app/ui/button'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { sayStatus } from '@/app/words/acts'
import type { ApplicationStatus } from '@/lib/pipeline/application'

type Props = {
  choices: { jobs: { id: string; title: string }[]; owners: { id: string; name: string }[] }
  chosen: { search?: string; jobId?: string; status?: ApplicationStatus; ownerId?: string }
  statuses: readonly ApplicationStatus[]
}

/** Narrows the list; a GET, so that what was found has an address. */
export function CandidateFilters({ choices, chosen, statuses }: Props) {
  return (
    <search>
      <form className="mb-4 flex flex-wrap items-end gap-2">
        <div className="min-w-48 flex-1">
          <TextInput
            type="search"
            name="q"
            defaultValue={chosen.search}
            aria-label="Find by name or email"
            placeholder="Find by name or email"
          />
        </div>
        <Select
          name="job"
          aria-label="Job"
          placeholder="All jobs"
          width="fit"
          defaultValue={chosen.jobId ?? ''}
          options={choices.jobs.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          name="status"
          aria-label="Status"
          placeholder="Any status"
          width="fit"
          defaultValue={chosen.status ?? ''}
          options={statuses.map((status) => ({ value: status, label: sayStatus(status) }))}
        />
        <Select
          name="owner"
          aria-label="Owner"
          placeholder="All owners"
          width="fit"
          defaultValue={chosen.ownerId ?? ''}
          options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit">Find</Button>
      </form>
    </search>
  )
}
