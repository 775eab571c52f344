import { roomOf } from '@/app/c/candidate-gate'
import { LinkButton } from '@/app/ui/button'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { firstName, sayAnswersBy } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'

type Props = { page: CandidatePage; wider: boolean; moreHref: string }

/** The way on when no offered time suits: later days, or a person. */
export function NoneSuits({ page, wider, moreHref }: Props) {
  return (
    <div className="mt-7">
      <Disclosure
        look="card"
        open={wider}
        summary={<span className="font-medium">None of these suits</span>}
      >
        <div className="space-y-3">
          {wider ? (
            <p>These are all the times of the coming weeks.</p>
          ) : (
            <p>
              <Link href={moreHref} className="link font-medium">
                Show later days, too
              </Link>
            </p>
          )}
          <p>
            Or{' '}
            <Link href={roomOf(page.known.id, 'message?about=times')} className="link font-medium">
              tell {firstName(page.recruiter.name)} what would suit you
            </Link>
            . {sayAnswersBy(page)}.
          </p>
        </div>
      </Disclosure>
    </div>
  )
}

export function NoTimes({ page, wider, moreHref }: Props) {
  const name = firstName(page.recruiter.name)
  return (
    <div className="space-y-4 rounded-card border border-line bg-surface px-4 py-4">
      <p className="font-semibold">There is no free time to offer you just now.</p>
      <p>
        That is on us. Tell {name} what would suit you, and {name} finds a time:{' '}
        {sayAnswersBy(page)}.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="primary" href={roomOf(page.known.id, 'message?about=times')}>
          Write to {name}
        </LinkButton>
        {!wider && <LinkButton href={moreHref}>Look at later days</LinkButton>}
      </div>
    </div>
  )
}
