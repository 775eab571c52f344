import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { confirmTimes } from '@/app/c/booking-actions'
import { CandidateFrame, Head, ZoneSentence } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { findTimeAt } from '@/app/c/find-times'
import { OptionFacts } from '@/app/c/option-facts'
import { TimeTaken } from '@/app/c/time-taken'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Bundle } from '@/lib/scheduling/query'

export const metadata: Metadata = { title: 'Confirm your time' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ start?: string; taken?: string }>
}

export default async function ConfirmPage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const { start, taken } = await searchParams
  const page = await getCandidatePage(applicationId)
  const { next } = page.view
  if (next.kind !== 'book') redirect(roomOf(applicationId))
  const found = await findTimeAt(page, next.interviewIds, start, taken !== undefined)
  if (!found) redirect(roomOf(applicationId, 'book'))
  const hrefOf = ({ startsAt }: Bundle) =>
    roomOf(applicationId, `book/confirm?start=${encodeURIComponent(startsAt.toISOString())}`)
  const { option } = found
  if (!option || taken) {
    return (
      <CandidateFrame page={page} back>
        <TimeTaken
          page={page}
          at={found.at}
          bundles={found.bundles}
          hrefOf={hrefOf}
          allHref={roomOf(applicationId, 'book')}
        />
      </CandidateFrame>
    )
  }
  return (
    <CandidateFrame page={page} back>
      <Head title={option.sessions.length > 1 ? 'Confirm your times' : 'Confirm your time'}>
        <ZoneSentence page={page} room="book" />
      </Head>
      <OptionFacts page={page} option={option} names={found.names} />
      <ActionForm
        action={confirmTimes}
        fields={{
          applicationId,
          interviewIds: found.interviewIds.join(','),
          start: option.startsAt.toISOString(),
        }}
        idName="commandId"
        label="Confirm"
        className="mt-5 space-y-4"
      >
        <SubmitButton size="wide" pendingLabel="Booking">
          {confirmWords(option.sessions.length)}
        </SubmitButton>
        <p className="text-sm text-ink-soft">
          You get an email with an invite for your calendar
          {option.sessions.length > 1 && ', one for each'}.
        </p>
        <LinkButton kind="quiet" href={roomOf(applicationId, 'book')}>
          Choose another time
        </LinkButton>
      </ActionForm>
    </CandidateFrame>
  )
}

function confirmWords(count: number): string {
  if (count === 1) return 'Confirm this interview'
  return count === 2 ? 'Confirm both interviews' : `Confirm all ${count} interviews`
}
