import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import { database, type Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export const messageStates = ['queued', 'sent', 'failed'] as const
export type MessageState = (typeof messageStates)[number]

export type MessageFilter = {
  applicationId?: string
  recipientId?: string
  state?: MessageState
  /** Words in the recipient's name or address. */
  search?: string
  /** What the reader may see at all. */
  within?: Prisma.MessageWhereInput
}

export type MessageLine = {
  id: string
  kind: string
  subject: string
  toName: string
  toAddress: string
  state: MessageState
  createdAt: Date
  sentAt: Date | null
  attempts: number
  lastError: string | null
  applicationId: string | null
  hasCalendar: boolean
}

/** A message as it leaves, but for its links, which stand as `{{link:...}}`. */
export type MessageDetail = MessageLine & {
  fromName: string
  recipientId: string
  interviewId: string | null
  headerMessageId: string
  text: string
  html: string
  calendar: string | null
  calendarMethod: 'REQUEST' | 'CANCEL' | null
  placeholders: LinkPlaceholder[]
}

const lineColumns = {
  id: true,
  kind: true,
  subject: true,
  toName: true,
  toAddress: true,
  state: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastError: true,
  applicationId: true,
  calendarMethod: true,
} as const

/** Newest first. `after` is the id of the last line of the page before; `nextAfter` is null on the last page. */
export async function listMessages(
  filter: MessageFilter = {},
  page: { after?: string; size?: number } = {},
  reader: Reader = database(),
): Promise<{ messages: MessageLine[]; nextAfter: string | null }> {
  const size = page.size ?? 50
  const rows = await reader.message.findMany({
    where: whereOf(filter),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    ...(page.after ? { cursor: { id: page.after }, skip: 1 } : {}),
    select: lineColumns,
  })
  const messages = rows.slice(0, size).map(toLine)
  return { messages, nextAfter: rows.length > size ? (messages.at(-1)?.id ?? null) : null }
}

/** How many messages stand in each state. */
export async function countMessages(
  filter: Omit<MessageFilter, 'state'> = {},
  reader: Reader = database(),
): Promise<Record<MessageState, number>> {
  const groups = await reader.message.groupBy({
    by: ['state'],
    where: whereOf(filter),
    _count: true,
  })
  const count = (state: MessageState) => groups.find((group) => group.state === state)?._count ?? 0
  return { queued: count('queued'), sent: count('sent'), failed: count('failed') }
}

function whereOf({ search, within = {}, ...exact }: MessageFilter): Prisma.MessageWhereInput {
  const words = search?.trim()
  if (!words) return { AND: [exact, within] }
  const named = { contains: words, mode: 'insensitive' } as const
  return { AND: [exact, within, { OR: [{ toName: named }, { toAddress: named }] }] }
}

/** Null when there is none, or none within what the reader may see. */
export async function findMessage(
  messageId: string,
  reader: Reader = database(),
  within: Prisma.MessageWhereInput = {},
): Promise<MessageDetail | null> {
  const row = await reader.message.findFirst({ where: { AND: [{ id: messageId }, within] } })
  if (!row) return null
  return {
    ...toLine(row),
    fromName: row.fromName,
    recipientId: row.recipientId,
    interviewId: row.interviewId,
    headerMessageId: row.headerMessageId,
    text: row.text,
    html: row.html,
    calendar: row.calendar,
    calendarMethod: row.calendarMethod as MessageDetail['calendarMethod'],
    placeholders: row.placeholders as LinkPlaceholder[],
  }
}

type LineRow = Omit<MessageLine, 'hasCalendar' | 'state'> & {
  state: string
  calendarMethod: string | null
}

function toLine(row: LineRow): MessageLine {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    toName: row.toName,
    toAddress: row.toAddress,
    state: row.state as MessageState,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    attempts: row.attempts,
    lastError: row.lastError,
    applicationId: row.applicationId,
    hasCalendar: row.calendarMethod !== null,
  }
}

/** Messages that wait with no job to send them: recorded while no mail server was configured. */
export async function listUnattended(
  limit: number,
  reader: Reader = database(),
): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM messages m
     WHERE m.state = 'queued'
       AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'message:' || m.id)
     ORDER BY m.created_at, m.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
