import type { Reader } from '@/lib/platform/database'

/** Which of these people must not see an application: its candidate, who referred them, who stepped aside. */
export async function listBlind(
  reader: Reader,
  application: { id: string; personId: string },
  personIds: string[],
): Promise<string[]> {
  const rows = await reader.exclusion.findMany({
    where: { applicationId: application.id, personId: { in: personIds }, mayNotSee: true },
    select: { personId: true },
  })
  const excluded = new Set([application.personId, ...rows.map(({ personId }) => personId)])
  return personIds.filter((personId) => excluded.has(personId))
}

/** Who must not sit on a panel of this application. */
export async function listNotOnPanel(reader: Reader, applicationId: string): Promise<string[]> {
  const rows = await reader.exclusion.findMany({
    where: { applicationId, notOnPanel: true },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}
