import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import { sayWeek } from '@/app/words/staffing'
import type { PlaceDetail } from '@/lib/people/data/places'
import { sayDuration } from '@/lib/time/wording'
import { sayZone } from '@/lib/time/zone-names'

export function PlaceFactsCard({ place }: { place: PlaceDetail }) {
  const limit = (count: number | null) => (count === null ? 'no limit' : String(count))
  return (
    <Card title="The place">
      <KeyValues
        lines={[
          { key: 'Time zone', value: sayZone(place.timeZone) },
          { key: 'Region', value: place.region },
          { key: 'Currency', value: place.currency },
          { key: 'Hours', value: sayWeek(place.hours) || undefined },
          { key: 'Notice', value: sayDuration(place.noticeMinutes) },
          { key: 'Interviews a day', value: limit(place.dailyLimit) },
          { key: 'Interviews a week', value: limit(place.weeklyLimit) },
          { key: 'Minutes a day', value: limit(place.dailyLimitMinutes) },
          { key: 'Minutes a week', value: limit(place.weeklyLimitMinutes) },
        ]}
      />
    </Card>
  )
}
