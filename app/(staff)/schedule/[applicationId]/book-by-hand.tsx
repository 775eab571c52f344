import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { bookByHand } from '@/app/(staff)/schedule/[applicationId]/actions'
import { Warnings } from '@/app/(staff)/schedule/[applicationId]/warnings'
import { ActionForm } from '@/app/ui/action-form'
import { Checkbox } from '@/app/ui/checkbox'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import { listQualified, type Qualified } from '@/lib/pipeline/data/qualified'
import { getSession } from '@/lib/pipeline/plan'
import { database } from '@/lib/platform/database'
import { sayZone } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Props = { view: View; interviews: InterviewPart[] }

/** One interview at a time: free entry of date, time and people, with a reason. */
export async function BookByHand({ view, interviews }: Props) {
  const qualified = await listQualified(database(), view.plan)
  return (
    <div className="space-y-3">
      <p className="text-sm text-ink-soft">
        Any people at any time. What speaks against it is listed; only who is in another interview
        at that time is refused. The candidate and the panel are told at once.
      </p>
      {interviews.map((part) => (
        <Disclosure
          key={part.id}
          summary={getSession(view.plan, part.sessionId).name}
          open={interviews.length === 1}
        >
          <OneInterview view={view} part={part} qualified={qualified} />
        </Disclosure>
      ))}
    </div>
  )
}

function OneInterview(props: { view: View; part: InterviewPart; qualified: Qualified[] }) {
  const { view, part, qualified } = props
  const { plan, exclusions, now, staffZone, state } = view
  const session = getSession(plan, part.sessionId)
  const barred = new Set([
    state.personId,
    ...exclusions.filter(({ notOnPanel }) => notOnPanel).map(({ personId }) => personId),
  ])
  const people = qualified.filter(({ id }) => !barred.has(id))
  const everybody = [...new Map(people.map((one) => [one.id, one])).values()]
  const sitting = part.seats.filter(isSeatFilled)
  const seats = session.seats.filter(({ shadow }) => !shadow)
  const optionsFor = (templateId: string, poolId: string | null) => {
    const inPool = people.filter((one) => one.poolId === poolId && one.state === 'qualified')
    const others = everybody.filter(({ id }) => !inPool.some((one) => one.id === id))
    const toOption = (group: string) => (one: { id: string; name: string }) => ({
      value: `${templateId}:${one.id}`,
      label: one.name,
      group,
    })
    return [...inPool.map(toOption('Qualified')), ...others.map(toOption('Others'))]
  }
  return (
    <ActionForm
      action={bookByHand}
      fields={{ ...view.fields, interviewId: part.id }}
      idName="commandId"
      label={`Book anyway: ${session.name}`}
      className="space-y-3.5"
    >
      <div className="flex flex-wrap gap-3">
        <Field name="date" label="Day" required>
          <TextInput type="date" min={localDateAt(now, staffZone)} width="medium" />
        </Field>
        <Field name="time" label={`Time, ${sayZone(staffZone)}`} required>
          <TextInput type="time" width="medium" />
        </Field>
      </div>
      {seats.map(({ id, poolId }, index) => {
        const holder = sitting.find(({ seatTemplateId }) => seatTemplateId === id)
        return (
          <Field
            key={id}
            name={`person-${index + 1}`}
            label={seats.length > 1 ? `Interviewer ${index + 1}` : 'Interviewer'}
            required
          >
            <Select
              placeholder="Choose"
              defaultValue={holder ? `${id}:${holder.personId}` : ''}
              options={optionsFor(id, poolId)}
            />
          </Field>
        )
      })}
      <Field name="person-more" label="Somebody in addition" optional>
        <Select placeholder="Nobody" options={optionsFor('', null)} />
      </Field>
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
      {part.state === 'booked' && (
        <Checkbox name="agreed" label="The candidate has said that this time suits them" />
      )}
      <Warnings applicationId={view.applicationId} />
      <Checkbox
        name="despite"
        label="Book in spite of what speaks against it"
        hint="Needed only where something does."
      />
      <SubmitButton kind="secondary">Book anyway and email everybody</SubmitButton>
    </ActionForm>
  )
}
