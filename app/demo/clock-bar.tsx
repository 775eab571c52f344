import { jumpClock } from '@/app/demo/clock-actions'
import type { ClockJump } from '@/app/demo/clock-jumps'
import { findNextInterviewEnd } from '@/lib/people/data/demo'
import { readClock } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { sayInstant } from '@/lib/time/wording'

const labels: Record<ClockJump, string> = {
  hour: '+1 hour',
  'interview-end': 'To the next interview’s end',
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
    <aside aria-label="Clock of this demo" className="border-t border-line bg-sunken px-4 py-2 text-sm">
      <form action={jumpClock} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input type="hidden" name="timeZone" value={timeZone} />
        {applicationId && <input type="hidden" name="applicationId" value={applicationId} />}
        <p className="mr-auto">
          The clock says <time dateTime={now.toISOString()}>{sayInstant(now, timeZone)}</time>
        </p>
        {(Object.entries(labels) as [ClockJump, string][]).map(([jump, label]) => (
          <button
            key={jump}
            type="submit"
            name="jump"
            value={jump}
            disabled={jump === 'interview-end' && !end}
            className="rounded border border-line px-2 py-1 disabled:opacity-50"
          >
            {label}
          </button>
        ))}
      </form>
    </aside>
  )
}
