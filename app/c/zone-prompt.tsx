import { chooseZone } from '@/app/c/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { ZoneSelect } from '@/app/ui/zone-select'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { zonesByRegion } from '@/lib/time/zone-list'
import { sayZone } from '@/lib/time/zone-names'

/** Asks once for the zone of somebody of whom we do not know it. */
export function ZonePrompt({ page }: { page: CandidatePage }) {
  if (page.candidate.timeZoneKnown) return null
  return (
    <section className="mb-6 rounded-card border border-line bg-surface px-4 py-4">
      <h2 className="mb-1 font-semibold">Where are you?</h2>
      <p className="mb-3 text-sm text-ink-soft">
        Until you tell us, all times here are those of {sayZone(page.candidate.timeZone)}.
      </p>
      <ZoneForm page={page} back="" guess />
    </section>
  )
}

export function ZoneForm({
  page,
  back,
  guess,
}: {
  page: CandidatePage
  back: string
  guess?: boolean
}) {
  const { timeZone, timeZoneKnown } = page.candidate
  const groups = zonesByRegion()
  const listed = groups.some(({ zones }) => zones.some(({ value }) => value === timeZone))
  const own = { region: 'Yours', zones: [{ value: timeZone, label: sayZone(timeZone) }] }
  return (
    <ActionForm
      action={chooseZone}
      fields={{ applicationId: page.known.id, back }}
      idName="commandId"
      label="Where you are"
      className="space-y-4"
    >
      <Field name="timeZone" label="Your time zone" required>
        <ZoneSelect
          groups={timeZoneKnown && !listed ? [own, ...groups] : groups}
          defaultValue={timeZoneKnown ? timeZone : ''}
          guess={guess}
        />
      </Field>
      <SubmitButton kind={back || !guess ? 'primary' : 'secondary'} pendingLabel="Saving">
        Show times for this zone
      </SubmitButton>
    </ActionForm>
  )
}
