import { answerOutcome } from '@/app/interviews-room/seat-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { RadioCards } from '@/app/ui/choices'
import { Disclosure } from '@/app/ui/disclosure'
import { SubmitButton } from '@/app/ui/submit-button'
import { outcomes, sayOutcome } from '@/app/words/interviews'

type OutcomeFormProps = {
  fields: { via: string; seatId: string }
  /** Whether somebody else could have held it. */
  alone: boolean
}

/** The first question after every interview: nothing else goes on before it is answered. */
export function OutcomeForm({ fields, alone }: OutcomeFormProps) {
  const choices = outcomes
    .filter((outcome) => !alone || outcome !== 'took-place-without-me')
    .map((value) => ({ value, ...sayOutcome(value) }))
  return (
    <ActionForm
      action={answerOutcome}
      fields={fields}
      idName="commandId"
      label="Did it take place?"
      className="space-y-4"
    >
      <RadioCards
        name="outcome"
        legend="Did it take place?"
        legendHidden
        choices={choices}
        required
      />
      <SubmitButton>Answer</SubmitButton>
    </ActionForm>
  )
}

/** After its end in full view; while it runs, one line for whoever sits there alone. */
export function OutcomeQuestion({ over, ...form }: OutcomeFormProps & { over: boolean }) {
  if (over) {
    return (
      <Card title="Did it take place?">
        <OutcomeForm {...form} />
      </Card>
    )
  }
  return (
    <Disclosure summary="Over already, or is somebody not there?" look="card">
      <OutcomeForm {...form} />
    </Disclosure>
  )
}
