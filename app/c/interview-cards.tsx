import { type BookedInterview, bookedInterviews } from '@/app/c/booked-interview'
import { ZoneSentence } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { sayZoneAt } from '@/app/c/option-facts'
import { LinkButton } from '@/app/ui/button'
import { KeyValues } from '@/app/ui/key-values'
import { TimeText } from '@/app/ui/time-text'
import { firstName, sayMoves, sayWith } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayDate, sayTimes } from '@/lib/time/wording'

/** What is booked, with everything that one needs to know and can do about it. */
export function InterviewCards({ page }: { page: CandidatePage }) {
  const booked = bookedInterviews(page)
  if (booked.length === 0) return null
  return (
    <section aria-labelledby="booked" className="mb-7">
      <h2 id="booked" className="text-lg font-semibold">
        {booked.length > 1 ? 'Your interviews' : 'Your interview'}
      </h2>
      <div className="mb-3 text-sm">
        <ZoneSentence page={page} room="" />
      </div>
      <div className="space-y-3">
        {booked.map((interview) => (
          <InterviewCard key={interview.id} page={page} interview={interview} />
        ))}
      </div>
    </section>
  )
}

function InterviewCard({ page, interview }: { page: CandidatePage; interview: BookedInterview }) {
  const zone = page.candidate.timeZone
  const people = sayWith(page, interview.interviewerIds)
  const changeable = interview.moveRefusal === null && page.known.status === 'active'
  const room = roomAddress(page, interview.id)
  return (
    <section
      aria-label={interview.name}
      className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      <h3 className="font-semibold">{interview.name}</h3>
      <div className="mt-2">
        <KeyValues
          lines={[
            {
              key: 'When',
              value: (
                <TimeText at={interview.startsAt}>
                  {sayDate(interview.startsAt, zone, page.now)}, {sayTimes(interview, zone)}
                </TimeText>
              ),
            },
            { key: 'Time zone', value: sayZoneAt(zone, interview.startsAt) },
            ...(people ? [{ key: 'With', value: people }] : []),
            {
              key: 'Where',
              value: room ? (
                <a href={room} className="link break-all" rel="noreferrer">
                  Video call
                </a>
              ) : (
                `Video call; ${firstName(page.recruiter.name)} sends you the link to join`
              ),
            },
          ]}
        />
      </div>
      <p className="mt-3 text-sm text-ink-soft">{sayMoves(page, interview)}</p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <LinkButton size="small" reload href={roomOf(page.known.id, `calendar/${interview.id}`)}>
          Add to calendar
        </LinkButton>
        {changeable && (
          <LinkButton size="small" href={roomOf(page.known.id, `move/${interview.id}`)}>
            Move<span className="sr-only"> {interview.name}</span>
          </LinkButton>
        )}
        {changeable && (
          <LinkButton
            kind="quiet"
            size="small"
            href={roomOf(page.known.id, `cancel/${interview.id}`)}
          >
            Cancel<span className="sr-only"> {interview.name}</span>
          </LinkButton>
        )}
      </div>
    </section>
  )
}

/** The call's address; null while none is set up. */
export function roomAddress({ roomPattern }: CandidatePage, interviewId: string): string | null {
  return roomPattern?.replaceAll('{interview}', interviewId) ?? null
}
