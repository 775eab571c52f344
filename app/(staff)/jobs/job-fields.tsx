import { BandFields } from '@/app/(staff)/jobs/band-fields'
import { MemberFields } from '@/app/(staff)/jobs/member-fields'
import { PlaceFields } from '@/app/(staff)/jobs/place-fields'
import { QuestionFields } from '@/app/(staff)/jobs/question-fields'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import type { JobDetail } from '@/lib/pipeline/data/jobs'

export type JobDraft = Pick<
  JobDetail,
  | 'title'
  | 'level'
  | 'ownerId'
  | 'planId'
  | 'coolingOffDays'
  | 'closesOn'
  | 'posting'
  | 'places'
  | 'bands'
  | 'members'
>

export type JobChoices = {
  places: { id: string; name: string }[]
  people: { id: string; name: string }[]
  plans: { id: string; name: string; promiseDays: number | null }[]
  /** "https://…/careers/": what stands before a job's own address. */
  publicAddress: string
}

/** Everything a job says of itself; the same fields for a new job and a known one. */
export function JobFields({ job, choices }: { job: JobDraft; choices: JobChoices }) {
  const { places, people, plans, publicAddress } = choices
  return (
    <>
      <Card title="The job">
        <FieldGroup legend="What and whose" columns={2}>
          <Field name="title" label="Title">
            <TextInput defaultValue={job.title} autoComplete="off" />
          </Field>
          <Field name="level" label="Level">
            <TextInput defaultValue={job.level} width="short" autoComplete="off" />
          </Field>
          <Field
            name="planId"
            label="Interview plan"
            hint="Candidates are promised an answer within its days. Those under way stay on theirs."
          >
            <Select
              placeholder="Choose a plan"
              defaultValue={job.planId}
              options={plans.map(({ id, name, promiseDays }) => ({
                value: id,
                label: promiseDays
                  ? `${name}: answer within ${promiseDays} days`
                  : `${name} (not published)`,
              }))}
            />
          </Field>
          <Field name="ownerId" label="Owner" hint="Owns every new application of this job.">
            <Select
              placeholder="Choose who"
              defaultValue={job.ownerId}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field name="closesOn" label="Closes on" optional hint="Empty: open all year.">
            <TextInput type="date" defaultValue={job.closesOn ?? ''} width="medium" />
          </Field>
          <Field
            name="coolingOffDays"
            label="Days before somebody may apply again"
            hint="After an answer. 0: at once."
          >
            <TextInput inputMode="numeric" width="short" defaultValue={job.coolingOffDays} />
          </Field>
        </FieldGroup>
      </Card>
      <Card title="Where">
        <PlaceFields places={places} chosen={job.places} />
      </Card>
      <Card title="Pay">
        <BandFields bands={job.bands} places={places} level={job.level} />
      </Card>
      <Card title="Hiring team">
        <MemberFields members={job.members} people={people} />
      </Card>
      <Card title="The posting">
        <div className="space-y-4">
          <Field
            name="slug"
            label="Address"
            optional
            hint={`${publicAddress}… Empty: made from the title.`}
          >
            <TextInput defaultValue={job.posting.slug} autoComplete="off" spellCheck={false} />
          </Field>
          <Field name="summary" label="In one sentence" hint="Stands in the list of jobs.">
            <TextInput defaultValue={job.posting.summary} autoComplete="off" />
          </Field>
          <Field
            name="body"
            label="Text"
            hint="What the work is, whom you look for, what you offer. An empty line begins a paragraph."
          >
            <TextArea rows={12} defaultValue={job.posting.body} />
          </Field>
        </div>
      </Card>
      <Card title="Questions to candidates">
        <QuestionFields questions={job.posting.questions} />
      </Card>
    </>
  )
}
