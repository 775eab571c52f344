import Link from 'next/link'
import { Badge } from '@/app/ui/badge'
import { PersonName } from '@/app/ui/person-name'
import type { Column } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { saySource, sayStatus } from '@/app/words/acts'
import { sayDaysLeft } from '@/app/words/board'
import { sayColumn, sortOfColumn } from '@/app/words/lists'
import { sayStep, sayWaitsFor } from '@/app/words/steps'
import type { CandidateLine } from '@/lib/pipeline/data/candidates'
import {
  type ListColumn,
  type ListFilter,
  type ListSort,
  listQuery,
  sortedBy,
} from '@/lib/pipeline/list-filter'
import { sayAgo, sayDate, sayInstantBare, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Seen = { filter: ListFilter; timeZone: string; now: Date; viewId: string | null }

/** The box, the name, and the columns that were chosen. */
export function candidateColumns(seen: Seen): Column<CandidateLine>[] {
  return [
    {
      key: 'chosen',
      head: 'Chosen',
      headHidden: true,
      width: '2.25rem',
      cell: ({ applicationId, name }) => (
        <input
          type="checkbox"
          form="chosen"
          name="applicationId"
          value={applicationId}
          aria-label={`Choose ${name}`}
          className="size-[1.1em] accent-accent"
        />
      ),
    },
    {
      key: 'name',
      head: 'Candidate',
      headLink: headLink(seen, 'name'),
      rowHead: true,
      width: '20%',
      cell: ({ applicationId, name, status }) => (
        <span className="flex items-baseline gap-2">
          <Link
            href={`/applications/${applicationId}`}
            data-line={applicationId}
            className="link min-w-0 font-medium"
          >
            <PersonName name={name} truncate />
          </Link>
          {status !== 'active' && <Badge>{sayStatus(status)}</Badge>}
        </span>
      ),
    },
    ...seen.filter.columns.map((column): Column<CandidateLine> => {
      const sort = sortOfColumn[column]
      return {
        key: column,
        head: sayColumn(column),
        ...(sort ? { headLink: headLink(seen, sort) } : {}),
        ...(column === 'job' ? { width: '20%' } : {}),
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

function cellOf(column: ListColumn, line: CandidateLine, { timeZone, now }: Seen) {
  const today = localDateAt(now, timeZone)
  const isOpen = line.status === 'active' || line.status === 'paused'
  switch (column) {
    case 'job':
      return <span title={line.job}>{line.job}</span>
    case 'stage':
      return line.stage
    case 'step':
      return sayStep(line.step)
    case 'waits':
      return isOpen && line.step.waitsFor !== 'nobody' ? (
        <span>
          {sayWaitsFor(line.step.waitsFor, line.waitsFor)}
          {line.step.since && (
            <span className="text-ink-soft"> · {sayAgo(line.step.since, now, timeZone)}</span>
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
      return line.place ?? ''
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
        </span>
      )
    case 'received':
      return <TimeText at={line.receivedAt}>{sayDate(line.receivedAt, timeZone, now)}</TimeText>
  }
}
