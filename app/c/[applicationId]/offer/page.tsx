import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { OfferTerms } from '@/app/c/offer-terms'
import { LinkButton } from '@/app/ui/button'
import { firstName } from '@/app/words/candidate'

export const metadata: Metadata = { title: 'Our offer' }

type Props = { params: Promise<{ applicationId: string }> }

export default async function OfferPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const open = page.view.next.kind === 'answer-offer'
  const accepted = page.offer?.part.state === 'accepted'
  if (!page.offer?.terms || !(open || accepted)) redirect(roomOf(applicationId))
  const name = firstName(page.recruiter.name)
  return (
    <CandidateFrame page={page} back>
      <Head title={open ? 'Our offer to you' : 'The offer that you accepted'}>
        {open && (
          <p>
            We would be delighted to have you. Take the time that you need; {name} is glad to talk
            it through.
          </p>
        )}
      </Head>
      <OfferTerms page={page} />
      {open && (
        <div className="grid gap-3">
          <LinkButton kind="primary" size="wide" href={roomOf(applicationId, 'offer/accept')}>
            Accept the offer
          </LinkButton>
          <LinkButton size="wide" href={roomOf(applicationId, 'message')}>
            Ask {name} something first
          </LinkButton>
          <LinkButton kind="quiet" size="wide" href={roomOf(applicationId, 'offer/decline')}>
            Decline the offer
          </LinkButton>
        </div>
      )}
    </CandidateFrame>
  )
}
