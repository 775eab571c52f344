import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getBookedInterview } from '@/app/c/booked-interview'
import { moveInterviewTo } from '@/app/c/booking-actions'
import { CandidateFrame, Head, ZoneSentence } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { findTimeAt } from '@/app/c/find-times'
import { NotHere } from '@/app/c/not-here'
import { OptionFacts } from '@/app/c/option-facts'
import { TimeTaken } from '@/app/c/time-taken'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Bundle } from '@/lib/scheduling/query'
import { sayRange } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Confirm the new time' }

type Props = {
  params: Promise<{ applicationId: string; interviewId: string }>
  searchParams: Promise<{ start?: string; taken?: string }>
}

export default async function ConfirmMovePage({ params, searchParams }: Props) {
  const { applicationId, interviewId } = await params
  const { start, taken } = await searchParams
  const { page, interview } = await getBookedInterview(applicationId, interviewId)
  if (interview.moveRefusal) {
    return <NotHere page={page} title={`Move ${interview.name}`} refusal={interview.moveRefusal} />
  }
  const room = `move/${interviewId}`
  const found = await findTimeAt(page, [interviewId], start)
  if (!found) redirect(roomOf(applicationId, room))
  const hrefOf = ({ startsAt }: Bundle) =>
    roomOf(applicationId, `${room}/confirm?start=${encodeURIComponent(startsAt.toISOString())}`)
  const { option } = found
  if (!option || taken) {
    return (
      <CandidateFrame page={page} back>
        <TimeTaken
          page={page}
          at={found.at}
          bundles={found.bundles}
          hrefOf={hrefOf}
          allHref={roomOf(applicationId, room)}
        />
      </CandidateFrame>
    )
  }
  return (
    <CandidateFrame page={page} back>
      <Head title="Confirm the new time">
        <p>
          {interview.name} moves from {sayRange(interview, page.candidate.timeZone, page.now)}.
          Whatever else you have booked stays as it is.
        </p>
        <ZoneSentence page={page} room={room} />
      </Head>
      <OptionFacts page={page} option={option} names={found.names} />
      <ActionForm
        action={moveInterviewTo}
        fields={{ applicationId, interviewId, start: option.startsAt.toISOString() }}
        idName="commandId"
        label="Confirm the new time"
        className="mt-5 space-y-4"
      >
        <SubmitButton size="wide" pendingLabel="Moving">
          Move the interview
        </SubmitButton>
        <LinkButton kind="quiet" href={roomOf(applicationId, room)}>
          Choose another time
        </LinkButton>
      </ActionForm>
    </CandidateFrame>
  )
}
