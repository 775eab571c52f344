import { findOrCreateCandidate } from '@/lib/people/commands/create-person'
import { knownBy } from '@/lib/people/data/addresses'
import {
  beginApplicationWithin,
  changeApplication,
} from '@/lib/pipeline/commands/change-application'
import { once } from '@/lib/pipeline/commands/once'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { daysAfter } from '@/lib/pipeline/days'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import { type Answer, missingAnswers, type PostingQuestion } from '@/lib/pipeline/posting-questions'
import { receiveApplication as decide } from '@/lib/pipeline/receiving'
import {
  inTransaction,
  type Reader,
  type Transaction,
  violatedConstraint,
} from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { addDays } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

export type ApplicationSource = Extract<
  ApplicationEvent,
  { type: 'application.received' }
>['source']

export type Receiving = {
  commandId: string
  /** Fixed in stories; made here otherwise. */
  applicationId?: string
  personId?: string
  jobId: string
  person: { name: string; email: string; timeZone: string | null; phone?: string }
  answers: Answer[]
  links: string[]
  /** A complete file that belongs to nobody yet. */
  cvFileId: string | null
  source: ApplicationSource
  referrerId: string | null
  levelAsked: string | null
  placeAskedId: string | null
  /** Null: the candidate themselves. */
  actor: Actor | null
}

export type ReceivingRefusal =
  | 'no-such-job'
  | 'job-not-open'
  /** On a public page neither this nor `cooling-off` may be told to whoever fills in the form. */
  | 'already-applied'
  | 'cooling-off'
  | 'answers-missing'
  | 'no-such-file'
  | 'no-such-place'
export type Received =
  | { ok: true; applicationId: string; personId: string }
  | {
      ok: false
      refusal: ReceivingRefusal
      missing?: string[]
      applicationId?: string
      until?: string
    }

/**
 * Somebody applies, by the public page or by a recruiter's form. Finds the person by email and never changes a
 * known one. Refuses a second active application for one job; the database's `applications_one_active` is the
 * proof when two come at once, and whoever applied by the public page gets a letter about it. The answer is promised by a date in the candidate's zone.
 */
export async function receiveApplication(receiving: Receiving): Promise<Received> {
  const received = await receive(receiving)
  if (!received.ok && received.refusal === 'already-applied' && received.applicationId) {
    // By letter to the address itself: the page says to everybody that it arrived.
    if (receiving.source === 'public-page') await answerSecondTime(received.applicationId)
  }
  return received
}

/** At most one letter a day, however often somebody sends the form with that address. */
const answerAgainMilliseconds = 86_400_000

async function answerSecondTime(applicationId: string): Promise<void> {
  const change = { applicationId, commandId: newId(), actor: { kind: 'system' } as const }
  await changeApplication(change, async ({ now }, tx) => {
    const answeredToday = await tx.event.count({
      where: {
        stream: 'application',
        streamId: applicationId,
        type: 'candidate.applied-again',
        at: { gt: new Date(now.getTime() - answerAgainMilliseconds) },
      },
    })
    return { ok: true, events: answeredToday > 0 ? [] : [{ type: 'candidate.applied-again' }] }
  })
}

async function receive(receiving: Receiving): Promise<Received> {
  try {
    return await once(
      { commandId: receiving.commandId, command: 'receive-application' },
      (tx, now) => receiveWithin(tx, now, receiving),
    )
  } catch (error) {
    if (violatedConstraint(error) !== 'applications_one_active') throw error
    const active = await inTransaction((tx) => findActive(tx, receiving))
    return { ok: false, refusal: 'already-applied', applicationId: active?.id }
  }
}

async function receiveWithin(tx: Transaction, now: Date, receiving: Receiving): Promise<Received> {
  const { jobId, person, placeAskedId, applicationId = newId(), source } = receiving
  const job = await lockJob(tx, jobId)
  if (!job) return { ok: false, refusal: 'no-such-job' }
  const plan = job.status === 'open' ? await findPublishedPlan(tx, job.planId) : null
  if (!plan) return { ok: false, refusal: 'job-not-open' }
  const active = await findActive(tx, receiving)
  if (active) return { ok: false, refusal: 'already-applied', applicationId: active.id }
  const refusal = await refusalOf(tx, receiving)
  if (refusal) return refusal
  if (source === 'public-page') {
    const until = await coolingOffUntil(tx, now, receiving, job.coolingOffDays)
    if (until) return { ok: false, refusal: 'cooling-off', until }
  }
  const { personId } = await findOrCreateCandidate(tx, now, {
    ...person,
    personId: receiving.personId ?? newId(),
    actor: receiving.actor ?? { kind: 'system' },
  })
  const candidate = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { timeZone: true },
  })
  const timeZone = candidate.timeZone ?? person.timeZone ?? (await zoneOf(tx, jobId, placeAskedId))
  const decision = decide(
    { plan, now, nextId: newId },
    {
      personId,
      jobId,
      ownerId: await ownerFor(tx, jobId, job.ownerId, [
        personId,
        receiving.referrerId,
        await managerOf(tx, personId),
      ]),
      answerByDate: addDays(localDateAt(now, timeZone), plan.promiseDays),
      levelAsked: receiving.levelAsked,
      placeAskedId,
      source,
    },
  )
  if (!decision.ok) throw new Error(`an application was refused: ${decision.refusal}`)
  await beginApplicationWithin(tx, {
    applicationId,
    actor: receiving.actor ?? { kind: 'candidate', personId },
    now,
    events: decision.events,
    unfolded: {
      source,
      referrerId: receiving.referrerId,
      answers: receiving.answers,
      links: receiving.links,
    },
  })
  await excludePeople(tx, applicationId, personId, receiving.referrerId)
  if (receiving.cvFileId) {
    const claimed = await tx.file.updateMany({
      where: { id: receiving.cvFileId, applicationId: null, complete: true },
      data: { personId, applicationId, kind: 'cv' },
    })
    if (claimed.count === 0) return { ok: false, refusal: 'no-such-file' }
  }
  return { ok: true, applicationId, personId }
}

/** FOR SHARE: many may apply at once, but not while the job is being closed. */
async function lockJob(tx: Transaction, jobId: string) {
  const rows = await tx.$queryRaw<
    { status: string; planId: string; ownerId: string; coolingOffDays: number }[]
  >`
    SELECT status, plan_id AS "planId", owner_id AS "ownerId", cooling_off_days AS "coolingOffDays"
    FROM jobs WHERE id = ${jobId}::uuid FOR SHARE`
  return rows[0] ?? null
}

function findActive(tx: Transaction, { jobId, person }: Receiving) {
  return tx.application.findFirst({
    where: {
      jobId,
      person: knownBy(person.email),
      status: { in: ['active', 'paused'] },
    },
    select: { id: true },
  })
}

async function refusalOf(
  tx: Transaction,
  { jobId, answers, placeAskedId, cvFileId, source }: Receiving,
): Promise<Extract<Received, { ok: false }> | null> {
  if (placeAskedId) {
    const place = await tx.jobPlace.findUnique({
      where: { jobId_placeId: { jobId, placeId: placeAskedId } },
    })
    if (!place) return { ok: false, refusal: 'no-such-place' }
  }
  if (cvFileId) {
    const file = await tx.file.findUnique({ where: { id: cvFileId } })
    if (!file?.complete || file.applicationId) return { ok: false, refusal: 'no-such-file' }
  }
  // A recruiter may enter somebody before asking them; the public page may not.
  if (source !== 'public-page') return null
  const posting = await tx.posting.findUnique({ where: { jobId } })
  const missing = missingAnswers((posting?.questions ?? []) as PostingQuestion[], answers)
  return missing.length > 0 ? { ok: false, refusal: 'answers-missing', missing } : null
}

/** The local day from which somebody whom we turned down may apply again; null: now. */
async function coolingOffUntil(
  tx: Transaction,
  now: Date,
  { jobId, person }: Receiving,
  days: number,
): Promise<string | null> {
  const last = await tx.application.findFirst({
    where: { jobId, person: knownBy(person.email), status: 'rejected' },
    orderBy: { decidedAt: 'desc' },
    select: { decidedAt: true },
  })
  const untilAt = last?.decidedAt ? daysAfter(last.decidedAt, days) : null
  return untilAt && untilAt > now ? localDateAt(untilAt, person.timeZone ?? 'UTC') : null
}

async function zoneOf(
  tx: Transaction,
  jobId: string,
  placeAskedId: string | null,
): Promise<string> {
  const places = await tx.jobPlace.findMany({ where: { jobId }, include: { place: true } })
  const asked = places.find(({ placeId }) => placeId === placeAskedId) ?? places[0]
  return asked?.place.timeZone ?? 'UTC'
}

/**
 * The job's owner, or another recruiter where the owner is the candidate or referred them: whoever owns an
 * application sees and hears everything about it.
 */
export async function ownerFor(
  tx: Reader,
  jobId: string,
  ownerId: string,
  barred: (string | null)[],
): Promise<string> {
  if (!barred.includes(ownerId)) return ownerId
  const person = { deactivatedAt: null, NOT: { id: { in: barred.filter((id) => id !== null) } } }
  const member = await tx.jobMember.findFirst({
    where: { jobId, role: { in: ['recruiter', 'coordinator'] }, person },
    orderBy: { personId: 'asc' },
  })
  const granted = await tx.roleGrant.findFirst({
    where: { jobId: null, role: { in: ['recruiter', 'admin'] }, person },
    orderBy: [{ role: 'desc' }, { personId: 'asc' }],
  })
  return member?.personId ?? granted?.personId ?? ownerId
}

/** Whom a colleague who applies reports to; null for everybody else. */
export async function managerOf(tx: Reader, personId: string): Promise<string | null> {
  const row = await tx.person.findUnique({ where: { id: personId }, select: { managerId: true } })
  return row?.managerId ?? null
}

/**
 * Staff never see or judge an application of their own; nobody judges whom they referred, and nobody sees that
 * somebody who reports to them applies elsewhere.
 */
export async function excludePeople(
  tx: Transaction,
  applicationId: string,
  personId: string,
  referrerId: string | null,
): Promise<void> {
  const isStaff =
    (await tx.roleGrant.count({ where: { personId } })) +
      (await tx.qualification.count({ where: { personId } })) +
      (await tx.jobMember.count({ where: { personId } })) >
    0
  const managerId = await managerOf(tx, personId)
  const excluded = [
    ...(isStaff ? [{ personId, reason: 'candidate' }] : []),
    ...(referrerId && referrerId !== personId
      ? [{ personId: referrerId, reason: 'referrer' }]
      : []),
    ...(managerId && managerId !== referrerId ? [{ personId: managerId, reason: 'manager' }] : []),
  ]
  await tx.exclusion.createMany({
    data: excluded.map((row) => ({ ...row, applicationId, notOnPanel: true, mayNotSee: true })),
  })
}
