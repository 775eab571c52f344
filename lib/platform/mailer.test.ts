import { type ParsedMail, simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { composeMail, type OutgoingMail } from '@/lib/platform/mailer'

const sender = { name: 'Harbour & Finch', address: 'hiring@harbourfinch.example' }
const invite = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:x',
  'SUMMARY:Über — das Gespräch',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

const mail: OutgoingMail = {
  to: { name: 'Anjali Thapa', address: 'anjali@thapa.example' },
  subject: 'Your interview',
  text: 'On Tue 24 Nov',
  html: '<p>On Tue 24 Nov</p>',
  messageId: '<fixed@harbourfinch.example>',
  date: new Date('2026-11-20T10:30:00Z'),
  calendar: { method: 'REQUEST', content: invite },
}

async function written(
  given: OutgoingMail,
): Promise<{ source: string; parsed: ParsedMail; envelope: unknown }> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message, envelope } = await transport.sendMail(composeMail(given, sender))
  const source = message.toString()
  return { source, parsed: await simpleParser(source), envelope }
}

/** The content types in the order and depth in which they are written. */
function structure(source: string): string[] {
  return [...source.matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map((match) => match[1] ?? '')
}

describe('a mail with a calendar', () => {
  test('is mixed(alternative(plain, html, calendar), attachment)', async () => {
    const { source } = await written(mail)
    expect(structure(source)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ])
  })

  test('says its method in the type of the calendar part, which is no attachment', async () => {
    for (const method of ['REQUEST', 'CANCEL'] as const) {
      const { source } = await written({ ...mail, calendar: { method, content: invite } })
      const part = source.slice(source.indexOf('Content-Type: text/calendar'))
      const header = part.slice(0, part.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
      expect(header).toContain('charset=utf-8')
      expect(header).toContain(`method=${method}`)
      expect(header).not.toMatch(/disposition/i)
      expect(source).toMatch(
        new RegExp(`filename="?${method === 'CANCEL' ? 'cancelled' : 'invite'}\\.ics`),
      )
    }
  })

  test('carries the calendar unchanged, twice', async () => {
    const { parsed } = await written(mail)
    const contents = parsed.attachments.map((part) => part.content.toString())
    expect(contents).toEqual([invite, invite])
  })
})

describe('every mail', () => {
  test('keeps the id and the date it was given, so that a repeat is recognised', async () => {
    const [first, second] = [await written(mail), await written(mail)]
    for (const { parsed } of [first, second]) {
      expect(parsed.messageId).toBe('<fixed@harbourfinch.example>')
      expect(parsed.date).toEqual(mail.date)
    }
  })

  test('comes from the installation, goes to one person, and bounces apart', async () => {
    const { parsed, envelope } = await written({
      ...mail,
      fromName: 'Rosa at Harbour & Finch',
      bounceAddress: 'bounces@harbourfinch.example',
    })
    expect(parsed.from?.value).toEqual([
      { name: 'Rosa at Harbour & Finch', address: sender.address },
    ])
    expect(envelope).toEqual({ from: 'bounces@harbourfinch.example', to: ['anjali@thapa.example'] })
  })

  test('without a calendar is alternative(plain, html)', async () => {
    const { source } = await written({ ...mail, calendar: null })
    expect(structure(source)).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
  })

  test('lets nothing in a name or a subject add a header', async () => {
    const { parsed } = await written({
      ...mail,
      subject: 'Hello\r\nBcc: spy@elsewhere.example',
      to: { ...mail.to, name: 'A\r\nBcc: spy@elsewhere.example' },
    })
    expect(parsed.bcc).toBeUndefined()
  })
})
