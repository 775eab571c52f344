import { GrowingRows } from '@/app/(staff)/growing-rows'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { fineAnswers, type PostingQuestion } from '@/lib/pipeline/posting-questions'

/** What a new job asks: the two answers that most often end an application, and two in free words. */
export const usualQuestions: PostingQuestion[] = [
  {
    key: 'right-to-work',
    label: 'May you work in this country without a visa from us?',
    kind: 'yes-no',
    required: true,
    knockOut: 'no',
  },
  {
    key: 'place',
    label: 'Can you work from one of the places named above, in the way described there?',
    kind: 'yes-no',
    required: true,
    knockOut: 'no',
  },
  {
    key: 'notice',
    label: 'How long is your notice period?',
    kind: 'text',
    required: false,
    knockOut: null,
  },
  {
    key: 'why',
    label: 'What makes you want to do this work? A few sentences are enough.',
    kind: 'text',
    required: false,
    knockOut: null,
  },
]

const kinds: { value: PostingQuestion['kind']; label: string }[] = [
  { value: 'yes-no', label: 'Yes or no' },
  { value: 'text', label: 'In their words' },
  { value: 'choice', label: 'One of several' },
]

/** Any answer but the fine ones is shown to the reviewer; nobody is turned away by it alone. */
export function QuestionFields({ questions }: { questions: PostingQuestion[] }) {
  const spare = 8
  return (
    <FieldGroup
      legend="Questions"
      hint="Everybody who applies answers these. Any other answer than the fine ones is pointed out to the reviewer, who decides; several fine ones have commas between. Empty a question to drop it."
    >
      <GrowingRows
        addLabel="Another question"
        filled={questions.length}
        rows={Array.from({ length: questions.length + spare }, (_, index) => ({
          key: String(index),
          row: <Question index={index} question={questions[index]} />,
        }))}
      />
    </FieldGroup>
  )
}

function Question({ index, question }: { index: number; question: PostingQuestion | undefined }) {
  const name = (field: string) => `question-${index}-${field}`
  return (
    <div className="space-y-2 border-t border-line pt-3">
      <input type="hidden" name={name('key')} value={question?.key ?? ''} />
      <Field name={name('label')} label={`Question ${index + 1}`}>
        <TextInput defaultValue={question?.label} autoComplete="off" />
      </Field>
      <div className="grid items-end gap-2 sm:grid-cols-[9rem_1fr_10rem_8rem]">
        <Field name={name('kind')} label="Answered by">
          <Select defaultValue={question?.kind ?? 'yes-no'} options={kinds} />
        </Field>
        <Field name={name('choices')} label="Answers to choose from, if one of several">
          <TextInput
            defaultValue={question?.choices?.join(', ')}
            placeholder="One, another, a third"
            autoComplete="off"
          />
        </Field>
        <Field name={name('fine')} label="Counts as fine">
          <TextInput
            defaultValue={question ? fineAnswers(question).join(', ') : ''}
            placeholder="every answer"
            autoComplete="off"
          />
        </Field>
        <div className="flex h-control items-center">
          <Checkbox
            name={name('required')}
            label="Required"
            defaultChecked={question?.required ?? false}
          />
        </div>
      </div>
    </div>
  )
}
