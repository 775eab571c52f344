'use client'

import { kitField } from '@/app/(staff)/kits/field-names'
import { MovableRows } from '@/app/(staff)/movable-rows'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { type KitText, mostQuestions, mostSteps } from '@/lib/scorecards/kit-text'

/** A kit to write: what the interview is for, what happens when, and what to ask. */
export function KitFields({ kit }: { kit: KitText | null }) {
  return (
    <>
      <Field name="name" label="Name" hint="For example Pair programming." required>
        <TextInput defaultValue={kit?.name} autoComplete="off" maxLength={100} width="medium" />
      </Field>
      <Field
        name="purpose"
        label="What the interview is for"
        hint="The interviewer reads it two minutes before. Say what to find out, and how to be."
        required
      >
        <TextArea rows={3} defaultValue={kit?.purpose} />
      </Field>
      <Card
        title="Running order"
        note="Steps of so many minutes. An interview that was made longer stretches them all alike."
      >
        <MovableRows
          what="Step"
          kind="step"
          addLabel="Add a step"
          begin={Math.max(1, kit?.agenda.length ?? 0)}
          most={mostSteps}
          row={(id) => <StepFields id={id} step={kit?.agenda[id]} />}
        />
      </Card>
      <Card title="Questions" note="What to ask, and what a good answer has in it.">
        <MovableRows
          what="Question"
          kind="question"
          addLabel="Add a question"
          begin={Math.max(1, kit?.questions.length ?? 0)}
          most={mostQuestions}
          row={(id) => <QuestionFields id={id} question={kit?.questions[id]} />}
        />
      </Card>
    </>
  )
}

function StepFields({ id, step }: { id: number; step: KitText['agenda'][number] | undefined }) {
  return (
    <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-[6rem_1fr_2fr]">
      <Field name={kitField('step', id, 'minutes')} label="Minutes">
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          defaultValue={step && String(step.minutes)}
        />
      </Field>
      <Field name={kitField('step', id, 'title')} label="What happens">
        <TextInput defaultValue={step?.title} autoComplete="off" maxLength={100} />
      </Field>
      <Field name={kitField('step', id, 'text')} label="How" optional>
        <TextArea rows={2} defaultValue={step?.text} />
      </Field>
    </div>
  )
}

type QuestionProps = { id: number; question: KitText['questions'][number] | undefined }

function QuestionFields({ id, question }: QuestionProps) {
  return (
    <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-2">
      <Field name={kitField('question', id, 'question')} label="Question">
        <TextArea rows={2} defaultValue={question?.question} />
      </Field>
      <Field name={kitField('question', id, 'good')} label="What good looks like" optional>
        <TextArea rows={2} defaultValue={question?.good} />
      </Field>
    </div>
  )
}
