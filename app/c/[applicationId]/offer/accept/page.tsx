import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answerOurOffer } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { OfferTerms } from '@/app/c/offer-terms'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { SubmitButton } from '@/app/ui/submit-button'

export const metadata: Metadata = { title: 'Accept the offer' }

type Props = { params: Promise<{ applicationId: string }> }

export default async function AcceptPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { next } = page.view
  if (next.kind !== 'answer-offer') redirect(roomOf(applicationId))
  return (
    <CandidateFrame page={page} back>
      <Head title="Accept the offer">
        <p>These are the terms that you accept. We confirm them to you by email at once.</p>
      </Head>
      <OfferTerms page={page} />
      <ActionForm
        action={answerOurOffer}
        fields={{ applicationId, partId: next.partId, version: next.version, answer: 'yes' }}
        idName="commandId"
        label="Accept the offer"
        className="grid gap-3"
      >
        <SubmitButton size="wide" pendingLabel="Accepting">
          Yes, I accept
        </SubmitButton>
        <LinkButton kind="quiet" size="wide" href={roomOf(applicationId, 'offer')}>
          Not yet
        </LinkButton>
      </ActionForm>
    </CandidateFrame>
  )
}
