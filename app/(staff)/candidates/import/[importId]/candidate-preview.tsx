import { EmptyState } from '@/app/ui/empty-state'
import { Pagination } from '@/app/ui/pagination'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { saySource, sayStatus } from '@/app/words/acts'
import { sayCandidateProblem } from '@/app/words/candidate-import'
import { listNames } from '@/lib/people/names-apart'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { CandidateVerdict, WantedCandidate } from '@/lib/pipeline/candidate-import'
import { sayCount, sayDate, sayInstant } from '@/lib/time/wording'

export type CandidateLineVerdict = { id: string; line: number; verdict: CandidateVerdict }

const pageSize = 50
const kinds = [
  { key: 'problem', label: 'To mend' },
  { key: 'new', label: 'To bring in' },
  { key: 'here', label: 'Here already' },
] as const

type Wording = { timeZone: string; now: Date; invite: boolean }
type CandidatePreviewProps = Wording & {
  verdicts: readonly CandidateLineVerdict[]
  show: string | undefined
  page: number
  hrefOf: (show: string, page: number) => string
}

/** Row by row what would happen, those with something to mend first. */
export function CandidatePreview(props: CandidatePreviewProps) {
  const { verdicts, show, page, hrefOf, ...wording } = props
  const of = (kind: string) => verdicts.filter(({ verdict }) => verdict.kind === kind)
  const filled = kinds.filter(({ key }) => of(key).length > 0)
  const current = kinds.find(({ key }) => key === show) ?? filled[0] ?? kinds[1]
  const rows = of(current.key)
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize))
  const shown = Math.min(Math.max(1, page), pageCount)
  return (
    <section aria-label="What would happen">
      <div className="mb-3">
        <TabLinks
          label="Which rows"
          tabs={kinds.map(({ key, label }) => ({
            href: hrefOf(key, 1),
            label,
            current: key === current.key,
            count: of(key).length,
          }))}
        />
      </div>
      <Table
        caption="What would become of each row"
        columns={columnsFor(wording)}
        rows={rows.slice((shown - 1) * pageSize, shown * pageSize)}
        rowKey={({ id }) => id}
        stacks
        empty={<EmptyState title="No rows of this kind">Look at the others above.</EmptyState>}
      />
      <Pagination
        page={shown}
        pageCount={pageCount}
        total={sayCount(rows.length, 'row', 'rows')}
        hrefOf={(to) => hrefOf(current.key, to)}
      />
    </section>
  )
}

function columnsFor(wording: Wording): Column<CandidateLineVerdict>[] {
  return [
    {
      key: 'line',
      head: 'Line',
      align: 'end',
      width: '4rem',
      cell: ({ line }) => (
        <>
          <span className="text-sm text-ink-soft sm:hidden">Line </span>
          {line}
        </>
      ),
    },
    {
      key: 'who',
      head: 'Who',
      rowHead: true,
      width: '28%',
      cell: ({ verdict: { candidate } }) => (
        <>
          {candidate.name ? <PersonName name={candidate.name} /> : 'No name'}
          <span className="block truncate text-sm text-ink-soft">
            {candidate.email || 'no email'}
          </span>
        </>
      ),
    },
    {
      key: 'what',
      head: 'What would happen',
      cell: ({ verdict }) => <What verdict={verdict} wording={wording} />,
    },
  ]
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
