import type { Metadata } from 'next'
import { getBookedInterview } from '@/app/c/booked-interview'
import { cancelInterviewTime } from '@/app/c/booking-actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { NotHere } from '@/app/c/not-here'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { firstName } from '@/app/words/candidate'
import { sayRange } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Cancel your interview' }

type Props = { params: Promise<{ applicationId: string; interviewId: string }> }

export default async function CancelPage({ params }: Props) {
  const { applicationId, interviewId } = await params
  const { page, interview } = await getBookedInterview(applicationId, interviewId)
  const title = `Cancel ${interview.name}`
  if (interview.moveRefusal)
    return <NotHere page={page} title={title} refusal={interview.moveRefusal} />
  const name = firstName(page.recruiter.name)
  return (
    <CandidateFrame page={page} back>
      <Head title={title}>
        <p>
          {sayRange(interview, page.candidate.timeZone, page.now)} will be free again, and your
          interviewer and {name} are told. You can choose another time whenever it suits you; it
          counts as one of your moves. Your application goes on.
        </p>
      </Head>
      <ActionForm
        action={cancelInterviewTime}
        fields={{ applicationId, interviewId }}
        idName="commandId"
        label={title}
      >
        <Field name="words" label={`Is there anything ${name} should know?`} optional>
          <TextArea maxLength={4000} rows={3} />
        </Field>
        <SubmitButton kind="harm" size="wide" pendingLabel="Cancelling">
          Cancel this interview
        </SubmitButton>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={roomOf(applicationId, `move/${interviewId}`)}>
            Move it instead
          </LinkButton>
          <LinkButton kind="quiet" href={roomOf(applicationId)}>
            Keep it
          </LinkButton>
        </div>
      </ActionForm>
    </CandidateFrame>
  )
}
