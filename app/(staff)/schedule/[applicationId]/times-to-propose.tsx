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
  const { gone } = desk
  const swapped = swappedOf(desk)
  return (
    <div className="min-w-0 basis-full space-y-1 text-sm">
      {swapped ? <Swapping desk={desk} swapped={swapped} /> : <Chosen desk={desk} />}
      {gone > 0 && (
        <p className="text-attention-ink" role="status">
          {sayCount(gone, 'time')} that you had chosen {gone === 1 ? 'is' : 'are'} not free any
          more.
        </p>
      )}
    </div>
  )
}

/** Low, so that the options stand in sight, one of which is to be chosen. */
function Swapping({ desk, swapped }: { desk: Desk; swapped: Bundle }) {
  const when = sayTime(desk, swapped)
  return (
    <p>
      Choose an option above instead of{' '}
      <span className="whitespace-nowrap rounded-control border border-accent bg-accent-soft px-2 py-0.5 font-medium">
        {when}
      </span>{' '}
      <Link
        href={desk.href({ swap: '' })}
        scroll={false}
        className="link inline-flex min-h-6 items-center"
        aria-label={`Keep ${when}`}
      >
        keep
      </Link>
    </p>
  )
}

function Chosen({ desk }: { desk: Desk }) {
  const { proposed, href } = desk
  return (
    <Disclosure
      summary={
        <>
          <span className="text-ink-soft">To propose:</span>{' '}
          {proposed.length === 0 && <span className="text-ink-soft">nothing yet</span>}
          {proposed.map((bundle, index) => (
            <span key={bundle.startsAt.getTime()} className="text-ink">
              {index > 0 && ' · '}
              <span className="whitespace-nowrap font-medium">{sayTime(desk, bundle)}</span>
            </span>
          ))}{' '}
          <span className="underline underline-offset-2">change</span>
        </>
      }
    >
      <p className="mb-1 text-ink-soft" id="to-propose">
        Each can be swapped for another option, or left out.
      </p>
      <ul aria-labelledby="to-propose" className="flex flex-wrap gap-1.5">
        {proposed.map((bundle) => (
          <TimeToPropose key={bundle.startsAt.getTime()} desk={desk} bundle={bundle} />
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
  )
}

function TimeToPropose({ desk, bundle }: { desk: Desk; bundle: Bundle }) {
  const startsAt = bundle.startsAt.toISOString()
  const when = sayTime(desk, bundle)
  return (
    <li
      data-proposed={startsAt}
      className="flex flex-wrap items-baseline gap-x-2 rounded-control border border-line px-2 py-0.5"
    >
      <span className="font-medium">{when}</span>
      <Link
        href={desk.href({ swap: startsAt })}
        scroll={false}
        className="link inline-flex min-h-6 items-center"
        aria-label={`Swap ${when} for another option`}
      >
        swap
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

function sayTime({ view }: Desk, { startsAt }: Bundle): string {
  return sayInstantBare(startsAt, view.staffZone, view.now)
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
