import { inviteUid } from '@/lib/invites/calendar-object'
import { plainLine } from '@/lib/invites/calendar-text'
import { type CalendarFacts, calendarRoles, composeMail } from '@/lib/outbox/compose'
import { loadSurroundings } from '@/lib/outbox/data/surroundings'
import {
  type Around,
  factsOf,
  interviewPartOf,
  type MailPerson,
  personOf,
  recipientIdOf,
  type Surroundings,
  seatOf,
} from '@/lib/outbox/effect-facts'
import {
  type LinkPlaceholder,
  lifetimeDaysOf,
  placeholderOf,
  purposesIn,
} from '@/lib/outbox/link-purposes'
import type { MailFacts } from '@/lib/outbox/mail-facts'
import { firstName } from '@/lib/outbox/mail-phrases'
import { isSeatFilled, type Seat } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'
import type { Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'

export type Recording = Around & {
  /** The log's number of the change's first event: with it the same effect is recognised. */
  firstSeq: number
}

/**
 * Turns what a change implies into messages that wait to be sent, in the change's own transaction: Message-ID,
 * UID and SEQUENCE are fixed here, so that a mail sent twice is recognised as one. The caller holds the
 * application's row lock. Recording the same change again does nothing.
 */
export async function recordEffects(tx: Transaction, recording: Recording): Promise<void> {
  const effects = await withoutRecorded(tx, recording)
  if (effects.length === 0) return
  const { publicUrl, mailFrom } = environment()
  const host = new URL(publicUrl).hostname
  const rows = await loadSurroundings(tx, recording, publicUrl)
  const invites = await advanceInvites(tx, effects, host)
  const messages = []
  for (const effect of effects) {
    const facts = factsOf(effect, recording, rows)
    const recipient = personOf(rows, recipientIdOf(effect, recording.after))
    const fromName = senderOf(facts)
    const organizer = { name: fromName, email: mailFrom.address }
    const calendar = await calendarFactsOf(tx, { effect, recording, rows, invites, organizer })
    const mail = composeMail(facts, calendar)
    const id = newId()
    const trouble = whyNotSendable(recipient, effect)
    messages.push({
      id,
      kind: effect.message,
      effectKey: effectKeyOf(effect, recording),
      applicationId: recording.after.id,
      interviewId: interviewPartOf(effect, recording)?.id ?? null,
      recipientId: recipient.id,
      toAddress: recipient.email ?? '',
      toName: plainLine(recipient.name),
      fromName,
      ...mail,
      placeholders: placeholdersIn(mail, facts, seatOf(effect, recording)),
      headerMessageId: `<${id}@${host}>`,
      state: trouble ? 'failed' : 'queued',
      lastError: trouble,
      createdAt: recording.now,
    })
  }
  await tx.message.createMany({ data: messages })
  for (const { id, state } of messages) {
    if (state === 'queued') {
      await enqueueJob(tx, 'send-message', { messageId: id }, { key: `message:${id}` })
    }
  }
}

/** Leaves out what was recorded before, and puts letters ahead of the cancellations that they explain. */
async function withoutRecorded(tx: Transaction, recording: Recording): Promise<Effect[]> {
  const { effects } = recording
  if (effects.length === 0) return []
  const known = await tx.message.findMany({
    where: { effectKey: { in: effects.map((effect) => effectKeyOf(effect, recording)) } },
    select: { effectKey: true },
  })
  const keys = new Set(known.map(({ effectKey }) => effectKey))
  const fresh = effects.filter((effect) => {
    const key = effectKeyOf(effect, recording)
    return !keys.has(key) && keys.add(key)
  })
  const isCancel = (effect: Effect) => effect.message === 'booking-cancelled'
  return [...fresh.filter((one) => !isCancel(one)), ...fresh.filter(isCancel)]
}

function effectKeyOf(effect: Effect, { after, firstSeq }: Recording): string {
  const about = [effect.interviewId, effect.partId, effect.scorecardId, effect.seatId]
  return [
    after.id,
    firstSeq,
    effect.message,
    recipientIdOf(effect, after),
    about.find(Boolean) ?? '',
  ].join(':')
}

function whyNotSendable(recipient: MailPerson, effect: Effect): string | null {
  if (recipient.gone === 'erased') return 'This person has been erased.'
  if (recipient.gone === 'deactivated' && effect.to !== 'candidate') {
    return 'This person has been deactivated.'
  }
  if (!recipient.email) return 'No email address of this person is known.'
  return isAddress(recipient.email) ? null : 'This is not an email address.'
}

function isAddress(value: string | null): value is string {
  return value !== null && /^[^\s<>",;:\\]+@[^\s<>",;:\\@]+$/.test(value)
}

function senderOf(facts: MailFacts): string {
  return plainLine(
    facts.recipient.isCandidate
      ? `${firstName(facts.recruiter)} at ${facts.company}`
      : `${facts.company} hiring`,
    100,
  )
}

type Mail = ReturnType<typeof composeMail>

function placeholdersIn(mail: Mail, facts: MailFacts, seat: Seat | null): LinkPlaceholder[] {
  return purposesIn(mail.text, mail.html, mail.calendar ?? '').map((purpose) => ({
    placeholder: placeholderOf(purpose),
    linkId: newId(),
    purpose,
    seatId: facts.recipient.isCandidate ? null : (seat?.id ?? null),
    lifetimeDays: lifetimeDaysOf(purpose, facts.stage?.linkLifetimeDays ?? null),
  }))
}

type Invites = Map<string, { uid: string; sequence: number }>

const inviteKey = (interviewId: string, audience: string) => `${interviewId}:${audience}`

/**
 * One step of SEQUENCE for each calendar object that this change touches, whoever of its attendees is written
 * to. Nothing is cancelled that was never sent.
 */
async function advanceInvites(tx: Transaction, effects: Effect[], host: string): Promise<Invites> {
  const touched = effects.flatMap(({ message, interviewId }) => {
    const role = calendarRoles[message]
    return role && interviewId ? [{ ...role, interviewId }] : []
  })
  if (touched.length === 0) return new Map()
  const rows = await tx.invite.findMany({
    where: { interviewId: { in: touched.map(({ interviewId }) => interviewId) } },
  })
  const known = new Map(rows.map((row) => [inviteKey(row.interviewId, row.audience), row]))
  const invites: Invites = new Map()
  for (const { interviewId, audience } of touched) {
    const key = inviteKey(interviewId, audience)
    if (invites.has(key)) continue
    const row = known.get(key)
    if (row) {
      const data = { sequence: row.sequence + 1 }
      await tx.invite.update({ where: { id: row.id }, data })
      invites.set(key, { uid: row.uid, ...data })
      continue
    }
    const asked = touched.some(
      (one) => inviteKey(one.interviewId, one.audience) === key && one.method === 'REQUEST',
    )
    if (!asked) continue
    const uid = inviteUid(interviewId, audience, host)
    await tx.invite.create({ data: { id: newId(), interviewId, audience, uid, sequence: 0 } })
    invites.set(key, { uid, sequence: 0 })
  }
  return invites
}

async function calendarFactsOf(
  tx: Transaction,
  given: {
    effect: Effect
    recording: Recording
    rows: Surroundings
    invites: Invites
    organizer: CalendarFacts['organizer']
  },
): Promise<CalendarFacts | null> {
  const { effect, recording, rows, invites, organizer } = given
  const role = calendarRoles[effect.message]
  const part = interviewPartOf(effect, recording)
  const invite = role && part && invites.get(inviteKey(part.id, role.audience))
  if (!invite) return null
  const recipient = personOf(rows, recipientIdOf(effect, recording.after))
  // Outlook asks nobody for an answer who is the organizer too.
  if (!isAddress(recipient.email) || recipient.email === organizer.email) return null
  const time =
    part.startsAt && part.endsAt
      ? { startsAt: part.startsAt, endsAt: part.endsAt }
      : await lastToldTime(tx, part.id, recipient.id)
  if (!time) return null
  const seats =
    role.audience === 'panel' && (role.method === 'REQUEST' || role.wholeCancel) ? part.seats : []
  const attendees = new Map([[recipient.id, { person: recipient, shadow: false }]])
  for (const { personId, shadow } of seats.filter(isSeatFilled)) {
    attendees.set(personId, { person: personOf(rows, personId), shadow })
  }
  return {
    ...role,
    ...invite,
    ...time,
    organizer,
    attendees: [...attendees.values()].flatMap(({ person, shadow }) =>
      isAddress(person.email)
        ? [{ name: person.name, email: person.email, role: shadow ? 'optional' : 'required' }]
        : [],
    ),
    pageUrl: `${rows.publicUrl}/interviews/${part.id}`,
  }
}

/** When the change itself no longer knows the time: what the last invite said to this person. */
async function lastToldTime(tx: Transaction, interviewId: string, recipientId: string) {
  const last = await tx.message.findFirst({
    where: { interviewId, recipientId, calendar: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { calendar: true },
  })
  const instant = (name: string) => {
    const digits = new RegExp(
      `^${name}:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z`,
      'm',
    ).exec(last?.calendar ?? '')
    const [, year, month, day, hour, minute, second] = digits ?? []
    return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : null
  }
  const startsAt = instant('DTSTART')
  const endsAt = instant('DTEND')
  return startsAt && endsAt ? { startsAt, endsAt } : null
}
