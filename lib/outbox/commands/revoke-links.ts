import type { Transaction } from '@/lib/platform/database'

/** Every link to an application dies; those in mails that have not left yet are never minted alive. */
export async function revokeLinks(
  tx: Transaction,
  applicationId: string,
  now: Date,
): Promise<void> {
  await tx.link.updateMany({ where: { applicationId, revokedAt: null }, data: { revokedAt: now } })
}

/** The candidate's own links to an application; those of interviewers and reviewers stay. */
export async function revokeCandidateLinks(
  tx: Transaction,
  applicationId: string,
  now: Date,
): Promise<void> {
  await tx.link.updateMany({
    where: { applicationId, seatId: null, revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Of these the candidate's own links to an application that still live; answers which they were. */
export async function revokeSomeLinks(
  tx: Transaction,
  applicationId: string,
  { linkIds, now }: { linkIds: string[]; now: Date },
): Promise<string[]> {
  const rows = await tx.link.updateManyAndReturn({
    where: { id: { in: linkIds }, applicationId, seatId: null, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  })
  return rows.map(({ id }) => id).sort()
}

/** A person who leaves or is erased: their links die, whatever they opened. */
export async function revokeLinksOfPerson(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<void> {
  await tx.link.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } })
}

/** A seat that changes hands: the old holder's links open nothing any more. */
export async function revokeLinksOfSeat(tx: Transaction, seatId: string, now: Date): Promise<void> {
  await tx.link.updateMany({ where: { seatId, revokedAt: null }, data: { revokedAt: now } })
}
