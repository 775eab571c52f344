import { saveTerms } from '@/app/(staff)/hours/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import type { InterviewTerms } from '@/lib/people/commands/set-interview-terms'
import type { Interviewing } from '@/lib/people/data/interviewing'

const plain = (value: number) => String(value)
const minutes = (value: number) => `${value} min`

/** Buffers, notice and limits. An empty field follows the place, and its hint says what that is. */
export function TermsCard({ person, mine }: { person: Interviewing; mine: boolean }) {
  const { place } = person
  const inherited = (name: keyof InterviewTerms, say: (value: number) => string) => {
    const value = place?.[name]
    if (!place || value === null || value === undefined) return 'Empty: no limit.'
    return `Empty: ${place.name}’s, ${say(value)}.`
  }
  const field = (
    name: Exclude<keyof InterviewTerms, 'noticeMinutes'>,
    label: string,
    say = plain,
  ) => (
    <Field name={name} label={label} hint={inherited(name, say)}>
      <TextInput inputMode="numeric" width="short" defaultValue={person[name] ?? ''} />
    </Field>
  )
  const notice = person.noticeMinutes
  return (
    <Card title="Breathing space and limits">
      <span id="limits" className="block scroll-mt-16" />
      <ActionForm
        action={saveTerms}
        idName="commandId"
        fields={{ personId: person.id }}
        label="Breathing space and limits"
      >
        <FieldGroup legend="Around an interview" columns={3}>
          {field('bufferBeforeMinutes', 'Free before, minutes', minutes)}
          {field('bufferAfterMinutes', 'Free after, minutes', minutes)}
          <Field
            name="noticeHours"
            label="Notice, hours"
            hint={inherited('noticeMinutes', (value) => `${Math.round(value / 6) / 10} h`)}
          >
            <TextInput
              inputMode="decimal"
              width="short"
              defaultValue={notice === null ? '' : Math.round((notice / 60) * 100) / 100}
            />
          </Field>
        </FieldGroup>
        <FieldGroup
          legend="At most"
          hint={`Counted by the days and weeks of ${mine ? 'your' : 'their'} own zone; what is booked counts, what is being offered does not.`}
          columns={2}
        >
          {field('dailyLimit', 'Interviews a day')}
          {field('weeklyLimit', 'Interviews a week')}
          {field('dailyLimitMinutes', 'Minutes a day', minutes)}
          {field('weeklyLimitMinutes', 'Minutes a week', minutes)}
        </FieldGroup>
        <SubmitButton kind="secondary">Save</SubmitButton>
      </ActionForm>
    </Card>
  )
}
