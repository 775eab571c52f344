import { plainLine } from '@/lib/invites/calendar-text'
import {
  type Around,
  isAddress,
  type MailPerson,
  personOf,
  recipientIdOf,
} from '@/lib/outbox/around-effect'
import {
  advanceInvites,
  calendarFactsOf,
  type InviteRow,
  invitesOf,
} from '@/lib/outbox/commands/advance-invites'
import { composeMail } from '@/lib/outbox/compose'
import { loadWith } from '@/lib/outbox/data/surroundings'
import { factsOf } from '@/lib/outbox/effect-facts'
import { effectKeyOf } from '@/lib/outbox/effect-key'
import { interviewPartOf, seatOf } from '@/lib/outbox/interview-facts'
import {
  type LinkPlaceholder,
  lifetimeDaysOf,
  placeholderOf,
  purposesIn,
} from '@/lib/outbox/link-purposes'
import type { MailFacts } from '@/lib/outbox/mail-facts'
import { firstName } from '@/lib/outbox/mail-phrases'
import { coverOf } from '@/lib/people/data/stand-ins'
import type { Seat } from '@/lib/pipeline/application'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import type { Effect } from '@/lib/pipeline/effects'
import type { Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { queueing } from '@/lib/platform/jobs'
import { type Sql, sql } from '@/lib/platform/sql'
import { adding } from '@/lib/platform/write-at-once'

export type Recording = Around & {
  /** The log's number of the change's first event: with it the same effect is recognised. */
  firstSeq: number
}

/**
 * Turns what a change implies into messages that wait to be sent, in the change's own transaction: Message-ID,
 * UID and SEQUENCE are fixed here, so that a mail sent twice is recognised as one. The caller holds the
 * application's row lock, and makes what is answered go along with what else it writes. Recording the same change
 * again does nothing.
 */
export async function recordingEffects(
  tx: Transaction,
  recording: Recording,
): Promise<{ writes: Sql[]; calls: Sql[] }> {
  if (recording.effects.length === 0) return nothing
  const { publicUrl, mailFrom } = environment()
  const host = mailHost(publicUrl)
  const cover = await coverOfOwner(tx, recording)
  const { rows, beside: recorded } = await loadWith<Recorded>(tx, recording, {
    publicUrl,
    others: cover ? [cover.personId] : [],
    beside: recordedOf(recording),
  })
  const effects = withoutRecorded(recording, recorded.keys ?? [])
  if (effects.length === 0) return nothing
  const { invites, writes } = advanceInvites(recorded.invites ?? [], effects, host)
  const messages = []
  for (const effect of effects) {
    const stoodInFor = cover && isForOwner(effect, recording) ? cover : null
    const facts = factsOf(effect, recording, rows, stoodInFor?.personId)
    const recipientId = stoodInFor?.personId ?? recipientIdOf(effect, recording.after)
    const recipient = personOf(rows, recipientId)
    const fromName = senderOf(facts)
    const organizer = { name: fromName, email: mailFrom.address }
    const calendar = await calendarFactsOf(tx, {
      effect,
      around: recording,
      rows,
      invites,
      organizer,
    })
    // Nothing to take out of a calendar, such as an interview arranged elsewhere: then the mail has words.
    const mail = composeMail(calendar ? facts : { ...facts, calendarOnly: false }, calendar)
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
  const queued = messages.filter(({ state }) => state === 'queued')
  return {
    writes: [...writes, ...adding('messages', messages)],
    calls: queueing(
      'send-message',
      queued.map(({ id }) => ({ key: `message:${id}`, payload: { messageId: id } })),
    ),
  }
}

const nothing = { writes: [], calls: [] }

/** Alarms and replies; what an owner must do as an approver or interviewer stays theirs. */
function isForOwner(effect: Effect, { after }: Recording): boolean {
  return effect.message === 'owner-notice' && recipientIdOf(effect, after) === after.ownerId
}

/** Who stands in for the owner now, unless the application is closed to them; the effect's name stays the owner's. */
async function coverOfOwner(tx: Transaction, recording: Recording) {
  if (!recording.effects.some((effect) => isForOwner(effect, recording))) return null
  const { after, now } = recording
  const cover = await coverOf(tx, after.ownerId, now)
  if (!cover) return null
  const blind = await listBlind(tx, after, [cover.personId])
  return blind.length === 0 ? cover : null
}

type Recorded = { keys: string[] | null; invites: InviteRow[] | null }

/** The query for what was recorded of these effects before, and for the invites that there are of their interviews. */
function recordedOf(recording: Recording): Sql {
  const { effects } = recording
  const wanted = effects.map((effect) => effectKeyOf(effect, recording))
  return sql`
    SELECT json_build_object(
      'keys', (SELECT json_agg(effect_key) FROM messages WHERE effect_key = ANY(${wanted})),
      'invites', (${invitesOf(effects)}))`
}

/** Leaves out what was recorded before, and puts letters ahead of the cancellations that they explain. */
function withoutRecorded(recording: Recording, known: readonly string[]): Effect[] {
  const { effects } = recording
  const keys = new Set(known)
  const fresh = effects.filter((effect) => {
    const key = effectKeyOf(effect, recording)
    return !keys.has(key) && keys.add(key)
  })
  const isCancel = (effect: Effect) => effect.message === 'booking-cancelled'
  return [...fresh.filter((one) => !isCancel(one)), ...fresh.filter(isCancel)]
}

/** The right-hand side of ids; an IPv6 address has brackets, which a uid must not. */
function mailHost(publicUrl: string): string {
  return new URL(publicUrl).hostname.replace(/[^a-z0-9.-]/gi, '') || 'localhost'
}

function whyNotSendable(recipient: MailPerson, effect: Effect): string | null {
  if (recipient.gone === 'erased') return 'This person has been erased.'
  if (recipient.gone === 'deactivated' && effect.to !== 'candidate') {
    return 'This person has been deactivated.'
  }
  if (!recipient.email) return 'No email address of this person is known.'
  return isAddress(recipient.email) ? null : 'This is not an email address.'
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
