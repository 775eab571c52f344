'use client'

import { useState } from 'react'
import { saveRubric } from '@/app/(staff)/kits/actions'
import { RubricFields } from '@/app/(staff)/kits/rubric-fields'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { CheckboxGroup } from '@/app/ui/choices'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayHeld } from '@/app/words/kits'
import type { RubricPage } from '@/lib/scorecards/data/library'

/** Holds on to the rubric as it was opened: what others save meanwhile neither moves nor overwrites what is typed. */
export function RubricForm({ rubric, keepAs }: { rubric: RubricPage; keepAs: string }) {
  const [opened] = useState(rubric)
  const { id, edition } = opened
  const { scorecards, uses } = rubric
  const current = uses.filter(({ inForce, inDraft }) => inForce || inDraft)
  return (
    <ActionForm
      action={saveRubric}
      fields={{ id }}
      seen={{ edition }}
      keepAs={keepAs}
      idName="commandId"
      label="The rubric"
    >
      {scorecards > 0 && (
        <Callout tone="info" title="An edit becomes the next edition">
          {sayHeld(scorecards)} A change of the name alone stays here.
        </Callout>
      )}
      <RubricFields rubric={opened} />
      {scorecards > 0 && current.length > 0 && (
        <CheckboxGroup
          name="planIds"
          legend="Put the next edition into the drafts of"
          hint="Nothing is published by it; applications under way stay on the edition they have."
          look="lines"
          choices={current.map(({ planId, plan, parts }) => ({
            value: planId,
            label: plan,
            detail: parts.join(', '),
          }))}
          defaultValues={current.map(({ planId }) => planId)}
        />
      )}
      <SubmitButton>Save the rubric</SubmitButton>
    </ActionForm>
  )
}
