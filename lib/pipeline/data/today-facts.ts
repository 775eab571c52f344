import { daysAfter } from '@/lib/pipeline/days'
import { type MessageSubject, subjectOf } from '@/lib/pipeline/message-subject'
import type { Snooze } from '@/lib/pipeline/today'
import type { Reader } from '@/lib/platform/database'
import type { Snooze as SnoozeRow } from '@/lib/platform/prisma/client'

/** An email that failed longer ago has been dealt with in another way. */
const failedMailDays = 14

/** By application, since when an email about it lies undelivered. */
export async function failedMailsOf(reader: Reader, now: Date): Promise<Map<string, Date>> {
  const rows = await reader.message.findMany({
    where: {
      state: 'failed',
      applicationId: { not: null },
      createdAt: { gte: daysAfter(now, -failedMailDays) },
    },
    orderBy: { createdAt: 'desc' },
    select: { applicationId: true, createdAt: true },
  })
  return new Map(rows.flatMap(({ applicationId, createdAt }) => [[applicationId ?? '', createdAt]]))
}

export type Words = { subject: MessageSubject; body: string }

/** By application, the first message of the candidate that nobody has answered. */
export async function unansweredWordsOf(
  reader: Reader,
  wrote: Map<string, Date>,
): Promise<Map<string, Words>> {
  const rows = await reader.text.findMany({
    where: {
      applicationId: { in: [...wrote.keys()] },
      kind: 'message',
      authorId: { equals: reader.text.fields.personId },
    },
    orderBy: { createdAt: 'desc' },
    select: { applicationId: true, body: true, createdAt: true },
  })
  return new Map(
    rows.flatMap(({ applicationId, body, createdAt }) => {
      const since = applicationId && wrote.get(applicationId)
      return since && createdAt >= since
        ? [[applicationId, { subject: subjectOf(body), body }] as const]
        : []
    }),
  )
}

/** What these people have put off; of two of one application the later end. */
export async function snoozesOf(
  reader: Reader,
  personIds: readonly string[],
): Promise<Map<string, Snooze & { personId: string }>> {
  const rows = await reader.snooze.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: { untilAt: 'asc' },
  })
  return new Map(rows.map((row) => [row.applicationId, toSnooze(row)]))
}

export function toSnooze({ personId, section, task, madeAt, untilAt }: SnoozeRow) {
  return { personId, section, task, madeAt, untilAt } as Snooze & { personId: string }
}

/** The teams that one of these people leads. */
export async function ledTeamsOf(reader: Reader, personIds: readonly string[]): Promise<string[]> {
  const rows = await reader.team.findMany({
    where: { leadId: { in: [...personIds] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export type Interest = { said: boolean; askedOfViewer: boolean }

/** For each matching that gathers interest: whether a team said yes, and one of the viewers' has yet to say. */
export async function interestOf(
  reader: Reader,
  ledTeamIds: readonly string[],
  matchingIds: string[],
): Promise<(matchingId: string) => Interest> {
  const said = await reader.teamInterest.findMany({
    where: { matchingId: { in: matchingIds }, teamInterested: { not: null } },
    select: { matchingId: true, teamId: true, teamInterested: true },
  })
  const ledIds = new Set(ledTeamIds)
  return (matchingId) => {
    const ofIt = said.filter((one) => one.matchingId === matchingId)
    const hasSaid = ofIt.some(({ teamId }) => ledIds.has(teamId))
    return {
      said: ofIt.some(({ teamInterested }) => teamInterested),
      askedOfViewer: ledIds.size > 0 && !hasSaid,
    }
  }
}

/** By application, when somebody was last asked again for what it waits for. */
export async function lastRemindersOf(
  reader: Reader,
  applicationIds: string[],
): Promise<Map<string, Date>> {
  // Log by log: asked for all at once, the index of types would be read, and it names a tenth of all events.
  const rows = await reader.$queryRaw<{ id: string; at: Date }[]>`
    SELECT asked.id, max(e.at) AS at
      FROM unnest(${applicationIds}::uuid[]) AS asked (id)
      JOIN events e ON e.stream = 'application' AND e.stream_id = asked.id
     WHERE e.type IN ('scorecard.reminded', 'colleague.reminded', 'interview.outcome-asked',
       'candidate.nudged', 'candidate.asked')
     GROUP BY asked.id`
  return new Map(rows.map(({ id, at }) => [id, at]))
}
