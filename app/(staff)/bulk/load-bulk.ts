import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/session'
import type { PreviewedMessage } from '@/app/ui/message-preview'
import { sayBulkRefusal, sayForeseen } from '@/app/words/bulk'
import { sayProposedTimes } from '@/app/words/departures'
import { sayFate } from '@/app/words/job-turns'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import type { StaffScope } from '@/lib/people/scope'
import { currentRun } from '@/lib/pipeline/application'
import { addressedTo, bulkTextId, type Foreseen, isToldLater } from '@/lib/pipeline/bulk'
import { proposedTimes } from '@/lib/pipeline/consequences'
import { type Bulk, type BulkLine, findBulk, rehearseBulk } from '@/lib/pipeline/data/bulk'
import type { KeptTurn } from '@/lib/pipeline/data/job-turns'
import type { Effect } from '@/lib/pipeline/effects'
import { findSession, findStage, findTakeHome } from '@/lib/pipeline/plan'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { sayInstant } from '@/lib/time/wording'

export type PersonInView = {
  applicationId: string
  name: string
  job: string
  stage: string
  version: number
  /** What would happen, or why not; empty while the wish is not complete. */
  words: string
  refusal: string | null
  /** Nothing would change. */
  nothing: boolean
  mails: boolean
}

export type BulkView = {
  bulk: Bulk
  scope: StaffScope
  now: Date
  lines: BulkLine[]
  people: PersonInView[]
  /** The email to the first of them, in full; of a job's turn one for each choice. */
  samples: PreviewedMessage[]
}

/** A bulk act with everybody in it, in words; leads away whose it is not. */
export async function loadBulk(bulkId: string): Promise<BulkView> {
  const scope = await requireStaff('see-candidates')
  const [found, now] = await Promise.all([findBulk(scope, bulkId), readClock()])
  if (!found) notFound()
  // Once it runs, nothing is foreseen any more: what became of each is told instead.
  const bulk = found.state === 'draft' ? found : { ...found, wish: null, turn: null }
  const lines = await rehearseBulk(scope, bulk, now)
  const nameOf = await namesIn(lines)
  return {
    bulk: found,
    scope,
    now,
    lines,
    people: lines.map((line) =>
      inView(line, { turn: found.turn, now, nameOf, zone: scope.timeZone }),
    ),
    samples: await samplesOf(lines, now),
  }
}

type Seen = {
  turn: KeptTurn | null
  now: Date
  /** The reader's. */
  zone: string
  nameOf: (personId: string) => string
}

function inView(line: BulkLine, { turn, now, zone, nameOf }: Seen): PersonInView {
  const { applicationId, act, name, job, stage, version, verdict, telling } = line
  const fate = turn?.fates[applicationId]
  const known = { applicationId, name, job, stage, version }
  if (!verdict || !act) return { ...known, words: '', refusal: null, nothing: false, mails: false }
  if (!verdict.ok) {
    const words = sayBulkRefusal(verdict.refusal)
    return { ...known, words, refusal: verdict.refusal, nothing: false, mails: false }
  }
  const mails = verdict.effects.map(({ message, to }) => ({
    kind: message,
    to: to === 'candidate' ? 'them' : nameOf(to.personId),
  }))
  const { nothing } = verdict
  const stageAfter = stageAfterOf(verdict)
  const proposed = proposedTimes(verdict.situation, verdict.after)
  const said = [
    fate ? `${sayFate(fate)}.` : '',
    sayForeseen({
      act,
      nothing,
      stageAfter,
      telling,
      mails,
      now,
      parts: act === 'move-to-version' ? partsMoved(verdict) : undefined,
    }),
    sayProposedTimes(proposed, { timeZone: zone, now }),
  ]
  return {
    ...known,
    words: said.filter(Boolean).join(' '),
    refusal: null,
    nothing,
    mails: verdict.effects.some(({ to }) => to === 'candidate'),
  }
}

/** "Cancelled: Behavioural. Added: Coding." */
function partsMoved({ events, situation, ends }: Foreseen): string {
  const nameOf = (templateId: string | null) =>
    templateId
      ? (findSession(ends, templateId)?.name ?? findTakeHome(ends, templateId)?.name ?? '')
      : ''
  const parts = situation.application.runs.flatMap((run) => run.parts)
  const dropped = events.flatMap((event) => {
    const id =
      event.type === 'interview.cancelled'
        ? event.interviewId
        : event.type === 'take-home.cancelled'
          ? event.partId
          : null
    const part = parts.find((one) => one.id === id)
    if (part?.kind === 'interview') return [nameOf(part.sessionId)]
    return part?.kind === 'take-home' ? [nameOf(part.takeHomeId)] : []
  })
  const added = events.flatMap((event) =>
    event.type === 'application.plan-changed'
      ? (event.added?.parts ?? []).map(({ templateId }) => nameOf(templateId))
      : [],
  )
  return [
    dropped.length > 0 ? `Falls away, as nobody began it: ${dropped.join(', ')}.` : '',
    added.length > 0 ? `Comes on top: ${added.join(', ')}.` : '',
    'What is booked or done stays.',
  ]
    .filter(Boolean)
    .join(' ')
}

function stageAfterOf({ after, ends }: Foreseen): string {
  const run = currentRun(after)
  return (run && findStage(ends, run.stageId)?.name) ?? 'no further stage'
}

async function namesIn(lines: BulkLine[]): Promise<(personId: string) => string> {
  const ids = lines.flatMap(({ verdict }) =>
    verdict?.ok ? verdict.effects.flatMap(({ to }) => (to === 'candidate' ? [] : to.personId)) : [],
  )
  const people = await database().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? 'somebody'
}

async function samplesOf(lines: BulkLine[], now: Date): Promise<PreviewedMessage[]> {
  const acts = new Set(lines.map(({ act }) => act))
  const found = [...acts].map((act) =>
    sampleOf(
      lines.filter((line) => line.act === act),
      now,
    ),
  )
  return (await Promise.all(found)).filter((sample) => sample !== null)
}

async function sampleOf(lines: BulkLine[], now: Date): Promise<PreviewedMessage | null> {
  const line = lines.find(({ verdict }) => verdict?.ok && verdict.effects.some(isToCandidate))
  if (!line?.verdict?.ok) return null
  const { act, name, job, telling, verdict, words } = line
  const firstName = name.trim().split(/\s+/)[0] ?? name
  const body = addressedTo(words, { firstName, job })
  const kind = act === 'reject' ? 'rejection' : 'message'
  const sent = await previewMessages(
    database(),
    verdict.situation,
    [{ name: 'bulk', events: verdict.events, plan: verdict.ends }],
    new Map([[bulkTextId, { kind, body }]]),
    environment().publicUrl,
  )
  const message = sent.get('bulk')?.find(({ to }) => to === name)
  if (!message) return null
  const when = act && isToldLater(act) ? sayInstant(telling.at, telling.timeZone, now) : undefined
  return { to: [message.to], subject: message.subject, text: message.text, when }
}

function isToCandidate({ to }: Effect): boolean {
  return to === 'candidate'
}
