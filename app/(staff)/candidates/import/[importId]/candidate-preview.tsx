import { ImportPreview, type PreviewPosition } from '@/app/(staff)/import/import-preview'
import { saySource, sayStatus } from '@/app/words/acts'
import { sayCandidateProblem } from '@/app/words/candidate-import'
import { listNames } from '@/lib/people/names-apart'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { CandidateVerdict, WantedCandidate } from '@/lib/pipeline/candidate-import'
import { sayDate, sayInstant } from '@/lib/time/wording'

export type CandidateLineVerdict = { id: string; line: number; verdict: CandidateVerdict }

const kinds = [
  { key: 'problem', label: 'To mend' },
  { key: 'new', label: 'To bring in' },
  { key: 'here', label: 'Here already' },
] as const

type Wording = { timeZone: string; now: Date; invite: boolean }
type CandidatePreviewProps = Wording &
  PreviewPosition & { verdicts: readonly CandidateLineVerdict[] }

export function CandidatePreview(props: CandidatePreviewProps) {
  const { verdicts, show, page, hrefOf, ...wording } = props
  return (
    <ImportPreview
      kinds={kinds}
      rows={verdicts}
      who={({ verdict }) => verdict.candidate}
      what={({ verdict }) => <What verdict={verdict} wording={wording} />}
      {...{ show, page, hrefOf }}
    />
  )
}

function Problems({ verdict }: { verdict: Extract<CandidateVerdict, { kind: 'problem' }> }) {
  const { problems, known, alike, candidate } = verdict
  return (
    <>
      <ul>
        {problems.map((problem) => (
          <li key={problem.what + (problem.value ?? '')}>{sayCandidateProblem(problem)}</li>
        ))}
      </ul>
      {known && (
        <p className="text-attention-ink">
          Here already: <bdi>{known.name}</bdi> has this address
          {known.status && `, and is ${saySituation(known.status)} for ${candidate.jobTitle}`}.
        </p>
      )}
      {alike !== null && (
        <p className="text-attention-ink">
          Somebody of this name is here with another address{alike && `, ${alike}`}.
        </p>
      )}
    </>
  )
}

function sayPause(
  { wakeAt }: NonNullable<WantedCandidate['pause']>,
  day: (at: Date) => string,
): string {
  return wakeAt ? `Paused until ${day(wakeAt)}.` : 'Paused until somebody resumes it.'
}

/** What comes along beside stage and dates. */
function sayRest({
  placeName,
  source,
  tags,
}: Pick<WantedCandidate, 'placeName' | 'source' | 'tags'>) {
  return [
    placeName && `place ${placeName}`,
    source !== 'import' && `came by ${saySource(source)}`,
    tags.length > 0 && `tagged ${tags.join(', ')}`,
  ].filter((said) => typeof said === 'string')
}

/** "under way", "paused", "rejected". */
function saySituation(status: ApplicationStatus): string {
  return status === 'active' ? 'under way' : sayStatus(status).toLowerCase()
}

function What({ verdict, wording }: { verdict: CandidateVerdict; wording: Wording }) {
  if (verdict.kind === 'problem') return <Problems verdict={verdict} />
  const { timeZone, now, invite } = wording
  const { jobTitle, stageName, appliedAt, enteredAt, ownerName, ...rest } = verdict.candidate
  if (verdict.kind === 'here') {
    const { status } = verdict
    const isOpen = status === 'active' || status === 'paused'
    return isOpen ? (
      <>Under way for {jobTitle} already; nothing changes.</>
    ) : (
      <>
        Applied for {jobTitle} here, and is {sayStatus(status).toLowerCase()}; nothing changes. Open
        that application again, or add them by hand, if they are under way after all.
      </>
    )
  }
  const day = (at: Date) => sayDate(at, timeZone, now)
  return (
    <>
      {verdict.known !== null && (
        <>
          Is <bdi>{verdict.known}</bdi> here.{' '}
        </>
      )}
      {jobTitle}: {stageName} since {day(enteredAt)}, applied {day(appliedAt)}, owned by{' '}
      {ownerName ? <bdi>{ownerName}</bdi> : 'the job’s owner'}.
      {rest.pause && ` ${sayPause(rest.pause, day)}`}
      {sayRest(rest).length > 0 && (
        <span className="block text-ink-soft">{sayRest(rest).join(' · ')}</span>
      )}
      {rest.interviews.map(({ sessionId, name, startsAt, people }) => (
        <span key={sessionId} className="block">
          {name}: {sayInstant(startsAt, timeZone, now)} with {listNames(people)}, taken over{' '}
          {invite ? 'with new invites.' : 'without a new invite.'}
        </span>
      ))}
      {rest.timeless.length > 0 && (
        <span className="block text-ink-soft">
          To be booked here: {rest.timeless.join(', ')}, which the row gives no time for.
        </span>
      )}
      {verdict.alike !== null && (
        <span className="block text-attention-ink">
          Somebody of this name is here with another address: decide below.
        </span>
      )}
    </>
  )
}
