import clsx from 'clsx'
import { TrainingActs } from '@/app/(staff)/training/training-acts'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import type { SelectOption } from '@/app/ui/select'
import { type Column, Table } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { sayProgress } from '@/app/words/training'
import type { TrainingLine, TrainingPool } from '@/lib/people/data/training'
import { listNames } from '@/lib/people/names-apart'
import { sittingsOf } from '@/lib/people/training'
import { sayDate, sayInstant } from '@/lib/time/wording'

type Props = {
  caption: string
  lines: TrainingLine[]
  pools: ReadonlyMap<string, TrainingPool>
  viewer: { personId: string; timeZone: string; mayEditAll: boolean; maySeePeople: boolean }
  signers: SelectOption[]
  now: Date
}

export function TraineesTable({ caption, lines, pools, viewer, signers, now }: Props) {
  const { timeZone } = viewer
  const columns: Column<TrainingLine>[] = [
    {
      key: 'name',
      head: 'Who learns',
      rowHead: true,
      cell: ({ personId, name, place }) => (
        // A name of one long word leaves a phone room for what can be done.
        <div className="min-w-24 [overflow-wrap:anywhere]">
          {viewer.maySeePeople ? (
            <Link href={`/people/${personId}`} className="link font-medium">
              <PersonName name={name} />
            </Link>
          ) : (
            <PersonName name={name} strong />
          )}
          {place && <span className="block text-sm text-ink-soft">{place}</span>}
        </div>
      ),
    },
    {
      key: 'progress',
      head: 'For, so far',
      cell: (line) => {
        const pool = pools.get(line.poolId)
        return (
          <>
            <bdi className="block">{line.pool}</bdi>
            {pool && <Progress line={line} pool={pool} />}
          </>
        )
      },
    },
    {
      key: 'next',
      head: 'Next in a room',
      wideOnly: true,
      cell: (line) => <NextSitting line={line} timeZone={timeZone} now={now} />,
    },
    {
      key: 'signer',
      head: 'Sign-off by',
      wideOnly: true,
      cell: ({ signer }) =>
        signer ? <PersonName name={signer.name} /> : <span>anybody who recruits</span>,
    },
    {
      key: 'acts',
      head: 'Acts',
      headHidden: true,
      align: 'end',
      cell: (line) => {
        const pool = pools.get(line.poolId)
        const may =
          (viewer.mayEditAll || line.signer?.id === viewer.personId) &&
          line.personId !== viewer.personId
        return pool && may ? (
          <TrainingActs inLine line={line} pool={pool} signers={signers} />
        ) : null
      },
    },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={({ poolId, personId }) => `${poolId}/${personId}`}
      empty={null}
    />
  )
}

function Progress({ line, pool }: { line: TrainingLine; pool: TrainingPool }) {
  const sittings = sittingsOf(line, pool)
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      {sayProgress(line, pool)}
      {sittings && (
        <span aria-hidden className="inline-flex gap-0.5">
          {Array.from({ length: sittings.needed }, (_, at) => at).map((at) => (
            <span
              key={at}
              className={clsx(
                'size-2 rounded-full border',
                at < sittings.done ? 'border-ok bg-ok' : 'border-line-strong',
              )}
            />
          ))}
        </span>
      )}
    </span>
  )
}

function NextSitting({ line, timeZone, now }: { line: TrainingLine; timeZone: string; now: Date }) {
  const { next, lastAt, state } = line
  if (next) {
    return (
      <>
        <Link href={`/interviews/${next.interviewId}`} className="link">
          <TimeText at={next.startsAt}>{sayInstant(next.startsAt, timeZone, now)}</TimeText>
        </Link>
        <span className="block text-sm text-ink-soft">
          {next.session} with {listNames(next.with) || 'nobody yet'}
        </span>
      </>
    )
  }
  const last = lastAt && `last ${sayDate(lastAt, timeZone, now)}`
  if (state === 'awaiting-sign-off')
    return <span className="text-ink-soft">{last ?? 'all done'}</span>
  return <span className="text-ink-soft">nothing booked{last ? `, ${last}` : ''}</span>
}
