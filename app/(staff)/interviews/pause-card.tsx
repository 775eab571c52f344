import { pauseMe } from '@/app/(staff)/interviews/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { sayHeld, sayLoad } from '@/app/words/interviews'
import { sayLimits } from '@/app/words/load'
import type { MyWeekPage } from '@/lib/interviews/data/my-week'
import type { OwnLoad } from '@/lib/scheduling/data/own-time'
import { addDays } from '@/lib/time/local-date'
import { sayDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type PauseCardProps = { week: MyWeekPage; now: Date; timeZone: string; seatHolder: boolean }

/** How somebody's interviewing is set up, and the pause that anybody may take. */
export function PauseCard({ week, now, timeZone, seatHolder }: PauseCardProps) {
  const { load, pausedUntilAt, ownHours, place } = week
  const tomorrow = addDays(localDateAt(now, timeZone), 1)
  return (
    <Card title="My interviewing">
      <div className="space-y-4">
        <KeyValues
          lines={[
            ...(load ? loadLines(load) : []),
            {
              key: 'Hours',
              value: (
                <>
                  {sayHours(ownHours, place)}{' '}
                  <Link className="link" href="/interviews/hours">
                    Hours, days off and limits
                  </Link>
                </>
              ),
            },
          ]}
        />
        {pausedUntilAt ? (
          <ActionForm
            action={pauseMe}
            idName="commandId"
            fields={{ ends: 'yes', backOn: '' }}
            label="End my pause"
          >
            <p>
              Paused: nobody books you before{' '}
              <strong>{sayDate(pausedUntilAt, timeZone, now)}</strong>. What is booked already
              stays.
            </p>
            <SubmitButton kind="secondary">End my pause now</SubmitButton>
          </ActionForm>
        ) : (
          seatHolder && (
            <ActionForm action={pauseMe} idName="commandId" label="Pause me">
              <Field
                name="backOn"
                label="Pause me until"
                hint="Your first day back. What is booked already stays."
                required
              >
                <TextInput type="date" min={tomorrow} width="medium" />
              </Field>
              <SubmitButton kind="secondary">Pause me</SubmitButton>
            </ActionForm>
          )
        )}
      </div>
    </Card>
  )
}

function sayHours(ownHours: boolean, place: string | null): string {
  if (ownHours) return 'your own hours'
  return place ? `you use ${place}’s default hours` : 'none yet'
}

/** How full the week is, and with what where that is more than interviews. */
function loadLines(load: OwnLoad) {
  const { held, limits } = load
  const isMixed = held.reviews + held.kept > 0 && limits.perWeek !== null
  return [
    { key: 'Load', value: isMixed ? `${sayLoad(load)}: ${sayHeld(held)}` : sayLoad(load) },
    { key: 'Limits', value: sayLimits(limits) },
  ]
}
