import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { earlierPeopleChoices, orderChoices, sayEarlierPeople, sayOrder } from '@/app/words/plans'
import type { StageDraft } from '@/lib/pipeline/plan-draft'

/** The rules by which a stage's interviews are booked and moved. */
export function BookingFields({ at, stage }: { at: string; stage: StageDraft }) {
  const count = (name: string, label: string, value: number | string, hint?: string) => (
    <Field name={`${at}-${name}`} label={label} hint={hint}>
      <TextInput inputMode="numeric" width="short" defaultValue={value} />
    </Field>
  )
  return (
    <FieldGroup legend="Booking" columns={3}>
      {count('noticeHours', 'Booked ahead, hours', Math.ceil(stage.minimumNoticeMinutes / 60))}
      {count('bookingWindowDays', 'Times within, days', stage.bookingWindowDays)}
      {count('linkLifetimeDays', 'Link works for, days', stage.linkLifetimeDays)}
      {count('candidateMoves', 'Moves by the candidate', stage.candidateMoves)}
      {count(
        'moveNoticeHours',
        'Moves until, hours before',
        Math.ceil(stage.candidateMoveNoticeMinutes / 60),
      )}
      {count('nudgeDays', 'Nudges after, days', stage.nudgeDays.join(', '))}
      {count('breakMin', 'Shortest break, minutes', stage.breakMinutes.min)}
      {count('breakMax', 'Longest break, minutes', stage.breakMinutes.max)}
      <Field name={`${at}-sameDay`} label="All on one day">
        <Select
          defaultValue={stage.sameDay ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'Not necessarily' },
          ]}
        />
      </Field>
      <Field name={`${at}-order`} label="Order">
        <Select
          defaultValue={stage.order}
          options={orderChoices.map((order) => ({ value: order, label: sayOrder(order) }))}
        />
      </Field>
      <Field
        name={`${at}-earlierPeople`}
        label="People of earlier stages"
        className="sm:col-span-2"
      >
        <Select
          defaultValue={stage.earlierPeople}
          options={earlierPeopleChoices.map((choice) => ({
            value: choice,
            label: sayEarlierPeople(choice),
          }))}
        />
      </Field>
    </FieldGroup>
  )
}
