import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { sayWeek } from '@/app/words/staffing'
import type { PersonDetail } from '@/lib/people/data/people'
import { sayZone } from '@/lib/time/wording'

type Props = { person: PersonDetail; viewer: { personId: string }; mayEdit: boolean }

/** The hours in which somebody can be booked; whoever may change them goes on from here. */
export function HoursCard({ person, viewer, mayEdit }: Props) {
  const { ownHours, placeDefaults } = person
  const hours = ownHours ?? placeDefaults?.hours ?? []
  const zone = person.timeZone ?? placeDefaults?.timeZone ?? 'UTC'
  const note = ownHours
    ? `their own, ${sayZone(zone)} time`
    : person.place
      ? `${person.place}’s default, ${sayZone(zone)} time`
      : 'no place, so no hours yet'
  const change = mayEdit && !person.deactivatedAt && (
    <LinkButton size="small" href={hoursPath(viewer, person.id)}>
      Hours, days off and limits
    </LinkButton>
  )
  return (
    <Card title="Weekly hours" note={note} acts={change}>
      {sayWeek(hours) || 'None: nobody books them.'}
    </Card>
  )
}
