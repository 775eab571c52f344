import { database, type Reader } from '@/lib/platform/database'

/** The newest invite of an interview to a person, as it was composed: links stand as placeholders. Null: none. */
export async function findInviteText(
  interviewId: string,
  recipientId: string,
  reader: Reader = database(),
): Promise<string | null> {
  const message = await reader.message.findFirst({
    where: { interviewId, recipientId, calendarMethod: 'REQUEST', calendar: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { calendar: true },
  })
  return message?.calendar ?? null
}
