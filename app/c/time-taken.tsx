import { Head } from '@/app/c/candidate-frame'
import { NoTimes } from '@/app/c/none-suits'
import { OptionCards } from '@/app/c/time-options'
import { LinkButton } from '@/app/ui/button'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { nearestBundles } from '@/lib/scheduling/find-bundles'
import type { Bundle } from '@/lib/scheduling/query'
import { sayInstant } from '@/lib/time/wording'

/** A time that went while they thought about it: what happened, and the three nearest. */
export function TimeTaken(props: {
  page: CandidatePage
  at: Date
  bundles: Bundle[]
  hrefOf: (option: Bundle) => string
  allHref: string
}) {
  const { page, at, bundles, hrefOf, allHref } = props
  const others = bundles.filter(({ startsAt }) => startsAt.getTime() !== at.getTime())
  return (
    <>
      <Head title="This time has just been taken">
        <p>
          {sayInstant(at, page.candidate.timeZone, page.now)} is not free any more: somebody else
          was a moment quicker. Nothing was booked.
        </p>
      </Head>
      {others.length === 0 ? (
        <NoTimes page={page} wider moreHref={allHref} />
      ) : (
        <>
          <h2 className="mb-2 text-lg font-semibold">The nearest free times</h2>
          <OptionCards page={page} bundles={nearestBundles(others, at, 3)} hrefOf={hrefOf} />
          <p className="mt-4">
            <LinkButton href={allHref}>See all times</LinkButton>
          </p>
        </>
      )}
    </>
  )
}
