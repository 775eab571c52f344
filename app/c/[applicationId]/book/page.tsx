import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CandidateFrame, Head, ZoneSentence } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { findTimes } from '@/app/c/find-times'
import { NoneSuits, NoTimes } from '@/app/c/none-suits'
import { ProposedTimes } from '@/app/c/proposed-times'
import { TimeOptions } from '@/app/c/time-options'
import { Link } from '@/app/ui/link'
import { listOf } from '@/app/words/candidate'
import { nameOf } from '@/app/words/candidate-next'

export const metadata: Metadata = { title: 'Choose a time' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ more?: string }>
}

export default async function BookPage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const { more } = await searchParams
  const wider = more !== undefined
  const page = await getCandidatePage(applicationId)
  const { next } = page.view
  // An old link, or one that was used already: their page says how things stand.
  if (next.kind !== 'book') redirect(roomOf(applicationId))
  if (page.proposal) {
    return (
      <CandidateFrame page={page} back>
        <ProposedTimes page={page} proposal={page.proposal} />
        <GoBack applicationId={applicationId} />
      </CandidateFrame>
    )
  }
  const { bundles, preferences } = await findTimes(page, next.interviewIds, wider)
  const names = next.interviewIds.map((id) => nameOf(page, id))
  return (
    <CandidateFrame page={page} back>
      <Head title={`Choose a time for ${listOf(names)}`}>
        <ZoneSentence page={page} room="book" />
        {names.length > 1 && (
          <p>You choose one time for all of it; nothing is booked before you confirm.</p>
        )}
      </Head>
      {bundles.length === 0 ? (
        <NoTimes page={page} wider={wider} moreHref={roomOf(applicationId, 'book?more=1')} />
      ) : (
        <>
          <TimeOptions
            page={page}
            bundles={bundles}
            preferences={preferences}
            room="book"
            wider={wider}
            hrefOf={({ startsAt }) =>
              roomOf(
                applicationId,
                `book/confirm?start=${encodeURIComponent(startsAt.toISOString())}`,
              )
            }
          />
          <NoneSuits page={page} wider={wider} moreHref={roomOf(applicationId, 'book?more=1')} />
        </>
      )}
      <GoBack applicationId={applicationId} />
    </CandidateFrame>
  )
}

function GoBack({ applicationId }: { applicationId: string }) {
  return (
    <p className="mt-6 text-sm text-ink-soft">
      Not now?{' '}
      <Link href={roomOf(applicationId)} className="link">
        Go back
      </Link>
      ; the times stay here.
    </p>
  )
}
