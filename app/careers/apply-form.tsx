import { answerField } from '@/app/careers/application-form'
import type { TypedForm } from '@/app/typed-form'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { RouteForm } from '@/app/ui/route-form'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea, TextInput } from '@/app/ui/text-input'
import { ZoneSelect } from '@/app/ui/zone-select'
import { sayPlace } from '@/app/words/candidate'
import type { PostingPage } from '@/lib/pipeline/data/postings'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'
import { zonesByRegion } from '@/lib/time/zone-list'

type Props = { posting: PostingPage; typed: TypedForm | null; commandId: string }

/** Everything that we ask of somebody who applies, in a form that needs no script. */
export function ApplyForm({ posting, typed, commandId }: Props) {
  const levels = [...new Set([posting.level, ...posting.bands.map(({ level }) => level)])]
  return (
    <RouteForm
      action={`/careers/${posting.slug}/apply`}
      fields={{ commandId }}
      state={typed?.state}
      label="Apply"
    >
      <Field name="name" label="Your name" required>
        <TextInput autoComplete="name" maxLength={200} />
      </Field>
      <Field name="email" label="Email" hint="Everything goes to this address." required>
        <TextInput type="email" autoComplete="email" inputMode="email" maxLength={254} />
      </Field>
      <Field
        name="phone"
        label="Phone"
        hint="For the day of an interview, should something go wrong."
        optional
      >
        <TextInput type="tel" autoComplete="tel" inputMode="tel" maxLength={40} />
      </Field>
      <Field
        name="timeZone"
        label="Your time zone"
        hint="So that all times that we write to you are yours."
        optional
      >
        <ZoneSelect groups={zonesByRegion()} guess />
      </Field>
      {levels.length > 1 && (
        <Field name="level" label="Level" optional>
          <Select
            placeholder="I leave it to you"
            options={levels.map((level) => ({ value: level, label: level }))}
          />
        </Field>
      )}
      {posting.places.length > 1 && (
        <Field name="place" label="Where would you like to work?" required>
          <Select
            placeholder="Choose a place"
            options={posting.places.map((place) => ({
              value: place.placeId,
              label: sayPlace(place),
            }))}
          />
        </Field>
      )}
      <Field
        name="cv"
        label="Your CV"
        hint={
          typed?.file
            ? `We kept ${typed.file.name}; choose another one only to replace it.`
            : 'A PDF of up to 10 MB.'
        }
        optional
      >
        <FileInput accept="application/pdf,.pdf" />
      </Field>
      <Field
        name="links"
        label="Links"
        hint="Where we can see your work: a profile, a repository, a talk. One on each line."
        optional
      >
        <TextArea rows={3} maxLength={2000} />
      </Field>
      {posting.questions.map((question) => (
        <QuestionField key={question.key} question={question} />
      ))}
      <SubmitButton size="wide">Send my application</SubmitButton>
      <p className="text-sm text-ink-soft">
        We use what you send for this application alone. You get an email with a private page that
        shows where it is, and lets you withdraw at any time.
      </p>
    </RouteForm>
  )
}

function QuestionField({ question }: { question: PostingQuestion }) {
  const { key, label, kind, required, choices = [] } = question
  const name = answerField(key)
  switch (kind) {
    case 'yes-no':
      return (
        <RadioCards
          name={name}
          legend={label}
          look="row"
          required={required}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'choice':
      return (
        <Field name={name} label={label} required={required} optional={!required}>
          <Select
            placeholder="Choose"
            options={choices.map((choice) => ({ value: choice, label: choice }))}
          />
        </Field>
      )
    case 'text':
      return (
        <Field name={name} label={label} required={required} optional={!required}>
          <TextArea rows={4} maxLength={4000} />
        </Field>
      )
  }
}
