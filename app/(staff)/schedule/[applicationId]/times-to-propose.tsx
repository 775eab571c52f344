import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { readTimes, writeTimes } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { changedTimes } from '@/lib/booking/times-to-propose'
import { mostProposedOptions } from '@/lib/pipeline/time-proposals'
import type { Bundle } from '@/lib/scheduling/query'
import { sayCount, sayInstantBare } from '@/lib/time/wording'

/** The times as they would be proposed now, in a line; opened, each can be swapped for any other option, or left out. */
export function TimesToPropose({ desk }: { desk: Desk }) {
  const { proposed, gone, view, href } = desk
  const swapped = swappedOf(desk)
  const sayTime = ({ startsAt }: Bundle) => sayInstantBare(startsAt, view.staffZone, view.now)
  return (
    <div className="min-w-0 basis-full space-y-1 text-sm">
      <Disclosure
        open={swapped !== null}
        summary={
          <>
            <span className="text-ink-soft">To propose:</span>{' '}
            {proposed.length === 0 && <span className="text-ink-soft">nothing yet</span>}
            {proposed.map((bundle, index) => (
              <span key={bundle.startsAt.getTime()} className="text-ink">
                {index > 0 && ' · '}
                <span className="whitespace-nowrap font-medium">{sayTime(bundle)}</span>
              </span>
            ))}{' '}
            <span className="underline underline-offset-2">change</span>
          </>
        }
      >
        <p className="mb-1 text-ink-soft" id="to-propose">
          {swapped
            ? 'Choose an option above instead of the marked one.'
            : 'Each can be swapped for another option, or left out.'}
        </p>
        <ul aria-labelledby="to-propose" className="flex flex-wrap gap-1.5">
          {proposed.map((bundle) => (
            <TimeToPropose
              key={bundle.startsAt.getTime()}
              desk={desk}
              bundle={bundle}
              when={sayTime(bundle)}
              isSwapped={bundle === swapped}
            />
          ))}
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
      </Disclosure>
      {gone > 0 && (
        <p className="text-attention-ink" role="status">
          {sayCount(gone, 'time')} that you had chosen {gone === 1 ? 'is' : 'are'} not free any
          more.
        </p>
      )}
    </div>
  )
}

function TimeToPropose(props: { desk: Desk; bundle: Bundle; when: string; isSwapped: boolean }) {
  const { desk, bundle, when, isSwapped } = props
  const startsAt = bundle.startsAt.toISOString()
  return (
    <li
      data-proposed={startsAt}
      className={clsx(
        'flex flex-wrap items-baseline gap-x-2 rounded-control border px-2 py-0.5',
        isSwapped ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <span className="font-medium">{when}</span>
      <Link
        href={desk.href({ swap: isSwapped ? '' : startsAt })}
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
