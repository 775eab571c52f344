import { BookingFields } from '@/app/(staff)/plans/[planId]/edit/booking-fields'
import {
  OptionFields,
  SessionFields,
  TakeHomeFields,
} from '@/app/(staff)/plans/[planId]/edit/part-fields'
import { numbered } from '@/app/(staff)/plans/numbered'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { deciderChoices, sayDecider, sayStageKind } from '@/app/words/plans'
import type { PlanPage } from '@/lib/pipeline/data/plans'
import type { StageDraft } from '@/lib/pipeline/plan-draft'

type Props = { at: string; number: number; stage: StageDraft; page: PlanPage }

/** The numbers and words of one stage; `at` begins the names of its fields, see read-plan-form. */
export function StageFields({ at, number, stage, page }: Props) {
  return (
    <Card title={`${number}. ${stage.name}`} note={sayStageKind(stage.kind)}>
      <div className="space-y-5">
        <FieldGroup legend="The stage" columns={2}>
          <Field name={`${at}-name`} label="Name, for us">
            <TextInput defaultValue={stage.name} autoComplete="off" />
          </Field>
          <Field name={`${at}-candidateName`} label="Name, for candidates">
            <TextInput defaultValue={stage.candidateName} autoComplete="off" />
          </Field>
          <Field name={`${at}-shareDays`} label="Days of the promise it may use">
            <TextInput inputMode="numeric" width="short" defaultValue={stage.shareDays} />
          </Field>
          <Field name={`${at}-deciderRole`} label="Who decides">
            <Select
              defaultValue={stage.deciderRole}
              options={deciderChoices.map((role) => ({ value: role, label: sayDecider(role) }))}
            />
          </Field>
        </FieldGroup>
        <Field
          name={`${at}-candidateDescription`}
          label="What candidates read"
          hint="What to expect, how to prepare, what is looked at."
        >
          <TextArea rows={4} defaultValue={stage.candidateDescription} />
        </Field>
        {stage.options.map((option, index) => (
          <OptionFields key={option.key} at={`${at}o${index}`} option={option} />
        ))}
        {numbered(stage.sessions).map(({ number: place, item }) => (
          <SessionFields key={place} at={`${at}p${place - 1}`} session={item} page={page} />
        ))}
        {numbered(stage.takeHomes).map(({ number: place, item }) => (
          <TakeHomeFields key={place} at={`${at}t${place - 1}`} takeHome={item} page={page} />
        ))}
        {stage.sessions.length > 0 && <BookingFields at={at} stage={stage} />}
        <Checkbox name={`${at}-leftOut`} label={`Leave “${stage.name}” out of the plan`} />
      </div>
    </Card>
  )
}
