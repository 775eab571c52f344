import { findMergePair } from '@/lib/people/data/duplicates'
import {
  type MergedField,
  type MergeRefusal,
  mergedFields,
  mergeRefusal,
  whoStays,
} from '@/lib/people/merging'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { changeWithin } from '@/lib/pipeline/commands/change-application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import { happens } from '@/lib/pipeline/decision'
import type { Actor } from '@/lib/pipeline/events'
import { hasSeats } from '@/lib/pipeline/panel'
import { type Transaction, violatedConstraint } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type Merging = {
  commandId: string
  actor: Actor
  personId: string
  otherId: string
  /** Fields whose value is the other's; all else is the first one's, or the other's where that is empty. */
  fromOther: readonly MergedField[]
}
export type Merged =
  | { ok: true; personId: string }
  | {
      ok: false
      refusal: MergeRefusal | 'no-such-person' | 'booked-at-one-time' | 'sits-on-own-panel'
    }

/**
 * Joins two rows of one human in one transaction: applications, files, words, links, emails and days away go to
 * the one that stays; its other address finds it from then on. Refuses `no-such-person`, `both-are-staff`,
 * `active-for-one-job`, `booked-at-one-time` when both are in interviews at one hour, and `sits-on-own-panel`.
 */
export async function mergePeople(merging: Merging): Promise<Merged> {
  try {
    return await once({ commandId: merging.commandId, command: 'merge-people' }, (tx, now) =>
      mergeWithin(tx, now, merging),
    )
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'occupancies_no_overlap') return { ok: false, refusal: 'booked-at-one-time' }
    if (constraint === 'applications_one_active') {
      return { ok: false, refusal: 'active-for-one-job' }
    }
    throw error
  }
}

async function mergeWithin(tx: Transaction, now: Date, merging: Merging): Promise<Merged> {
  const { personId, otherId, actor, fromOther } = merging
  await lockPersons(tx, [personId, otherId])
  const pair = personId === otherId ? null : await findMergePair(tx, personId, otherId)
  if (!pair) return { ok: false, refusal: 'no-such-person' }
  const refusal = mergeRefusal(pair.one, pair.other)
  if (refusal) return { ok: false, refusal }
  const { stays, goes } = whoStays(pair.one, pair.other)
  for (const { id } of goes.applications) {
    const outcome = await changeWithin(
      tx,
      { applicationId: id, commandId: newId(), actor },
      ({ application }) =>
        sitsOn(application, stays.id)
          ? { ok: false, refusal: 'sits-on-own-panel' as const }
          : happens({ type: 'application.person-changed', personId: stays.id }),
    )
    if (!outcome.ok) {
      return {
        ok: false,
        refusal: outcome.refusal === 'sits-on-own-panel' ? outcome.refusal : 'no-such-person',
      }
    }
  }
  await moveRows(tx, goes.id, stays.id)
  if (stays.isStaff) await closeOwnApplications(tx, goes, stays.id)
  const fields = mergedFields.filter((field) => fromOther.includes(field))
  await joinValues(tx, now, pair, fields, stays.id)
  const merged = { type: 'person.merged', mergedId: goes.id, fields: [...fields] }
  const went = { type: 'person.merged-into', personId: stays.id }
  const at = { actor, at: now }
  await appendNext(tx, { stream: 'person', streamId: stays.id, ...at, events: [merged] })
  await appendNext(tx, { stream: 'person', streamId: goes.id, ...at, events: [went] })
  return { ok: true, personId: stays.id }
}

/** In order of id, so that two who join the same pair from both sides wait for one another. */
async function lockPersons(tx: Transaction, ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    await tx.$queryRaw`SELECT id FROM persons WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  }
}

function sitsOn(application: Parameters<typeof partsOf>[0], personId: string): boolean {
  return partsOf(application).some(({ seats }) => seats.some((seat) => seat.personId === personId))
}

function partsOf({ runs }: { runs: { parts: Parameters<typeof hasSeats>[0][] }[] }) {
  return runs.flatMap(({ parts }) => parts).filter(hasSeats)
}

/** Everything that names the person and is no log. */
async function moveRows(tx: Transaction, fromId: string, personId: string): Promise<void> {
  const where = { personId: fromId }
  const data = { personId }
  await tx.file.updateMany({ where, data })
  await tx.text.updateMany({ where, data })
  await tx.link.updateMany({ where, data })
  await tx.candidateAvailability.updateMany({ where, data })
  await tx.busyInterval.updateMany({ where, data })
  await tx.text.updateMany({ where: { authorId: fromId }, data: { authorId: personId } })
  await tx.message.updateMany({ where: { recipientId: fromId }, data: { recipientId: personId } })
  await tx.application.updateMany({
    where: { referrerId: fromId },
    data: { referrerId: personId },
  })
  await tx.signInSession.deleteMany({ where: { userId: fromId } })
  await joinAdjustments(tx, fromId, personId)
  await joinPreferences(tx, fromId, personId)
  await lockCalendars(tx, [fromId, personId])
}

/** Nothing of what helps somebody is lost: the longer time, and both instructions. */
async function joinAdjustments(tx: Transaction, fromId: string, personId: string): Promise<void> {
  const from = await tx.adjustment.findUnique({ where: { personId: fromId } })
  if (!from) return
  const own = await tx.adjustment.findUnique({ where: { personId } })
  const both = {
    lengthenPercent: Math.max(from.lengthenPercent, own?.lengthenPercent ?? 0),
    instruction: [...new Set([own?.instruction, from.instruction])].filter(Boolean).join('\n'),
    agreedAt: own?.agreedAt ?? from.agreedAt,
  }
  await tx.adjustment.upsert({ where: { personId }, create: { personId, ...both }, update: both })
  await tx.adjustment.delete({ where: { personId: fromId } })
}

/** What suits them best is what the row that stays says, or else the other one. */
async function joinPreferences(tx: Transaction, fromId: string, personId: string): Promise<void> {
  const select = { preferredWeekdays: true, preferredPartsOfDay: true }
  const own = await tx.person.findUniqueOrThrow({ where: { id: personId }, select })
  if (own.preferredWeekdays.length + own.preferredPartsOfDay.length > 0) return
  const data = await tx.person.findUniqueOrThrow({ where: { id: fromId }, select })
  await tx.person.update({ where: { id: personId }, data })
}

/** Staff never see or judge an application of their own. */
async function closeOwnApplications(
  tx: Transaction,
  goes: { applications: { id: string }[] },
  personId: string,
): Promise<void> {
  for (const { id: applicationId } of goes.applications) {
    const bars = { notOnPanel: true, mayNotSee: true }
    await tx.exclusion.upsert({
      where: { applicationId_personId: { applicationId, personId } },
      create: { applicationId, personId, reason: 'candidate', ...bars },
      update: bars,
    })
  }
}

type Pair = NonNullable<Awaited<ReturnType<typeof findMergePair>>>

/** The address of the row that goes is given free first: it is unique. */
async function joinValues(
  tx: Transaction,
  now: Date,
  { one, other }: Pair,
  fromOther: readonly MergedField[],
  staysId: string,
): Promise<void> {
  const goesId = staysId === one.id ? other.id : one.id
  const joined = (field: MergedField) =>
    fromOther.includes(field) ? (other[field] ?? one[field]) : (one[field] ?? other[field])
  const email = joined('email')
  const name = joined('name') ?? one.name
  await tx.person.update({
    where: { id: goesId },
    data: { name, email: null, phone: null, mergedIntoId: staysId, mergedAt: now },
  })
  await tx.person.update({
    where: { id: staysId },
    data: {
      name,
      email,
      sayName: joined('sayName'),
      phone: joined('phone'),
      timeZone: joined('timeZone'),
    },
  })
  await tx.personAddress.updateMany({ where: { personId: goesId }, data: { personId: staysId } })
  const others = [one.email, other.email].filter((address) => address && address !== email)
  await tx.personAddress.createMany({
    data: others.flatMap((address) => (address ? [{ email: address, personId: staysId }] : [])),
    skipDuplicates: true,
  })
  if (email) await tx.personAddress.deleteMany({ where: { email } })
}
