import type { Metadata } from 'next'
import { getBookedInterview } from '@/app/c/booked-interview'
import { CandidateFrame, Head, ZoneSentence } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { findTimes } from '@/app/c/find-times'
import { NoneSuits, NoTimes } from '@/app/c/none-suits'
import { NotHere } from '@/app/c/not-here'
import { TimeOptions } from '@/app/c/time-options'
import { sayMoves } from '@/app/words/candidate'
import { sayRange } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Move your interview' }

type Props = {
  params: Promise<{ applicationId: string; interviewId: string }>
  searchParams: Promise<{ more?: string }>
}

export default async function MovePage({ params, searchParams }: Props) {
  const { applicationId, interviewId } = await params
  const { more } = await searchParams
  const wider = more !== undefined
  const { page, interview } = await getBookedInterview(applicationId, interviewId)
  if (interview.moveRefusal) {
    return <NotHere page={page} title={`Move ${interview.name}`} refusal={interview.moveRefusal} />
  }
  const room = `move/${interviewId}`
  const times = await findTimes(page, [interviewId], wider)
  const bundles = times.bundles.filter(
    ({ startsAt }) => startsAt.getTime() !== interview.startsAt.getTime(),
  )
  const moreHref = roomOf(applicationId, `${room}?more=1`)
  return (
    <CandidateFrame page={page} back>
      <Head title={`Move ${interview.name}`}>
        <p>
          It is booked for {sayRange(interview, page.candidate.timeZone, page.now)}, and stays so
          until you confirm another time. {sayMoves(page, interview)}
        </p>
        <ZoneSentence page={page} room={room} />
      </Head>
      {bundles.length === 0 ? (
        <NoTimes page={page} wider={wider} moreHref={moreHref} />
      ) : (
        <>
          <TimeOptions
            page={page}
            bundles={bundles}
            preferences={times.preferences}
            room={room}
            wider={wider}
            hrefOf={({ startsAt }) =>
              roomOf(
                applicationId,
                `${room}/confirm?start=${encodeURIComponent(startsAt.toISOString())}`,
              )
            }
          />
          <NoneSuits page={page} wider={wider} moreHref={moreHref} />
        </>
      )}
    </CandidateFrame>
  )
}
