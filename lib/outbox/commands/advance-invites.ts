import { inviteUid } from '@/lib/invites/calendar-object'
import {
  type Around,
  isAddress,
  personOf,
  recipientIdOf,
  type Surroundings,
} from '@/lib/outbox/around-effect'
import { type CalendarFacts, calendarRoles } from '@/lib/outbox/compose'
import { interviewPartOf } from '@/lib/outbox/interview-facts'
import { isSeatFilled } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { type Sql, sql } from '@/lib/platform/sql'
import { putting, type Row } from '@/lib/platform/write-at-once'

export type Invites = Map<string, { uid: string; sequence: number }>

export type InviteRow = {
  id: string
  interviewId: string
  audience: string
  uid: string
  sequence: number
}

const inviteKey = (interviewId: string, audience: string) => `${interviewId}:${audience}`

function touchedBy(effects: readonly Effect[]) {
  return effects.flatMap(({ message, interviewId }) => {
    const role = calendarRoles[message]
    return role && interviewId ? [{ ...role, interviewId }] : []
  })
}

/** The query for the calendar objects of the interviews that these touch, as one JSON list; null when there are none. */
export function invitesOf(effects: readonly Effect[]): Sql {
  const interviewIds = [...new Set(touchedBy(effects).map(({ interviewId }) => interviewId))]
  return sql`
    SELECT json_agg(json_build_object('id', id, 'interviewId', interview_id, 'audience', audience,
             'uid', uid, 'sequence', sequence))
      FROM invites WHERE interview_id = ANY(${interviewIds}::uuid[])`
}

/**
 * One step of SEQUENCE for each calendar object that this change touches, whoever of its attendees is written
 * to; with the writes that keep it so. Nothing is cancelled that was never sent.
 */
export function advanceInvites(
  there: readonly InviteRow[],
  effects: readonly Effect[],
  host: string,
): { invites: Invites; writes: Sql[] } {
  const touched = touchedBy(effects)
  const known = new Map(there.map((row) => [inviteKey(row.interviewId, row.audience), row]))
  const invites: Invites = new Map()
  const rows: Row[] = []
  for (const { interviewId, audience } of touched) {
    const key = inviteKey(interviewId, audience)
    if (invites.has(key)) continue
    const row = known.get(key)
    if (row) {
      const sequence = row.sequence + 1
      rows.push({ ...row, sequence })
      invites.set(key, { uid: row.uid, sequence })
      continue
    }
    const asked = touched.some(
      (one) => inviteKey(one.interviewId, one.audience) === key && one.method === 'REQUEST',
    )
    if (!asked) continue
    const uid = inviteUid(interviewId, audience, host)
    rows.push({ id: newId(), interviewId, audience, uid, sequence: 0 })
    invites.set(key, { uid, sequence: 0 })
  }
  return { invites, writes: putting('invites', rows) }
}

/** What goes into the calendar object of a message; null when it carries none. */
export async function calendarFactsOf(
  tx: Transaction,
  given: {
    effect: Effect
    around: Around
    rows: Surroundings
    invites: Invites
    organizer: CalendarFacts['organizer']
  },
): Promise<CalendarFacts | null> {
  const { effect, around, rows, invites, organizer } = given
  const role = calendarRoles[effect.message]
  const part = interviewPartOf(effect, around)
  const invite = role && part && invites.get(inviteKey(part.id, role.audience))
  if (!invite) return null
  const recipient = personOf(rows, recipientIdOf(effect, around.after))
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
