import { TagEditor } from '@/app/(staff)/applications/[applicationId]/tag-editor'
import { Badge } from '@/app/ui/badge'
import { Dialog } from '@/app/ui/dialog'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import type { Column } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { saySource, sayStatus } from '@/app/words/acts'
import { sayDaysLeft } from '@/app/words/board'
import { sayColumn, sortOfColumn } from '@/app/words/lists'
import { sayStep, sayWaitsFor } from '@/app/words/steps'
import type { CandidateLine } from '@/lib/pipeline/data/candidate-lines'
import {
  type ListColumn,
  type ListFilter,
  type ListSort,
  listQuery,
  sortedBy,
} from '@/lib/pipeline/list-filter'
import { sayAgo, sayDate, sayInstantBare, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Seen = {
  filter: ListFilter
  timeZone: string
  now: Date
  viewId: string | null
  mayTag: (jobId: string) => boolean
}

/** How much of the width a column needs beside the others. */
const shares: Record<ListColumn | 'name', number> = {
  ...{ name: 20, job: 16, stage: 13, step: 15, waits: 18, owner: 12, level: 8, place: 12 },
  ...{ answer: 14, next: 13, source: 10, tags: 12, received: 11 },
}
const cut: readonly ListColumn[] = ['job', 'owner', 'place']

/** The box, the name, and the columns that were chosen. */
export function candidateColumns(seen: Seen): Column<CandidateLine>[] {
  const shown = ['name' as const, ...seen.filter.columns]
  const whole = shown.reduce((sum, column) => sum + shares[column], 0)
  // The rest is the box's.
  const widthOf = (column: ListColumn | 'name') => `${((96 * shares[column]) / whole).toFixed(2)}%`
  return [
    {
      key: 'chosen',
      head: 'Chosen',
      headHidden: true,
      width: '2.5rem',
      wraps: true,
      cell: ({ applicationId, name }) => (
        <input
          type="checkbox"
          form="chosen"
          name="applicationId"
          value={applicationId}
          aria-label={`Choose ${name}`}
          className="m-0 size-[1.1em] align-middle accent-accent"
        />
      ),
    },
    {
      key: 'name',
      head: 'Candidate',
      headLink: headLink(seen, 'name'),
      rowHead: true,
      width: widthOf('name'),
      cell: ({ applicationId, name, status }) => (
        <span className="flex items-baseline gap-2">
          <Link
            href={`/applications/${applicationId}`}
            data-line={applicationId}
            className="link min-w-0 font-medium"
          >
            <PersonName name={name} truncate />
          </Link>
          {status !== 'active' && (
            <span className="shrink-0">
              <Badge>{sayStatus(status)}</Badge>
            </span>
          )}
        </span>
      ),
    },
    ...seen.filter.columns.map((column): Column<CandidateLine> => {
      const sort = sortOfColumn[column]
      return {
        key: column,
        head: sayColumn(column),
        ...(sort ? { headLink: headLink(seen, sort) } : {}),
        width: widthOf(column),
        wraps: !cut.includes(column),
        cell: (line) => cellOf(column, line, seen),
      }
    }),
  ]
}

function headLink({ filter, viewId }: Seen, sort: ListSort) {
  const query = listQuery(sortedBy(filter, sort))
  if (viewId) query.set('view', viewId)
  const sorted = filter.sort === sort ? (filter.descending ? 'descending' : 'ascending') : undefined
  return { href: `/candidates?${query}`, sorted } as const
}

function cellOf(column: ListColumn, line: CandidateLine, { timeZone, now, mayTag }: Seen) {
  const today = localDateAt(now, timeZone)
  const isOpen = line.status === 'active' || line.status === 'paused'
  switch (column) {
    case 'job':
      return <span title={line.job}>{line.job}</span>
    case 'stage':
      return line.stage
    case 'step':
      return sayStep(line.step, line)
    case 'waits':
      return isOpen && line.turn.waitsFor !== 'nobody' ? (
        <span className="flex flex-wrap gap-x-1.5">
          <span>{sayWaitsFor(line.turn.waitsFor, line.waitsFor, line.step.kind)}</span>
          {line.turn.since && (
            <span className="whitespace-nowrap text-ink-soft">
              · {sayAgo(line.turn.since, now, timeZone)}
            </span>
          )}
        </span>
      ) : (
        ''
      )
    case 'owner':
      return <PersonName name={line.owner} truncate />
    case 'level':
      return line.level ?? ''
    case 'place':
      return <span title={line.place ?? undefined}>{line.place}</span>
    case 'answer':
      return isOpen ? (
        <span
          className={line.answerByDate < today ? 'font-medium text-harm-ink' : undefined}
          title={sayLocalDate(line.answerByDate, today)}
        >
          {sayDaysLeft(line.answerByDate, today)}
        </span>
      ) : (
        ''
      )
    case 'next':
      return line.nextInterview ? (
        <TimeText at={line.nextInterview.startsAt}>
          {sayInstantBare(line.nextInterview.startsAt, timeZone, now)}
        </TimeText>
      ) : (
        ''
      )
    case 'source':
      return saySource(line.source)
    case 'tags':
      return (
        <span className="flex flex-wrap gap-1">
          {line.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {mayTag(line.jobId) && (
            <Dialog label="Tags" kind="quiet" size="small" title={`Tags of ${line.name}`}>
              <TagEditor applicationId={line.applicationId} tags={line.tags} />
            </Dialog>
          )}
        </span>
      )
    case 'received':
      return <TimeText at={line.receivedAt}>{sayDate(line.receivedAt, timeZone, now)}</TimeText>
  }
}
