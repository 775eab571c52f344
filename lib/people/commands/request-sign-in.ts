import { createHash, randomBytes } from 'node:crypto'
import { renderHtml, renderSubject, renderText } from '@/lib/outbox/render-mail'
import { signInMail, signInMinutes } from '@/lib/outbox/sign-in-mail'
import { findCompanyName } from '@/lib/people/data/company'
import { findPersonToSignIn } from '@/lib/people/data/sign-in'
import { readMachineTime } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { deliverMail, mailServerConfigured } from '@/lib/platform/mailer'
import { tellOperator } from '@/lib/platform/operator'

/** Links that one address may have open at a time: enough for impatience, too few to flood a mailbox. */
const mostOpenLinks = 3

/**
 * Sends the link that signs somebody in, if the address belongs to somebody who may; does nothing otherwise,
 * and answers the same, so that nobody learns who works here. Without a mail server the link is told on the
 * server's console. It is not among the messages: whoever may read those must not sign in as others.
 */
export async function requestSignIn(request: { email: string; back: string }): Promise<void> {
  const person = await findPersonToSignIn(request.email.trim().toLowerCase())
  if (!person) return
  const token = await openDoor(person.email.toLowerCase())
  if (!token) return
  const { publicUrl } = environment()
  const query = new URLSearchParams({
    token,
    email: person.email.toLowerCase(),
    back: request.back,
  })
  const url = `${publicUrl}/sign-in/confirm?${query}`
  if (!mailServerConfigured()) {
    tellOperator(`No mail server is configured. To sign in as ${person.name}, open ${url}`)
    return
  }
  const company = (await findCompanyName()) ?? 'Loopline'
  const mail = signInMail({ company, name: person.name, url })
  const subject = renderSubject(mail.subject)
  await deliverMail({
    to: { name: person.name, address: person.email },
    fromName: company,
    subject,
    text: renderText(mail.blocks),
    html: renderHtml(subject, mail.blocks),
    messageId: `<sign-in-${newId()}@${new URL(publicUrl).hostname}>`,
    calendar: null,
  })
}

/** Null when too many links for the address are open already. Keeps the hash that next-auth will look for. */
async function openDoor(identifier: string): Promise<string | null> {
  const now = readMachineTime()
  await database().verificationToken.deleteMany({ where: { expires: { lte: now } } })
  const open = await database().verificationToken.count({ where: { identifier } })
  if (open >= mostOpenLinks) return null
  const token = randomBytes(32).toString('base64url')
  await database().verificationToken.create({
    data: {
      identifier,
      token: signInTokenHash(token),
      expires: new Date(now.getTime() + signInMinutes * 60_000),
    },
  })
  return token
}

/** next-auth 4's own rule for the token of an email link (core/lib/utils, hashToken): it takes the link back. */
export function signInTokenHash(token: string): string {
  return createHash('sha256').update(`${token}${environment().secret}`).digest('hex')
}
