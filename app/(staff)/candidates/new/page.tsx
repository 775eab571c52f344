import type { Metadata } from 'next'
import { requireStaff } from '@/app/session'
import { findTyped } from '@/app/typed-form'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { RouteForm } from '@/app/ui/route-form'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea, TextInput } from '@/app/ui/text-input'
import { ZoneSelect } from '@/app/ui/zone-select'
import { mayAct } from '@/lib/people/permissions'
import { listOpenJobs } from '@/lib/pipeline/data/candidates'
import { newId } from '@/lib/platform/ids'
import { zonesByRegion } from '@/lib/time/zone-list'

export const metadata: Metadata = { title: 'Add a candidate' }

type Props = { searchParams: Promise<{ job?: string | string[] }> }

/** Somebody who came by another way than the public page. */
export default async function NewCandidatePage({ searchParams }: Props) {
  const scope = await requireStaff('add-candidate')
  const { job } = await searchParams
  const typed = await findTyped()
  const jobs = (await listOpenJobs()).filter(({ id }) =>
    mayAct(scope, 'add-candidate', { jobId: id }),
  )
  const places = [
    ...new Map(
      jobs.flatMap((one) => one.places.map(({ placeId, place }) => [placeId, place.name])),
    ),
  ]
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Add a candidate"
        sentence="They get an email that we have their application, with a link to their own page."
        above={
          <Link href="/candidates" className="link">
            Candidates
          </Link>
        }
      />
      <Card>
        {jobs.length === 0 ? (
          <EmptyState title="No job is open">
            Open a job first; then somebody can apply for it.
          </EmptyState>
        ) : (
          <RouteForm
            action="/candidates/new/send"
            fields={{ commandId: newId() }}
            state={typed?.state}
            label="Add a candidate"
          >
            <FieldGroup legend="Who" columns={2}>
              <Field name="name" label="Name" required>
                <TextInput autoComplete="off" maxLength={200} />
              </Field>
              <Field name="email" label="Email" required>
                <TextInput type="email" autoComplete="off" maxLength={254} />
              </Field>
              <Field name="phone" label="Phone" optional>
                <TextInput type="tel" autoComplete="off" maxLength={40} />
              </Field>
              <Field name="timeZone" label="Their time zone" hint="They can change it." optional>
                <ZoneSelect groups={zonesByRegion()} />
              </Field>
            </FieldGroup>
            <FieldGroup legend="For what" columns={2}>
              <Field name="jobId" label="Job" required>
                <Select
                  placeholder="Choose"
                  defaultValue={typeof job === 'string' ? job : ''}
                  options={jobs.map(({ id, title, level }) => ({
                    value: id,
                    label: `${title}, ${level}`,
                  }))}
                />
              </Field>
              <Field name="place" label="Place" optional>
                <Select
                  placeholder="Not named"
                  options={places.map(([value, label]) => ({ value, label }))}
                />
              </Field>
              <Field name="level" label="Level asked" optional>
                <TextInput width="short" maxLength={40} />
              </Field>
            </FieldGroup>
            <Field
              name="cv"
              label="CV"
              hint={
                typed?.file
                  ? `We kept ${typed.file.name}; choose another one only to replace it.`
                  : 'A PDF of up to 10 MB.'
              }
              optional
            >
              <FileInput accept="application/pdf,.pdf" />
            </Field>
            <Field name="links" label="Links" hint="One on each line." optional>
              <TextArea rows={2} maxLength={2000} />
            </Field>
            <SubmitButton>Add and email the candidate</SubmitButton>
          </RouteForm>
        )}
      </Card>
    </div>
  )
}
