import { sayLate } from '@/app/c/actions'
import { type BookedInterview, bookedInterviews } from '@/app/c/booked-interview'
import { roomOf } from '@/app/c/candidate-gate'
import { roomAddress } from '@/app/c/interview-cards'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { LateButtons } from '@/app/ui/late-buttons'
import { firstName, listOf } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { lateMinutes, latenessOf, maySayLate } from '@/lib/pipeline/running-late'
import { sayTime } from '@/lib/time/wording'
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
          Join the {nameInSentence(next.name, 'interview')}
        </LinkButton>
      )}
      <Late page={page} interview={next} />
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

/** Who said that they come late, and the buttons to say so. */
function Late({ page, interview }: { page: CandidatePage; interview: BookedInterview }) {
  const { now, candidate, late, interviewers, recruiter, known } = page
  const { id, startsAt, name } = interview
  const said = latenessOf(late, { interviewId: id, startsAt })
  const own = said.find(({ personId }) => personId === null)
  const others = said.filter(
    ({ personId, expectedAt }) =>
      personId !== null && interview.interviewerIds.includes(personId) && expectedAt > now,
  )
  const clock = (at: Date) => sayTime(at, candidate.timeZone)
  const people = interview.interviewerIds.flatMap((one) => {
    const whom = interviewers.get(one)
    return whom ? [firstName(whom)] : []
  })
  const told = listOf([...people, firstName(recruiter.name)])
  return (
    <>
      {others.map(({ personId, minutes, expectedAt }) => (
        <Callout
          key={personId}
          tone="attention"
          title={`${firstName(interviewers.get(personId ?? '') ?? '')} is running about ${minutes} minutes late`}
        >
          {name} begins at about {clock(expectedAt)}. We are sorry to keep you waiting.
        </Callout>
      ))}
      {own && (
        <Callout tone="ok" title={`You come about ${own.minutes} minutes late`}>
          You said so at {clock(own.saidAt)}, and everybody knows: they expect you at about{' '}
          {clock(own.expectedAt)}.
        </Callout>
      )}
      {maySayLate(interview, now) && (
        <ActionForm
          action={sayLate}
          fields={{ applicationId: known.id, interviewId: id }}
          idName="commandId"
          label={`Running late for ${name}`}
        >
          <LateButtons
            minutes={lateMinutes}
            legend={own ? 'Later than that, or sooner?' : 'Running late?'}
            hint={`${told} hear of it at once. It costs you nothing.`}
          />
        </ActionForm>
      )}
    </>
  )
}
