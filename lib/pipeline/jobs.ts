import type { Refusal } from '@/lib/pipeline/decision'
import { follow, refusalOf } from '@/lib/pipeline/life'
import { type JobStatus, type JobVerb, jobLife } from '@/lib/pipeline/life-tables'

/** What can happen to a job, in its own stream of the log. */
export type JobEvent =
  | { type: 'job.created'; planId: string; ownerId: string }
  | { type: 'job.opened' }
  | { type: 'job.paused'; textId: string | null }
  | { type: 'job.resumed' }
  | { type: 'job.closed'; textId: string | null }

/** Opens, pauses, resumes or closes a job. What becomes of its applications is asked and done one by one. */
export function changeJob(
  status: JobStatus,
  wish: { verb: JobVerb; textId: string | null },
): { ok: true; events: JobEvent[] } | { ok: false; refusal: Refusal } {
  const refusal = refusalOf(jobLife, status, wish.verb)
  return refusal ? { ok: false, refusal } : { ok: true, events: [eventOf(wish)] }
}

function eventOf({ verb, textId }: { verb: JobVerb; textId: string | null }): JobEvent {
  switch (verb) {
    case 'open':
      return { type: 'job.opened' }
    case 'pause':
      return { type: 'job.paused', textId }
    case 'resume':
      return { type: 'job.resumed' }
    case 'close':
      return { type: 'job.closed', textId }
  }
}

/** The status that a job's log tells, or some events of it after a status. */
export function jobStatusOf(events: JobEvent[], from: JobStatus = 'draft'): JobStatus {
  return events.reduce(
    (status, { type }) => (type === 'job.created' ? status : follow(jobLife, status, verbs[type])),
    from,
  )
}

const verbs = {
  'job.opened': 'open',
  'job.paused': 'pause',
  'job.resumed': 'resume',
  'job.closed': 'close',
} as const satisfies Record<Exclude<JobEvent['type'], 'job.created'>, JobVerb>
