import { listStaff, type StaffMember } from '@/lib/people/data/staff'
import type { Mentionable } from '@/lib/people/mentions'
import { maySee } from '@/lib/people/visibility'
import type { Reader } from '@/lib/platform/database'

/** Everybody on the staff, with whether they may see this application; three queries. */
export async function listMentionable(
  reader: Reader,
  application: { id: string; jobId: string; personId: string },
): Promise<Mentionable[]> {
  const { id, jobId, personId: candidateId } = application
  const row = await reader.application.findUniqueOrThrow({
    where: { id },
    select: {
      referrerId: true,
      exclusions: { select: { personId: true, mayNotSee: true } },
    },
  })
  const { referrerId, exclusions: excluded } = row
  return mentionableOf(await listStaff(reader), { jobId, candidateId, referrerId, excluded })
}

export function mentionableOf(
  staff: readonly StaffMember[],
  application: Parameters<typeof maySee>[1],
): Mentionable[] {
  return staff.map(({ personId, name, granted, ofTeams }) => ({
    personId,
    name,
    maySee: maySee({ personId, roles: [...granted, ...ofTeams] }, application),
  }))
}
