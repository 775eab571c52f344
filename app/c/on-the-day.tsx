import { bookedInterviews } from '@/app/c/booked-interview'
import { roomOf } from '@/app/c/candidate-gate'
import { roomAddress } from '@/app/c/interview-cards'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { firstName } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { localDateAt } from '@/lib/time/zones'

/** From this minute on somebody who is alone in the call is asked whether they are. */
const aloneAfterMinutes = 5

/** On the day of an interview: the way in and, should nobody be there, whom to call. */
export function OnTheDay({ page }: { page: CandidatePage }) {
  const { now, candidate, recruiter } = page
  const [next] = bookedInterviews(page)
  const zone = candidate.timeZone
  if (!next || localDateAt(next.startsAt, zone) !== localDateAt(now, zone)) return null
  const address = roomAddress(page, next.id)
  const minutesIn = (now.getTime() - next.startsAt.getTime()) / 60_000
  const name = firstName(recruiter.name)
  return (
    <div className="mb-5 space-y-3">
      {address && (
        <LinkButton kind="primary" size="wide" reload href={address} rel="noreferrer">
          Join {next.name}
        </LinkButton>
      )}
      {minutesIn >= aloneAfterMinutes && (
        <Callout
          tone="attention"
          title="Nobody is here?"
          acts={
            <LinkButton href={roomOf(page.known.id, 'message?about=alone')}>
              Nobody is here
            </LinkButton>
          }
        >
          <p>
            Sorry. Tell {name}
            {recruiter.phone && `, or call ${recruiter.phone}`}
            {recruiter.email && ` (${recruiter.email})`}. It costs you nothing.
          </p>
        </Callout>
      )}
    </div>
  )
}
