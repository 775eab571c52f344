import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { environment } from '@/lib/platform/environment'

export type Mailbox = { name: string; address: string }

export type OutgoingMail = {
  /** Exactly one: nobody learns who else was written to. */
  to: Mailbox
  /** Shown before the installation's address, which is where replies go. */
  fromName?: string | null
  subject: string
  text: string
  html: string
  /** Fixed when the message was written, so that a repeat is recognised as the same. */
  messageId: string
  /** Of the message, not of this attempt; now when absent. */
  date?: Date
  /** Where bounces go, when not to the sender. */
  bounceAddress?: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string; filename?: string } | null
}

let transporter: Transporter | undefined

export function mailServerConfigured(): boolean {
  return environment().smtpUrl !== null
}

/** Hands one mail to the mail server; returns after its 250, throws otherwise (`responseCode` says how bad it is). */
export async function deliverMail(mail: OutgoingMail): Promise<void> {
  const { smtpUrl } = environment()
  if (!smtpUrl) throw new Error('no mail server is configured')
  transporter ??= createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  await transporter.sendMail(composeMail(mail, environment().mailFrom))
}

/**
 * With a calendar: mixed(alternative(plain, html, calendar), attachment), the one shape that Outlook, Gmail and
 * Apple Mail all show as an invite. The calendar part must not be an attachment, and its method must be said
 * again in its type (RFC 6047, section 2.4); nodemailer would say PUBLISH.
 */
export function composeMail(mail: OutgoingMail, sender: Mailbox): SendMailOptions {
  const { calendar } = mail
  return {
    from: { name: mail.fromName ?? sender.name, address: sender.address },
    to: mail.to,
    envelope: { from: mail.bounceAddress ?? sender.address, to: [mail.to.address] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    // RFC 3834: no out-of-office reply, please.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    icalEvent: calendar
      ? {
          method: calendar.method,
          content: calendar.content,
          filename:
            calendar.filename ?? (calendar.method === 'CANCEL' ? 'cancelled.ics' : 'invite.ics'),
        }
      : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
