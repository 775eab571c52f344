import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { createPersonWithin } from '@/lib/people/commands/create-person'
import { openSession } from '@/lib/people/commands/sessions'
import { hasAdmin } from '@/lib/people/data/sign-in'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { tellOperator } from '@/lib/platform/operator'
import { hashToken } from '@/lib/platform/tokens'

const setting = 'setup'
const stored = z.object({ codeHashes: z.array(z.string()) })

/** Letters and digits that nobody takes for one another; 12 of them are 58 bits. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Every start prints a code, and any of the last ones opens: several processes may start side by side. */
const mostCodes = 10

/** To be called when the server is ready: while nobody runs this installation, says how to begin. */
export async function announceSetupCode(): Promise<void> {
  if (await hasAdmin()) return
  const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
  await inTransaction(async (tx) => {
    const codeHashes = [...(await lockCodes(tx)), hashToken(code)].slice(-mostCodes)
    await tx.setting.update({ where: { key: setting }, data: { value: { codeHashes } } })
  })
  const said = code.replace(/(.{4})(?=.)/g, '$1-')
  tellOperator(
    `Nobody runs this installation yet. Open ${environment().publicUrl}/setup and enter the code ${said}`,
  )
}

export type FirstAdmin = {
  name: string
  email: string
  company: string
  code: string
  /** Where most people work: its hours, holidays and limits begin with what is usual there. */
  place?: { name: string; timeZone: string }
}

/**
 * Makes the first admin, names the company, lays what it needs to start, and signs the admin in: the code from
 * the server's console is their proof. Refuses with `already-set-up` or `wrong-code`.
 */
export async function setUpFirstAdmin(
  wish: FirstAdmin,
): Promise<
  | { ok: true; personId: string; session: { token: string; expires: Date } }
  | { ok: false; refusal: 'already-set-up' | 'wrong-code' }
> {
  return inTransaction(async (tx) => {
    const hashes = await lockCodes(tx)
    if (await hasAdmin(tx)) return { ok: false, refusal: 'already-set-up' }
    if (!hashes.includes(hashToken(plainCode(wish.code))))
      return { ok: false, refusal: 'wrong-code' }
    const now = await readClock(tx)
    await layFoundations(tx, wish.place ? { place: wish.place } : {})
    const personId = await makeAdmin(tx, wish, now)
    const value = { name: wish.company }
    await tx.setting.upsert({
      where: { key: 'company' },
      create: { key: 'company', value },
      update: { value },
    })
    await tx.setting.delete({ where: { key: setting } })
    return { ok: true, personId, session: await openSession(personId, tx) }
  })
}

/** Somebody whose address is known already, such as an admin who had left, gets the role. */
async function makeAdmin(tx: Transaction, wish: FirstAdmin, at: Date): Promise<string> {
  const place = await tx.place.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
  const personId = newId()
  const created = await createPersonWithin(tx, at, {
    personId,
    actor: { kind: 'person', personId },
    name: wish.name,
    email: wish.email.toLowerCase(),
    timeZone: null,
    placeId: place?.id ?? null,
    roles: ['admin'],
  })
  if (created.ok) return personId
  const known = created.personId
  await tx.person.update({ where: { id: known }, data: { name: wish.name, deactivatedAt: null } })
  await tx.roleGrant.create({ data: { id: newId(), personId: known, role: 'admin' } })
  const events = [{ type: 'person.role-granted', role: 'admin' }]
  const actor = { kind: 'system' } as const
  await appendNext(tx, { stream: 'person', streamId: known, actor, at, events })
  return known
}

/** The row is the lock: of two people with the same code one becomes the first admin. */
async function lockCodes(tx: Transaction): Promise<string[]> {
  await tx.$executeRaw`
    INSERT INTO settings (key, value) VALUES (${setting}, '{"codeHashes": []}') ON CONFLICT (key) DO NOTHING`
  const rows = await tx.$queryRaw<{ value: unknown }[]>`
    SELECT value FROM settings WHERE key = ${setting} FOR UPDATE`
  return stored.safeParse(rows[0]?.value).data?.codeHashes ?? []
}

/** As people type it: any case, with or without its hyphens. */
function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
