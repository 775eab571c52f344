import { jumpClock } from '@/app/demo/clock-actions'
import { type ClockJump, clockJumps } from '@/app/demo/clock-jumps'
import { SubmitButton } from '@/app/ui/submit-button'
import { TimeText } from '@/app/ui/time-text'
import { findNextInterviewEnd } from '@/lib/people/data/demo'
import { readClock } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { sayInstant } from '@/lib/time/wording'

const labels: Record<ClockJump, string> = {
  hour: '+1 hour',
  'interview-end': 'Next interview’s end',
  day: '+1 day',
  'next-weekday': 'Next weekday 09:00',
}

/**
 * The clock control at the foot of a page, where the clock may be moved; nothing elsewhere. `applicationId`
 * narrows "the next interview" to a candidate's own.
 */
export async function ClockBar({
  timeZone,
  applicationId,
}: {
  timeZone: string
  applicationId?: string
}) {
  if (!environment().adjustableClock) return null
  const now = await readClock()
  const end = await findNextInterviewEnd(now, applicationId)
  return (
    <aside
      aria-label="The demo’s clock"
      data-print="hide"
      className="border-t border-line bg-sunken px-4 py-2 lg:px-7"
    >
      <form action={jumpClock} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="timeZone" value={timeZone} />
        {applicationId && <input type="hidden" name="applicationId" value={applicationId} />}
        <p className="me-auto text-sm">
          The clock says{' '}
          <strong>
            <TimeText at={now}>{sayInstant(now, timeZone)}</TimeText>
          </strong>
        </p>
        {clockJumps.map((jump) => (
          <SubmitButton
            key={jump}
            kind="secondary"
            size="small"
            name="jump"
            value={jump}
            disabled={jump === 'interview-end' && !end}
          >
            {labels[jump]}
          </SubmitButton>
        ))}
      </form>
    </aside>
  )
}
