'use client'

import { useState } from 'react'
import { saveKit } from '@/app/(staff)/kits/actions'
import { KitFields } from '@/app/(staff)/kits/kit-fields'
import { ActionForm } from '@/app/ui/action-form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { KitPage } from '@/lib/scorecards/data/library'

/** Holds on to the kit as it was opened: what others save meanwhile neither moves nor overwrites what is typed. */
export function KitForm({ kit, keepAs }: { kit: KitPage; keepAs: string }) {
  const [opened] = useState(kit)
  const { id, edition } = opened
  return (
    <ActionForm
      action={saveKit}
      fields={{ id }}
      seen={{ edition }}
      keepAs={keepAs}
      idName="commandId"
      label="The kit"
    >
      <KitFields kit={opened} />
      <div className="space-y-2">
        <p className="text-sm text-ink-soft">
          Interviewers read the new words at once, for interviews that are booked already too.
        </p>
        <SubmitButton>Save the kit</SubmitButton>
      </div>
    </ActionForm>
  )
}
