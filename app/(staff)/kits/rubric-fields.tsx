'use client'

import { rubricField } from '@/app/(staff)/kits/field-names'
import { MovableRows } from '@/app/(staff)/movable-rows'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { sayLevel } from '@/app/words/interviews'
import { levelCount, mostCriteria, type RubricText } from '@/lib/scorecards/rubric-text'

/** A rubric to write: criteria in their order, and for each what the four levels look like. */
export function RubricFields({ rubric }: { rubric: RubricText | null }) {
  const criteria = rubric?.criteria ?? []
  return (
    <>
      <Field name="name" label="Name" hint="For example Pair programming." required>
        <TextInput defaultValue={rubric?.name} autoComplete="off" maxLength={100} width="medium" />
      </Field>
      <Card
        title="Criteria"
        note="Say what somebody did in the room, not what they are like. Interviewers read these words beside each level."
      >
        <MovableRows
          what="Criterion"
          kind="criterion"
          addLabel="Add a criterion"
          begin={Math.max(1, criteria.length)}
          most={mostCriteria}
          row={(id) => <CriterionFields id={id} criterion={criteria[id]} />}
        />
      </Card>
    </>
  )
}

type CriterionProps = { id: number; criterion: RubricText['criteria'][number] | undefined }

function CriterionFields({ id, criterion }: CriterionProps) {
  const levels = Array.from({ length: levelCount }, (_, level) => level)
  return (
    <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-2">
      <Field name={rubricField(id, 'name')} label="Name" required>
        <TextInput defaultValue={criterion?.name} autoComplete="off" maxLength={100} />
      </Field>
      <Field name={rubricField(id, 'description')} label="What to look at" optional>
        <TextArea rows={2} defaultValue={criterion?.description} />
      </Field>
      {levels.map((level) => (
        <Field
          key={level}
          name={rubricField(id, level)}
          label={`${level + 1} · ${sayLevel(level + 1)}`}
          required
        >
          <TextArea rows={2} defaultValue={criterion?.anchors[level]} />
        </Field>
      ))}
    </div>
  )
}
