import type { Day } from '@/app/(staff)/today/load-day'
import { wake } from '@/app/(staff)/today/snooze-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayTask } from '@/app/words/today'
import { sayInstantBare } from '@/lib/time/wording'

/** What was put off, until when, and the way to have it back now. */
export function Resting({ day }: { day: Day }) {
  const { resting, timeZone, now } = day
  if (resting.length === 0) return null
  return (
    <Card flush>
      <div className="px-4 py-2.5">
        <Disclosure summary={`Snoozed: ${resting.length}`}>
          <ul className="divide-y divide-line">
            {resting.map((line) => (
              <li
                key={line.applicationId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5"
              >
                <span className="min-w-0">
                  <span className="font-medium">
                    <PersonName name={line.name} />
                  </span>{' '}
                  {sayTask(line, now)}{' '}
                  <span className="text-sm text-ink-soft">
                    {line.restsUntilAt &&
                      `until ${sayInstantBare(line.restsUntilAt, timeZone, now)}, or when something else happens`}
                  </span>
                </span>
                <ActionForm
                  action={wake}
                  fields={{
                    applicationId: line.applicationId,
                    back: `${day.address}?line=${line.applicationId}`,
                  }}
                  className=""
                >
                  <SubmitButton kind="quiet" size="small">
                    Bring back now
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Card>
  )
}
