import { tryForm } from '@/app/gallery/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Checkbox } from '@/app/ui/checkbox'
import { CheckboxGroup, RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea, TextInput } from '@/app/ui/text-input'

const places = [
  { value: 'cardiff', label: 'Cardiff', group: 'United Kingdom' },
  { value: 'london', label: 'London', group: 'United Kingdom' },
  { value: 'barcelona', label: 'Barcelona', group: 'Spain' },
]

/** Every kind of field in one form; sent empty it shows every refusal. */
export function ExampleForm() {
  return (
    <ActionForm action={tryForm} idName="commandId" label="Example form">
      <FieldGroup legend="Who" columns={2}>
        <Field name="name" label="Name" hint="As the person writes it." required>
          <TextInput autoComplete="name" />
        </Field>
        <Field name="email" label="Email" optional>
          <TextInput type="email" autoComplete="email" />
        </Field>
      </FieldGroup>
      <Field name="place" label="Place" required>
        <Select options={places} placeholder="Choose a place" />
      </Field>
      <RadioCards
        name="choice"
        legend="How do you want to show how you work?"
        hint="Both count the same. You can change this until something is booked or handed in."
        choices={[
          {
            value: 'take-home',
            label: 'A take-home task',
            detail: 'About four hours, whenever you like, within seven days.',
          },
          {
            value: 'pairing',
            label: 'Pair programming',
            detail: 'Seventy-five minutes together with one of our engineers.',
          },
        ]}
      />
      <RadioCards
        name="level"
        legend="Level"
        look="row"
        choices={['L40', 'L50', 'L60'].map((value) => ({ value, label: value }))}
        defaultValue="L50"
      />
      <CheckboxGroup
        name="teams"
        legend="Teams"
        look="lines"
        defaultValues={['payments']}
        choices={[
          { value: 'payments', label: 'Payments' },
          { value: 'platform', label: 'Platform' },
          { value: 'growth', label: 'Growth', detail: 'no opening before March', disabled: true },
        ]}
      />
      <Field name="note" label="Note" hint="The candidate may ask to see it.">
        <TextArea />
      </Field>
      <Field name="cv" label="CV" hint="PDF, up to 10 MB.">
        <FileInput accept="application/pdf" />
      </Field>
      <Checkbox name="agreed" label="I have read it twice" hint="Once is not enough." />
      <Checkbox name="stay" label="Stay on this page afterwards" />
      <SubmitButton pendingLabel="Saving">Save and email nobody</SubmitButton>
    </ActionForm>
  )
}
