import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answerOurOffer } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { firstName } from '@/app/words/candidate'

export const metadata: Metadata = { title: 'Decline the offer' }

type Props = { params: Promise<{ applicationId: string }> }

export default async function DeclinePage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { next } = page.view
  if (next.kind !== 'answer-offer') redirect(roomOf(applicationId))
  const name = firstName(page.recruiter.name)
  return (
    <CandidateFrame page={page} back>
      <Head title="Decline the offer">
        <p>
          We would be sorry, and thank you for telling us. If something in the offer could be
          different, write to {name} before you decline.
        </p>
      </Head>
      <ActionForm
        action={answerOurOffer}
        fields={{ applicationId, partId: next.partId, version: next.version, answer: 'no' }}
        idName="commandId"
        label="Decline the offer"
      >
        <Field name="words" label="What decided it for you?" optional>
          <TextArea rows={3} maxLength={4000} />
        </Field>
        <SubmitButton kind="harm" size="wide" pendingLabel="Sending">
          Decline the offer
        </SubmitButton>
        <LinkButton kind="quiet" size="wide" href={roomOf(applicationId, 'offer')}>
          Keep it open
        </LinkButton>
      </ActionForm>
    </CandidateFrame>
  )
}
