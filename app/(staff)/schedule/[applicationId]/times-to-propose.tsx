import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { readTimes, writeTimes } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { Link } from '@/app/ui/link'
import { changedTimes } from '@/lib/booking/times-to-propose'
import { mostProposedOptions } from '@/lib/pipeline/time-proposals'
import type { Bundle } from '@/lib/scheduling/query'
import { sayCount, sayInstantBare } from '@/lib/time/wording'

/** The times as they would be proposed now; each can be swapped for any other option, or left out. */
export function TimesToPropose({ desk }: { desk: Desk }) {
  const { proposed, gone, view, href } = desk
  const swapped = swappedOf(desk)
  return (
    <div className="flex basis-full flex-wrap items-baseline gap-x-3 gap-y-1.5 text-sm">
      <p className="text-ink-soft" id="to-propose">
        {swapped ? 'Choose an option above instead of the marked one:' : 'To propose:'}
      </p>
      <ul aria-labelledby="to-propose" className="flex flex-wrap gap-x-3 gap-y-1.5">
        {proposed.map((bundle) => {
          const when = sayInstantBare(bundle.startsAt, view.staffZone, view.now)
          const isSwapped = bundle === swapped
          return (
            <li
              key={bundle.startsAt.getTime()}
              data-proposed={bundle.startsAt.toISOString()}
              className={clsx(
                'flex flex-wrap items-baseline gap-x-2 rounded-control border px-2 py-0.5',
                isSwapped ? 'border-accent bg-accent-soft' : 'border-line',
              )}
            >
              <span className="font-medium">{when}</span>
              <Link
                href={href({ swap: isSwapped ? '' : bundle.startsAt.toISOString() })}
                scroll={false}
                className="link inline-flex min-h-6 items-center"
                aria-label={isSwapped ? `Keep ${when}` : `Swap ${when} for another option`}
              >
                {isSwapped ? 'keep' : 'swap'}
              </Link>
              <Link
                href={proposeHref(desk, { without: bundle.startsAt.getTime() })}
                scroll={false}
                className="link inline-flex min-h-6 items-center"
                aria-label={`Leave out ${when}`}
              >
                leave out
              </Link>
            </li>
          )
        })}
        {proposed.length === 0 && <li className="text-ink-soft">nothing yet</li>}
      </ul>
      {readTimes(desk.asked.propose) && (
        <Link
          href={href({ propose: '', swap: '' })}
          scroll={false}
          className="link inline-flex min-h-6 items-center"
        >
          Back to the best three
        </Link>
      )}
      {gone > 0 && (
        <p className="basis-full text-attention-ink" role="status">
          {sayCount(gone, 'time')} that you had chosen {gone === 1 ? 'is' : 'are'} not free any
          more.
        </p>
      )}
    </div>
  )
}

/** On an option that is not proposed yet: instead of the one that is being swapped, or as one more. */
export function ProposeLink({ desk, bundle }: { desk: Desk; bundle: Bundle }) {
  const { proposed, moving } = desk
  const swapped = swappedOf(desk)
  const isProposed = proposed.some((one) => one.startsAt.getTime() === bundle.startsAt.getTime())
  if (moving || isProposed || (!swapped && proposed.length >= mostProposedOptions)) return null
  return (
    <Link
      href={proposeHref(desk, {
        without: swapped?.startsAt.getTime(),
        plus: bundle.startsAt.getTime(),
      })}
      scroll={false}
      className="link relative z-1 inline-flex min-h-6 items-center text-sm"
    >
      {swapped ? 'Propose this instead' : proposed.length > 0 ? 'Propose this too' : 'Propose this'}
    </Link>
  )
}

function swappedOf({ asked, proposed }: Desk): Bundle | null {
  return proposed.find(({ startsAt }) => startsAt.toISOString() === asked.swap) ?? null
}

function proposeHref({ proposed, href }: Desk, change: Parameters<typeof changedTimes>[1]): string {
  const starts = proposed.map(({ startsAt }) => startsAt.getTime())
  return href({ propose: writeTimes(changedTimes(starts, change)), swap: '' })
}
