import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AcceptForm, DeclineForm } from '@/app/interviews-room/answer-invite'
import { loadSeat } from '@/app/s/[seatId]/load-seat'
import { SeatFrame } from '@/app/s/seat-frame'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { sayRange } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Answer the invite', robots: { index: false } }

type Props = {
  params: Promise<{ seatId: string }>
  searchParams: Promise<{ with?: string | string[] }>
}

/** Where the buttons of an invite lead: scanners of mail open links, so only this page's button answers. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { seatId } = await params
  const accepts = (await searchParams).with !== 'decline'
  const { interview: room, now } = await loadSeat(seatId)
  const state = room?.seat?.state
  const open =
    room?.phase === 'before' &&
    (state === 'seated' || state === 'accepted' || (accepts && state === 'declined'))
  if (!room?.startsAt || !room.endsAt || !open || (accepts && state === 'accepted')) {
    redirect(`/s/${seatId}`)
  }
  const fields = { via: 'seat', seatId }
  const time = { startsAt: room.startsAt, endsAt: room.endsAt }
  return (
    <SeatFrame timeZone={room.timeZone}>
      <PageHeader
        title={accepts ? 'Will you be there?' : 'You can’t make it?'}
        sentence={
          <>
            {room.what} with <PersonName name={room.candidate.name} />,{' '}
            {sayRange(time, room.timeZone, now)}
          </>
        }
      />
      <div className="space-y-5">
        {accepts ? <AcceptForm fields={fields} label="Accept" /> : <DeclineForm fields={fields} />}
        <p>
          <Link href={`/s/${seatId}`} className="link">
            {accepts ? 'See the interview first' : 'Back to the interview'}
          </Link>
        </p>
      </div>
    </SeatFrame>
  )
}
