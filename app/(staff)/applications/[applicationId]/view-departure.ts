import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import type { PreviewedMessage } from '@/app/ui/message-preview'
import { sayFate, sayWhat } from '@/app/words/departures'
import { sayRefusal } from '@/app/words/refusals'
import type { Names } from '@/app/words/telling'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import type { StaffScope } from '@/lib/people/scope'
import { departureOf } from '@/lib/pipeline/commands/departing'
import { type Consequence, consequencesOf } from '@/lib/pipeline/consequences'
import { namesOf, peopleOf } from '@/lib/pipeline/data/application-page'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { findPublishedPlan, getPlanOf } from '@/lib/pipeline/data/plan'
import type { Situation } from '@/lib/pipeline/decision'
import type { Fate, Fates } from '@/lib/pipeline/loose-ends'
import { stageAfterTransfer } from '@/lib/pipeline/transferring'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { sayInstantForBoth } from '@/lib/time/wording'

export type LineInView = {
  id: string
  what: string
  who: string
  when: string
  fate: Fate
  /** What becomes of it, where there is nothing to choose. */
  outcome: string
  choices: { value: Fate; label: string }[]
}

/** A departure as the dialog shows it: everything in words, in the reader's zone. */
export type DepartureInView = {
  /** Why it is not possible, and what to do instead. */
  refusal: string | null
  lines: LineInView[]
  messages: PreviewedMessage[]
  /** Of a transfer: where it can go on in the other job's plan. */
  stages: { value: string; label: string }[]
  stageId: string | null
}

export type DepartureQuestion = {
  applicationId: string
  how: 'skip' | 'repeat' | 'go-back' | 'pause' | 'transfer'
  stageId: string | null
  jobId?: string
  fates: Fates
}

const textId = 'words-to-come'
const nothing = { lines: [], messages: [], stages: [], stageId: null }

/** The same decision that the command makes, on the state as it is now; null where there is no application. */
export async function viewDeparture(
  scope: StaffScope,
  question: DepartureQuestion,
): Promise<DepartureInView | null> {
  const reader = database()
  const application = await findApplicationState(reader, question.applicationId)
  if (!application) return null
  const [plan, now] = await Promise.all([getPlanOf(reader, application), readClock()])
  let count = 0
  const situation: Situation = { application, plan, now, nextId: () => `trial-${++count}` }
  const there = await stagesThere(situation, question.jobId)
  const departure = await departureOf(reader, situation, askedOf(question), {
    textId,
    wordsTextId: textId,
  })
  const found = departure.ok ? consequencesOf(situation, departure.wish) : departure
  if (!found.ok) return { ...nothing, ...there, refusal: sayRefusal(found.refusal) }
  const words = new Map([[textId, { kind: 'message', body: '(your words)' }]])
  const act = { name: question.how, events: found.events, plan: found.plan }
  const [sent, people, teams, person] = await Promise.all([
    previewMessages(reader, situation, [act], words, environment().publicUrl),
    namesOf(reader, peopleOf(application)),
    reader.team.findMany({ select: { id: true, name: true } }),
    reader.person.findUniqueOrThrow({
      where: { id: application.personId },
      select: { name: true, timeZone: true },
    }),
  ])
  const nameOf = (personId: string) => people.get(personId)?.name ?? 'somebody'
  const timeZone = scope.timeZone
  const known = { state: application, plan, now, timeZone, candidate: person.name, nameOf }
  const names = namesFor({ ...known, teams, jobs: [] })
  const say = (at: Date) => sayInstantForBoth(at, timeZone, person.timeZone ?? timeZone, now)
  return {
    refusal: null,
    lines: found.lines.map((line) => inView(line, names, say, question.how === 'pause')),
    messages: (sent.get(question.how) ?? []).map(({ to, subject, text }) => ({
      to: [to],
      subject,
      text,
    })),
    ...there,
    stageId: question.stageId ?? there.stageId,
  }
}

function askedOf({ how, stageId, jobId, fates }: DepartureQuestion) {
  if (how === 'pause') return { how, reason: 'other' as const, wakeAt: null, fates }
  if (how === 'transfer') return { how, jobId: jobId ?? '', stageId, fates }
  return { how, stageId, fates }
}

async function stagesThere(situation: Situation, jobId: string | undefined) {
  const job = jobId ? await database().job.findUnique({ where: { id: jobId } }) : null
  const plan = job ? await findPublishedPlan(database(), job.planId) : null
  if (!plan) return { stages: [], stageId: null }
  const usual = stageAfterTransfer(situation, plan)
  return {
    stages: plan.stages.map(({ id, name }) => ({
      value: id,
      label: id === usual?.id ? `${name}, as now` : name,
    })),
    stageId: usual?.id ?? null,
  }
}

function inView(
  line: Consequence,
  names: Names,
  say: (at: Date) => string,
  paused: boolean,
): LineInView {
  const { id, what, personIds, at, fates, fate } = line
  return {
    id,
    what: sayWhat(what, names),
    who: personIds.map(names.person).join(', '),
    when: at ? say(at) : '',
    fate,
    outcome: sayFate(fate, what, paused),
    choices:
      fates.length > 1
        ? fates.map((value) => ({ value, label: sayFate(value, what, paused) }))
        : [],
  }
}
