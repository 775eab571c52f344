import { Button } from '@/app/ui/button'
import { Checkbox } from '@/app/ui/checkbox'
import { Disclosure } from '@/app/ui/disclosure'
import { FieldGroup } from '@/app/ui/field-group'
import { sayWeekday } from '@/app/words/people'
import { type CandidatePreferences, partsOfDay, placeInDay } from '@/lib/booking/option-costs'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Bundle } from '@/lib/scheduling/query'

/** What the address says of days and times of day; what is no such thing is passed over. */
export type AskedTimes = { day?: string | string[]; part?: string | string[] }

export function preferencesOf({ day, part }: AskedTimes): CandidatePreferences {
  const weekdays = [day ?? []].flat().map(Number)
  const parts = [part ?? []].flat()
  return {
    weekdays: weekdays.filter((weekday) => weekday >= 1 && weekday <= 7),
    partsOfDay: partsOfDay.filter((one) => parts.includes(one)),
  }
}

type Props = {
  page: CandidatePage
  bundles: Bundle[]
  preferences: CandidatePreferences
  wider: boolean
}

const partNames = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening, from five' }

/** Days and times of day that suit best, of those that are there: the times shown first follow them. */
export function PreferredTimes({ page, bundles, preferences, wider }: Props) {
  const { weekdays = [], partsOfDay: parts = [] } = preferences
  const places = bundles.map((option) => placeInDay(option, page.candidate.timeZone))
  const offeredDays = new Set(places.map(({ weekday }) => weekday))
  const offeredParts = new Set(places.map(({ part }) => part))
  const some = weekdays.length + parts.length > 0
  return (
    <div className="mt-3">
      <Disclosure open={some} summary="Say what suits you best">
        <form className="space-y-4">
          {wider && <input type="hidden" name="more" value="1" />}
          <FieldGroup legend="Days" columns={3}>
            {[...offeredDays].sort().map((weekday) => (
              <Checkbox
                key={weekday}
                name="day"
                value={String(weekday)}
                label={sayWeekday(weekday)}
                defaultChecked={weekdays.includes(weekday)}
              />
            ))}
          </FieldGroup>
          <FieldGroup legend="Times of day" columns={3}>
            {partsOfDay
              .filter((part) => offeredParts.has(part))
              .map((part) => (
                <Checkbox
                  key={part}
                  name="part"
                  value={part}
                  label={partNames[part]}
                  defaultChecked={parts.includes(part)}
                />
              ))}
          </FieldGroup>
          <Button type="submit">Show times that suit me</Button>
        </form>
      </Disclosure>
    </div>
  )
}
