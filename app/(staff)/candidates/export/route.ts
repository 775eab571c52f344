import { findStaff } from '@/app/session'
import { saySource, sayStatus } from '@/app/words/acts'
import { sayWhatSuits } from '@/app/words/schedule'
import { sayStep, sayWaitsFor } from '@/app/words/steps'
import { mayAct } from '@/lib/people/permissions'
import type { NamedInterview } from '@/lib/pipeline/data/candidate-lines'
import { eachCandidate, type WrittenCandidate } from '@/lib/pipeline/data/candidates'
import { writeTags } from '@/lib/pipeline/import-words'
import { readListFilter } from '@/lib/pipeline/list-filter'
import { writeCsv } from '@/lib/platform/csv'

const head = [
  'Name',
  'Email',
  'Phone',
  'Time zone',
  'Suits them best',
  'Job',
  'Status',
  'Paused until (UTC)',
  'Stage',
  'In this stage since (UTC)',
  'Step',
  'Waits for',
  'Waits since (UTC)',
  'Owner',
  'Level',
  'Place',
  'Applied at (UTC)',
  'Answer by',
  'Next interview',
  'Next interview at (UTC)',
  'Interviewers',
  'Second interview',
  'Second interview at (UTC)',
  'Second interviewers',
  'Third interview',
  'Third interview at (UTC)',
  'Third interviewers',
  'Source',
  'Tags',
  'Application',
]

/**
 * What the list shows, as a spreadsheet reads it, and as the import of candidates reads it again: streamed, instants
 * in UTC, nothing that this person may not see.
 */
export async function GET(request: Request) {
  const scope = await findStaff()
  if (!scope) return new Response('Sign in first.', { status: 401 })
  if (!mayAct(scope, 'see-candidates')) return new Response('Not yours to see.', { status: 403 })
  const filter = readListFilter(Object.fromEntries(new URL(request.url).searchParams))
  const encoder = new TextEncoder()
  const parts = eachCandidate(scope, filter)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(writeCsv([head])))
    },
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      // The mark that tells spreadsheets of UTF-8 stands once, before the head.
      else controller.enqueue(encoder.encode(writeCsv(value.map(rowOf)).replace(/^\uFEFF/, '')))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="candidates.csv"',
      'cache-control': 'no-store',
    },
  })
}

function rowOf(line: WrittenCandidate): (string | null)[] {
  const { step, turn, nextInterview, laterInterviews } = line
  const [second = null, third = null] = laterInterviews
  return [
    line.name,
    line.email,
    line.phone,
    line.timeZone,
    sayWhatSuits(line.preferredWeekdays, line.preferredPartsOfDay),
    line.job,
    sayStatus(line.status),
    step.kind === 'paused' ? (step.dueAt?.toISOString() ?? null) : null,
    line.stage,
    line.enteredAt?.toISOString() ?? null,
    sayStep(step, line),
    turn.waitsFor === 'nobody' ? null : sayWaitsFor(turn.waitsFor, line.waitsFor, step.kind),
    turn.since?.toISOString() ?? null,
    line.owner,
    line.level,
    line.place,
    line.receivedAt.toISOString(),
    line.answerByDate,
    ...interviewCells(nextInterview),
    ...interviewCells(second),
    ...interviewCells(third),
    saySource(line.source),
    writeTags(line.tags),
    line.applicationId,
  ]
}

function interviewCells(interview: NamedInterview | null): (string | null)[] {
  if (!interview) return [null, null, null]
  const { name, startsAt, interviewers } = interview
  return [name, startsAt.toISOString(), interviewers.join(', ')]
}
