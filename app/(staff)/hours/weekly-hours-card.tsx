import { followPlace, saveWeeklyHours } from '@/app/(staff)/hours/actions'
import { WeekGrid } from '@/app/(staff)/hours/week-grid'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayWeek } from '@/app/words/staffing'
import type { Interviewing } from '@/lib/people/data/interviewing'
import { sayZone } from '@/lib/time/wording'

/** The hours of a usual week: the place's until they have their own. */
export function WeeklyHoursCard({ person, mine }: { person: Interviewing; mine: boolean }) {
  const { place, ownHours, hours, id: personId } = person
  return (
    <Card title="Weekly hours" note={`${sayZone(person.timeZone)} time`}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{sayWhose(person, mine)}</p>
          {ownHours && place && (
            <ActionForm
              action={followPlace}
              idName="commandId"
              fields={{ personId }}
              label={`Use ${place.name}’s hours`}
            >
              <SubmitButton kind="secondary" size="small">
                Use {place.name}’s hours again
              </SubmitButton>
            </ActionForm>
          )}
        </div>
        <ActionForm
          action={saveWeeklyHours}
          idName="commandId"
          fields={{ personId }}
          label="Weekly hours"
        >
          <WeekGrid key={`${ownHours} ${sayWeek(hours)}`} hours={hours} legend="Weekly hours" />
          <SubmitButton>{mine ? 'Save my hours' : 'Save these hours'}</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  )
}

function sayWhose({ place, ownHours, hours }: Interviewing, mine: boolean): string {
  const [who, have] = mine ? ['You', 'have'] : ['They', 'have']
  if (!ownHours && !place) return `${who} ${have} no place and no hours yet: paint some.`
  const week = sayWeek(ownHours ? (place?.hours ?? []) : hours)
  if (!ownHours && place) {
    const own = mine ? 'your' : 'their'
    return `${who} use ${place.name}’s default hours, ${week || 'of which there are none'}. Change them below, and they become ${own} own.`
  }
  const instead = place ? ` instead of ${place.name}’s, ${week || 'none'}` : ''
  const none = hours.length === 0 ? ' Without any, nobody is booked.' : ''
  return `${who} ${have} hours of ${mine ? 'your' : 'their'} own${instead}.${none}`
}
