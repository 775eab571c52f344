import { sayWhatHappenedSince } from '@/app/(staff)/applications/[applicationId]/since'
import type { PreviewedMessage } from '@/app/ui/message-preview'
import { type Source, saySource, sayStatus } from '@/app/words/acts'
import { sayRefusal } from '@/app/words/refusals'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { advance } from '@/lib/pipeline/advancing'
import { type ApplicationStatus, currentRun } from '@/lib/pipeline/application'
import { tellingOf } from '@/lib/pipeline/bulk'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { findReviewCase } from '@/lib/pipeline/data/review'
import type { Situation } from '@/lib/pipeline/decision'
import { nextStage } from '@/lib/pipeline/plan'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { sayAgo, sayInstant, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** One application as its reviewer reads it, in words; the browser computes no times. */
export type CaseView = {
  applicationId: string
  version: number
  /** Nobody has decided it yet. */
  waiting: boolean
  /** Where it waits no more: who did what. */
  happened: string[]
  name: string
  firstName: string
  sayName: string | null
  job: string
  facts: string
  answers: { key: string; label: string; answer: string; against: boolean }[]
  links: string[]
  tags: string[]
  others: { id: string; words: string }[]
  cv: { href: string; name: string; pdf: boolean } | null
  files: { href: string; name: string }[]
  /** When a rejection would reach them. */
  told: string
  /** Where advancing leads, and the email that it sends; or why it cannot be. */
  ahead: { stage: string; email: PreviewedMessage | null; refusal: string | null }
  may: { advance: boolean; reject: boolean; ask: boolean }
}

/** Null: there is none, or it is not theirs to see. `seenVersion`: says what happened since, if it waits no more. */
export async function loadCase(
  scope: StaffScope,
  applicationId: string,
  seenVersion?: number,
): Promise<CaseView | null> {
  const [found, state, now] = await Promise.all([
    findReviewCase(scope, applicationId),
    findApplicationState(database(), applicationId),
    readClock(),
  ])
  if (!found || !state) return null
  const { person, job, files } = found
  const plan = await getPlanOf(database(), state)
  let count = 0
  const situation: Situation = { application: state, plan, now, nextId: () => `trial-${++count}` }
  const waiting = isToReview(situation)
  const may = (act: Act) => mayAct(scope, act, { jobId: state.jobId })
  const cv = files.find(({ kind }) => kind === 'cv') ?? files[0]
  const today = localDateAt(now, scope.timeZone)
  const since =
    waiting || seenVersion === undefined
      ? null
      : await sayWhatHappenedSince(scope, applicationId, seenVersion)
  return {
    applicationId,
    version: state.stateVersion,
    waiting,
    happened: since?.said ?? [],
    name: person.name,
    firstName: person.name.trim().split(/\s+/)[0] ?? person.name,
    sayName: person.sayName,
    job: job.title,
    facts: [
      `came ${sayAgo(state.receivedAt, now, scope.timeZone)} by ${saySource(found.source as Source)}`,
      `answer by ${sayLocalDate(state.answerByDate, today)}`,
      state.levelAsked ?? job.level,
      found.place,
    ]
      .filter(Boolean)
      .join(' · '),
    answers: found.answers,
    links: found.links,
    tags: found.tags,
    others: person.applications.map((other) => ({
      id: other.id,
      words: `${other.job.title}: ${sayStatus(other.status as ApplicationStatus).toLowerCase()}, came ${sayAgo(other.receivedAt, now, scope.timeZone)}`,
    })),
    cv: cv ? { ...fileIn(cv), pdf: cv.mediaType === 'application/pdf' } : null,
    files: files.filter(({ id }) => id !== cv?.id).map(fileIn),
    told: sayInstant(tellingOf(now, found.zone), found.zone, now),
    ahead: await aheadOf(situation, person.name),
    may: {
      advance: may('advance-application'),
      reject: may('reject-application'),
      ask: may('write-to-candidate'),
    },
  }
}

function isToReview({ application }: Situation): boolean {
  const parts = currentRun(application)?.parts ?? []
  return (
    application.status === 'active' &&
    parts.some((part) => part.kind === 'review' && part.state !== 'decided')
  )
}

async function aheadOf(situation: Situation, name: string): Promise<CaseView['ahead']> {
  const { application, plan } = situation
  const run = currentRun(application)
  const stage = (run && nextStage(plan, run.stageId)?.name) ?? 'the end of the plan'
  const decision = advance(situation)
  if (!decision.ok) return { stage, email: null, refusal: sayRefusal(decision.refusal) }
  const acts = [{ name: 'advance', events: decision.events }]
  const sent = await previewMessages(
    database(),
    situation,
    acts,
    new Map(),
    environment().publicUrl,
  )
  const message = sent.get('advance')?.find(({ to }) => to === name)
  const email = message ? { to: [message.to], subject: message.subject, text: message.text } : null
  return { stage, email, refusal: null }
}

function fileIn({ id, name }: { id: string; name: string }) {
  return { href: `/files/${id}`, name }
}
