import { openSession } from '@/lib/people/commands/sessions'
import { findDemoCast } from '@/lib/people/data/demo'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { hashToken, tokenFor } from '@/lib/platform/tokens'

const dayMilliseconds = 86_400_000

/** One click instead of a password, for the people whom the demo's stories name. Null for everybody else. */
export async function signInToDemo(
  personId: string,
): Promise<{ token: string; expires: Date } | null> {
  const cast = await findDemoCast()
  if (!cast?.people.some((person) => person.personId === personId)) return null
  return openSession(personId)
}

/** The private link of one of the demo's candidates, as their email would bring it. Null for everybody else. */
export async function mintDemoLink(applicationId: string): Promise<string | null> {
  const cast = await findDemoCast()
  if (!cast?.candidates.some((candidate) => candidate.applicationId === applicationId)) return null
  const { personId } = await database().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { personId: true },
  })
  const id = newId()
  const token = tokenFor(id)
  const createdAt = await readClock()
  const expiresAt = new Date(createdAt.getTime() + 60 * dayMilliseconds)
  await database().link.create({
    data: {
      id,
      purpose: 'candidate-page',
      personId,
      applicationId,
      tokenHash: hashToken(token),
      createdAt,
      expiresAt,
    },
  })
  return token
}
