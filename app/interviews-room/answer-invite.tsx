import { acceptSeat, declineSeat } from '@/app/interviews-room/seat-actions'
import { ActionForm } from '@/app/ui/action-form'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'

type SeatFields = { via: string; seatId: string; from?: string }

type AcceptFormProps = { fields: SeatFields; label: string; kind?: 'primary' | 'secondary' }

export function AcceptForm({ fields, label, kind }: AcceptFormProps) {
  return (
    <ActionForm action={acceptSeat} fields={fields} idName="commandId" label={label} className="">
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </ActionForm>
  )
}

/** Whoever cannot come says so once, with a word of why, and is done. */
export function DeclineForm({ fields, review }: { fields: SeatFields; review?: boolean }) {
  const label = review ? 'I can’t review it' : 'I can’t make it'
  return (
    <ActionForm
      action={declineSeat}
      fields={fields}
      idName="commandId"
      label={label}
      className="max-w-prose space-y-4"
    >
      <RadioCards
        name="why"
        legend="What is in the way?"
        defaultValue="time"
        choices={[
          {
            value: 'time',
            label: review ? 'I have no time for it' : 'I can’t at that time',
            detail: review
              ? 'Somebody else takes your place.'
              : 'The time stays booked for the candidate, and somebody else takes your place.',
          },
          {
            value: 'judge',
            label: 'I should not judge this candidate',
            detail:
              'You know each other, for example. You will no longer see anything of this application.',
          },
        ]}
      />
      <Field
        name="reason"
        label="Why, in a word or two"
        hint="Only the recruiter reads it."
        required
      >
        <TextArea rows={2} />
      </Field>
      <SubmitButton kind="secondary">{`Tell the recruiter: ${label}`}</SubmitButton>
    </ActionForm>
  )
}
