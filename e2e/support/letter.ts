import { simpleParser } from 'mailparser'
import { type CalendarReading, readCalendar } from './calendar-reading'

/** One mail as its reader would see it. */
export type Letter = {
  /** Addresses of the envelope, in lower case. */
  to: string[]
  from: string
  fromName: string
  subject: string
  text: string
  html: string
  messageId: string
  /** Addresses of the HTML's links with their words, in order. */
  links: { words: string; url: string }[]
  /** The address behind the link with these words; throws when there is none. */
  link: (words: string | RegExp) => string
  calendar: CalendarReading | null
  raw: string
  arrivedAt: Date
}

export async function readLetter(raw: Buffer, recipients: string[]): Promise<Letter> {
  const mail = await simpleParser(raw)
  const html = typeof mail.html === 'string' ? mail.html : ''
  const links = [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi)].map(
    ([, href = '', inner = '']) => ({
      url: plain(href),
      words: plain(inner.replace(/<[^>]+>/g, '')).trim(),
    }),
  )
  const subject = mail.subject ?? ''
  const calendars = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar')
  return {
    to: recipients.map((address) => address.toLowerCase()),
    from: mail.from?.value[0]?.address ?? '',
    fromName: mail.from?.value[0]?.name ?? '',
    subject,
    text: mail.text ?? '',
    html,
    messageId: mail.messageId ?? '',
    links,
    link: (words) => {
      const found = links.find((one) =>
        typeof words === 'string' ? one.words.includes(words) : words.test(one.words),
      )
      if (found) return found.url
      const others = links.map((one) => one.words).join(' | ')
      throw new Error(`"${subject}" has no link "${words}"; its links: ${others || 'none'}`)
    },
    calendar: calendars[0] ? readCalendar(calendars[0].content.toString('utf8')) : null,
    raw: raw.toString('utf8'),
    arrivedAt: new Date(),
  }
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
