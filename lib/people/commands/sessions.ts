import { randomBytes } from 'node:crypto'
import { readMachineTime } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'

/** A month, as browsers keep it; ended sooner by signing out or by leaving the company. */
export const sessionDays = 30

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session in the same table as every other way of signing in. Who may have one is the caller's to ask. */
export async function openSession(
  personId: string,
  reader: Reader = database(),
): Promise<{ token: string; expires: Date }> {
  const token = newSessionToken()
  const expires = new Date(readMachineTime().getTime() + sessionDays * 86_400_000)
  await reader.signInSession.create({ data: { sessionToken: token, userId: personId, expires } })
  return { token, expires }
}

export async function endSession(token: string): Promise<void> {
  await database().signInSession.deleteMany({ where: { sessionToken: token } })
}
