import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { sayPlaceDay } from '@/app/words/days-off'
import type { PlaceDetail } from '@/lib/people/data/places'
import type { LocalDate } from '@/lib/time/local-date'
import { sayCount } from '@/lib/time/wording'

/** The next days off; all of them, and what changes them, are a page of their own. */
export function CalendarCard({ place, today }: { place: PlaceDetail; today: LocalDate }) {
  const toCome = place.days.filter(({ localDate }) => localDate >= today)
  return (
    <Card
      title="Holidays and shutdowns"
      note={`${sayCount(toCome.length, 'day')} to come`}
      acts={
        <LinkButton size="small" href={`/places/${place.id}/calendar`}>
          Holidays and shutdowns
        </LinkButton>
      }
    >
      {toCome.length === 0 ? (
        <p className="text-ink-soft">None: people here can be booked on public holidays.</p>
      ) : (
        <p>
          {toCome
            .slice(0, 3)
            .map((day) => sayPlaceDay(day, today))
            .join(' · ')}
        </p>
      )}
    </Card>
  )
}
