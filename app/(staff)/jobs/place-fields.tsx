import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Link } from '@/app/ui/link'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { jobModes, sayMode } from '@/app/words/jobs'
import type { JobFacts } from '@/lib/pipeline/job-facts'

type Props = { places: { id: string; name: string }[]; chosen: JobFacts['places'] }

/** For each place of the company: whether the job is there, and how people work. */
export function PlaceFields({ places, chosen }: Props) {
  return (
    <FieldGroup
      legend="Places"
      name="places"
      hint={
        <>
          Only places where this job can be done.{' '}
          <Link href="/places" target="_blank" className="link">
            Another place
          </Link>{' '}
          is added once for the whole company.
        </>
      }
    >
      {places.map(({ id, name }) => {
        const known = chosen.find(({ placeId }) => placeId === id)
        return (
          <div key={id} className="grid items-end gap-x-4 gap-y-1 sm:grid-cols-[1fr_12rem_12rem]">
            <span className="self-center truncate font-medium">{name}</span>
            <Field name={`place-${id}-mode`} label={`How people work in ${name}`} labelHidden>
              <Select
                placeholder="Not here"
                defaultValue={known?.mode ?? ''}
                options={jobModes.map((mode) => ({
                  value: mode,
                  label: capital(sayMode(mode, null)),
                }))}
              />
            </Field>
            <Field
              name={`place-${id}-days`}
              label={`Days a week on site in ${name}, for hybrid`}
              labelHidden
            >
              <TextInput
                inputMode="numeric"
                placeholder="Days a week, if hybrid"
                defaultValue={known?.daysOnSite ?? ''}
              />
            </Field>
          </div>
        )
      })}
    </FieldGroup>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
