import { suitTimes } from '@/app/c/preference-actions'
import { ActionForm } from '@/app/ui/action-form'
import { CheckboxGroup } from '@/app/ui/choices'
import { Disclosure } from '@/app/ui/disclosure'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayWeekday } from '@/app/words/people'
import { type CandidatePreferences, partsOfDay, placeInDay } from '@/lib/booking/option-costs'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Bundle } from '@/lib/scheduling/query'

type Props = {
  page: CandidatePage
  bundles: Bundle[]
  preferences: CandidatePreferences
  /** The page to come back to. */
  room: string
  wider: boolean
}

const partNames = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening, from five' }

/** Days and times of day that suit best, kept for this time and the next: the times shown first follow them. */
export function PreferredTimes({ page, bundles, preferences, room, wider }: Props) {
  const { weekdays = [], partsOfDay: parts = [] } = preferences
  const places = bundles.map((option) => placeInDay(option, page.candidate.timeZone))
  // What they said before is shown even where no time of it is left.
  const days = [...new Set([...places.map(({ weekday }) => weekday), ...weekdays])].sort()
  const partsShown = new Set([...places.map(({ part }) => part), ...parts])
  const some = weekdays.length + parts.length > 0
  return (
    <div className="mt-3">
      <Disclosure open={some} summary="Say what suits you best">
        <ActionForm
          action={suitTimes}
          fields={{ applicationId: page.known.id, room, more: wider ? '1' : undefined }}
          idName="commandId"
          label="What suits you best"
          className="space-y-4"
        >
          <CheckboxGroup
            name="day"
            legend="Days"
            look="row"
            choices={days.map((day) => ({ value: String(day), label: sayWeekday(day) }))}
            defaultValues={weekdays.map(String)}
          />
          <CheckboxGroup
            name="part"
            legend="Times of day"
            look="row"
            choices={partsOfDay
              .filter((part) => partsShown.has(part))
              .map((part) => ({ value: part, label: partNames[part] }))}
            defaultValues={[...parts]}
          />
          <SubmitButton kind="secondary" pendingLabel="One moment">
            Show times that suit me
          </SubmitButton>
          <p className="text-sm text-ink-soft">
            We keep this, so that whoever plans your interviews looks for such times first.
          </p>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
