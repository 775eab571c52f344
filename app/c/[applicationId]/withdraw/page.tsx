import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { withdraw } from '@/app/c/actions'
import { bookedInterviews } from '@/app/c/booked-interview'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { sayWithdrawalReason } from '@/app/words/candidate'
import { sayRange } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Withdraw your application' }

const reasons = ['other-offer', 'pay', 'place', 'timing', 'role', 'other'] as const

type Props = { params: Promise<{ applicationId: string }> }

export default async function WithdrawPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  if (!['active', 'paused'].includes(page.known.status)) redirect(roomOf(applicationId))
  const booked = bookedInterviews(page)
  return (
    <CandidateFrame page={page} back>
      <Head title="Withdraw your application">
        <p>
          You leave the process for {page.job.title}. We confirm it by email, and nobody calls to
          change your mind. You are welcome to apply again.
        </p>
        {booked.length > 0 && (
          <p>
            No longer taking place:{' '}
            {booked
              .map((one) => `${one.name}, ${sayRange(one, page.candidate.timeZone, page.now)}`)
              .join('; ')}
            .
          </p>
        )}
      </Head>
      <ActionForm
        action={withdraw}
        fields={{ applicationId }}
        idName="commandId"
        label="Withdraw your application"
      >
        <RadioCards
          name="reason"
          legend="What is the main reason?"
          look="lines"
          required
          choices={reasons.map((value) => ({ value, label: sayWithdrawalReason(value) }))}
        />
        <Field name="words" label="Anything that would help us do better?" optional>
          <TextArea rows={3} maxLength={4000} />
        </Field>
        <SubmitButton kind="harm" size="wide" pendingLabel="Withdrawing">
          Withdraw my application
        </SubmitButton>
        <LinkButton kind="quiet" href={roomOf(applicationId)}>
          Stay in the process
        </LinkButton>
      </ActionForm>
    </CandidateFrame>
  )
}
