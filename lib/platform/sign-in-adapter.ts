import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

/**
 * next-auth's storage over our own tables. It never makes a person: people come from the People page, and a
 * stranger who signs in somewhere else is a stranger here.
 */
export const signInAdapter: Adapter = {
  async createUser() {
    throw new Error('only people who were added may sign in')
  },
  getUser: async (id) => toUser(await database().person.findUnique({ where: { id } })),
  getUserByEmail: async (email) => toUser(await database().person.findUnique({ where: { email } })),
  async getUserByAccount({ provider, providerAccountId }) {
    const account = await database().signInAccount.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      include: { user: true },
    })
    return toUser(account?.user ?? null)
  },
  async updateUser({ id, emailVerified }) {
    const person = await database().person.update({
      where: { id },
      data: emailVerified ? { emailVerified } : {},
    })
    return userOf(person)
  },
  /** Which account belongs to whom is all we keep; the provider's tokens are of no use to us. */
  async linkAccount({ provider, providerAccountId, type, userId }: AdapterAccount) {
    await database().signInAccount.create({
      data: { id: newId(), provider, providerAccountId, type, userId },
    })
  },
  createSession: (session) => database().signInSession.create({ data: session }),
  async getSessionAndUser(sessionToken) {
    const row = await database().signInSession.findUnique({
      where: { sessionToken },
      include: { user: true },
    })
    if (!row) return null
    const { user, ...session } = row
    return { session, user: userOf(user) }
  },
  async updateSession({ sessionToken, expires }) {
    await database().signInSession.updateMany({
      where: { sessionToken },
      data: expires ? { expires } : {},
    })
    return null
  },
  async deleteSession(sessionToken) {
    await database().signInSession.deleteMany({ where: { sessionToken } })
  },
  createVerificationToken: (token) => database().verificationToken.create({ data: token }),
  /** Deleting is taking: of two presses on the button one gets the row. */
  async useVerificationToken({ identifier, token }) {
    const rows = await database().$queryRaw<{ identifier: string; token: string; expires: Date }[]>`
      DELETE FROM verification_tokens WHERE identifier = ${identifier} AND token = ${token}
      RETURNING identifier, token, expires`
    return rows[0] ?? null
  },
}

/** next-auth learns its public address from the process's environment alone. */
export function tellPublicUrl(publicUrl: string): void {
  process.env.NEXTAUTH_URL ??= publicUrl
}

type PersonRow = {
  id: string
  name: string
  email: string | null
  emailVerified: Date | null
  image: string | null
}

function toUser(person: PersonRow | null): AdapterUser | null {
  return person?.email ? userOf(person) : null
}

function userOf({ id, name, email, emailVerified, image }: PersonRow): AdapterUser {
  return { id, name, email: email ?? '', emailVerified, image }
}
