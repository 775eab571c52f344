import { lookAtPublicHolidays } from '@/app/(staff)/places/[placeId]/calendar/actions'
import type { TypedForm } from '@/app/typed-form'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { RouteForm } from '@/app/ui/route-form'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea, TextInput } from '@/app/ui/text-input'
import type { DaysOff } from '@/lib/people/data/places'
import { publicHolidays } from '@/lib/people/public-holidays'

/** A file or a list; nothing is taken over before it has been looked at. */
export function BringInCard({ place, typed }: { place: DaysOff; typed: TypedForm | null }) {
  const { id: placeId, region } = place
  const pasted = Boolean(typed?.state.values?.rows)
  return (
    <Card title="Bring in holidays">
      <div className="space-y-4">
        <RouteForm
          action={`/places/${placeId}/calendar/send`}
          state={typed?.state}
          label="Bring in holidays"
        >
          <Field
            name="file"
            label="Calendar file (.ics)"
            hint="As governments and calendar programs publish it. Its whole days count; what repeats is written out for four years."
          >
            <FileInput accept=".ics,text/calendar" />
          </Field>
          <Disclosure summary="Or paste a list" open={pasted}>
            <div className="space-y-3">
              <Field name="rows" label="A day a line" hint="Like 2026-12-25 Christmas Day">
                <TextArea rows={5} spellCheck={false} />
              </Field>
              <Field
                name="name"
                label="Where it comes from"
                optional
                hint="A list of the same name replaces it."
              >
                <TextInput autoComplete="off" maxLength={100} />
              </Field>
            </div>
          </Disclosure>
          <SubmitButton>Look at the days</SubmitButton>
        </RouteForm>
        {publicHolidays(region).length > 0 && (
          <ActionForm
            action={lookAtPublicHolidays}
            idName="commandId"
            fields={{ placeId }}
            label="Public holidays known here"
          >
            <p className="mb-2 text-sm text-ink-soft">
              The public holidays of {region} are known here until the end of 2027.
            </p>
            <SubmitButton kind="secondary" size="small">
              Look at the public holidays of {region}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}
